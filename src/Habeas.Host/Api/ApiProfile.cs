using Habeas.Publishing;

namespace Habeas.Host.Api;

/// <summary>
/// All that the public may see of one person, field by field: what is not written here cannot leave by this door, whatever the page may
/// come to show.
/// </summary>
/// <param name="Sources">What citations count by <c>source</c>.</param>
public sealed record ApiProfile(
    string Id, string Url, ApiCitedName Name, IReadOnlyList<ApiCitedName> OtherNames, string? Country, ApiFact? Facility, IReadOnlyList<ApiFact> Occupations,
    ApiStatus Status, IReadOnlyList<ApiSpell> Spells, IReadOnlyList<ApiEvent> Timeline, IReadOnlyList<ApiQuote> Quotes, IReadOnlyList<ApiMembership> Campaigns,
    ApiRaising? LastRaised, IReadOnlyList<ApiSource> Sources, DateTimeOffset Updated)
{
    public static ApiProfile Of(PublicProfile of, string url) => new(
        of.PublicId, url, ApiCitedName.Of(of.Name), [.. of.OtherNames.Select(ApiCitedName.Of)], of.Country, of.Facility is null ? null : ApiFact.Of(of.Facility),
        [.. of.Occupations.Select(ApiFact.Of)], ApiStatus.Of(of.Status), [.. of.Spells.Select(s => new ApiSpell(s.Start.Edtf, s.End?.Edtf, s.EndedBy))],
        [.. of.Timeline.Select(ApiEvent.Of)], [.. of.Quotes.Select(ApiQuote.Of)],
        [.. of.Campaigns.Select(c => new ApiMembership(c.Slug, c.Name, ApiCitation.Of(c.Citations)))],
        of.LastRaised is null ? null : new ApiRaising(of.LastRaised.Date?.Edtf, of.LastRaised.DateText, of.LastRaised.Speaker, of.LastRaised.SpeakerRole, of.LastRaised.QuoteId),
        [.. of.Sources.Select(s => new ApiSource(s.Number, s.Outlet, s.Title, s.Byline, s.Published?.Edtf, s.Url, s.Language, s.Capture, s.Captured))], of.Updated);
}

public sealed record ApiCitedName(string Text, string Language, string Kind, IReadOnlyList<ApiCitation> Citations)
{
    public static ApiCitedName Of(PublicName name) => new(name.Text, name.Language, name.Kind, ApiCitation.Of(name.Citations));
}

/// <summary>The words that something rests on, with those around them.</summary>
public sealed record ApiCitation(int Source, string Before, string Exact, string After, string Language)
{
    public static IReadOnlyList<ApiCitation> Of(IReadOnlyList<PublicCitation> citations) =>
        [.. citations.Select(c => new ApiCitation(c.Source, c.Before, c.Exact, c.After, c.Language))];
}

/// <param name="Value">A code, EDTF, ISO 8601 duration or text, by the property.</param>
/// <param name="Alternatives">What other sources give in its place.</param>
public sealed record ApiFact(
    string Property, string Value, string Stance, string? AttributedTo, string? Note, IReadOnlyList<ApiAlternative> Alternatives, IReadOnlyList<ApiCitation> Citations)
{
    public static ApiFact Of(PublicFact fact) => new(
        fact.Property, fact.Value, fact.Stance, fact.AttributedTo, fact.Note, [.. fact.Alternatives.Select(a => new ApiAlternative(a.Value, ApiCitation.Of(a.Citations)))],
        ApiCitation.Of(fact.Citations));
}

public sealed record ApiAlternative(string Value, IReadOnlyList<ApiCitation> Citations);

/// <summary>A period of detention.</summary>
public sealed record ApiSpell(string Start, string? End, string? EndedBy);

/// <param name="Status">asserted, alleged, denied, scheduled or requested.</param>
public sealed record ApiEvent(
    string Id, string Type, string Status, string? AttributedTo, ApiFact? Date, IReadOnlyList<ApiFact> Facts, IReadOnlyList<ApiCitation> Citations)
{
    public static ApiEvent Of(PublicEvent of) => new(
        of.Id, of.Type, of.Status, of.AttributedTo, of.Date is null ? null : ApiFact.Of(of.Date), [.. of.Facts.Select(ApiFact.Of)], ApiCitation.Of(of.Citations));
}

public sealed record ApiQuote(
    string Id, string Speaker, string? SpeakerRole, string? Venue, string? Date, string? DateText, string Form, string? Kind, string Specificity,
    string? PromptedBy, string Text, IReadOnlyList<ApiCitation> Citations)
{
    public static ApiQuote Of(PublicQuote of) => new(
        of.Id, of.Speaker, of.SpeakerRole, of.Venue, of.Date?.Edtf, of.DateText, of.Form, of.Kind, of.Specificity, of.PromptedBy, of.Text, ApiCitation.Of(of.Citations));
}

public sealed record ApiMembership(string Slug, string Name, IReadOnlyList<ApiCitation> Citations);

/// <param name="Quote">The id of the quote.</param>
public sealed record ApiRaising(string? Date, string? DateText, string Speaker, string? SpeakerRole, string Quote);

/// <param name="Capture">SHA-256 of the archived bytes.</param>
public sealed record ApiSource(
    int Number, string Outlet, string? Title, IReadOnlyList<string> Byline, string? Published, string? Url, string Language, string Capture, DateTimeOffset Captured);
