using Habeas.Publishing;

namespace Habeas.Host.Api;

/// <summary>A page of people.</summary>
/// <param name="Next">What to send as <c>cursor</c> for the page after this; absent on the last.</param>
public sealed record ApiPeople(IReadOnlyList<ApiPersonRow> People, string? Next);

/// <summary>A person in a list.</summary>
/// <param name="Id">Permanent, such as <c>HB-7K3QXM</c>.</param>
/// <param name="Url">The person's page.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of the country that holds or held the person.</param>
/// <param name="Arrested">First days of the periods of detention (EDTF), oldest first.</param>
/// <param name="Match">How the person came into the answer to a name; absent in a list.</param>
public sealed record ApiPersonRow(
    string Id, string Url, ApiName Name, IReadOnlyList<ApiName> OtherNames, string? Country, IReadOnlyList<string> Occupations, ApiStatus Status,
    IReadOnlyList<string> Arrested, DateTimeOffset Updated, ApiMatch? Match)
{
    public static ApiPersonRow Of(PublicPersonRow person, string url, PublicCandidate? candidate = null) => new(
        person.PublicId, url, ApiName.Of(person.Name), [.. person.OtherNames.Select(ApiName.Of)], person.Country, person.Occupations, ApiStatus.Of(person.Status),
        [.. person.Spells.Select(s => s.Start.Edtf)], person.Updated,
        candidate is null ? null : new ApiMatch(candidate.Name, candidate.NameScore, [.. candidate.Reasons]));
}

/// <summary>Whether it is the same person is left to whoever asks.</summary>
/// <param name="Name">The name on record that fits best.</param>
/// <param name="Score">From 0 (nothing in common) to 1 (the same name).</param>
/// <param name="Reasons">What was set against what, in words.</param>
public sealed record ApiMatch(string Name, double Score, IReadOnlyList<string> Reasons);

/// <param name="Language">BCP 47 with script; <c>und</c> when unknown.</param>
/// <param name="Kind">legal, transliteration, pen_name …</param>
public sealed record ApiName(string Text, string Language, string Kind)
{
    public static ApiName Of(PublicName name) => new(name.Text, name.Language, name.Kind);
}

/// <summary>Where the case stands. Silence is no proof: what <paramref name="LastConfirmed"/> does not reach is not known.</summary>
/// <param name="Code">Such as <c>serving_sentence</c>.</param>
/// <param name="RollUp">held, not_free, free, dead or unknown.</param>
/// <param name="Since">EDTF.</param>
/// <param name="LastConfirmed">The latest day on which a source supports it.</param>
/// <param name="Disputed">Sources disagree.</param>
public sealed record ApiStatus(string Code, string RollUp, string? Since, DateOnly? LastConfirmed, bool Disputed)
{
    public static ApiStatus Of(PublicStatus status) => new(status.Code, status.RollUp, status.Since?.Edtf, status.LastConfirmed, status.Disputed);
}
