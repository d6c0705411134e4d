using Habeas.Names;
using Habeas.Publishing;
using Habeas.Registry;
using Habeas.Review;

namespace Habeas.Host.Pages.Desk;

/// <summary>Who is there already, side by side: those of the register whom a name that is being entered may mean.</summary>
/// <param name="Name">The name that was typed.</param>
/// <param name="Choose">They stand within a question of who it is: each is an answer.</param>
public sealed record WhoView(string Name, IReadOnlyList<Candidate> People, bool Choose = false)
{
    public string Sentence => People.Count switch
    {
        0 when Name.Length == 0 => "Type a name to see who is there already.",
        0 => "Nobody in the register has a name like this.",
        1 => "One person of the register may be meant.",
        var count => $"{count} people of the register may be meant, who agrees best on top.",
    };

    public static string Born(Candidate candidate) => Resolved.Of(candidate.File.Accepted("birth_date")) is { } born ? DateWords.Of(born.Value) : "";

    public static string Occupation(Candidate candidate) =>
        string.Join(", ", candidate.File.Accepted("occupation").Select(o => Labels.Of("occupation", o.Value)).Distinct(StringComparer.Ordinal));

    public static string Status(Candidate candidate) =>
        Labels.Of("case_status", candidate.Status.Code) + (candidate.Status.Since is null ? "" : ", since " + DateWords.Of(candidate.Status.Since.Edtf));

    /// <summary>The latest thing on record that has a date.</summary>
    public static string LastEvent(Candidate candidate) => candidate.File.Events.Where(e => e.Status == RecordStatus.Accepted)
        .Select(e => (e.Type, Resolved.Of(candidate.File.Accepted("date", e.Id))?.Date)).Where(e => e.Date is not null).OrderByDescending(e => e.Date!.Latest)
        .Select(e => $"{Labels.Of("event_type", e.Type)}, {DateWords.Of(e.Date!.Edtf)}").FirstOrDefault() ?? "";

    /// <summary>A piece of evidence in words.</summary>
    public static string Words(Evidence evidence) => $"{Labels.Of("property", evidence.Kind)}: {evidence.Kind switch
    {
        "country" => Each(evidence.Words, Labels.OfCountry),
        "birth_date" => Each(evidence.Words.Replace("born ", "", StringComparison.Ordinal), Date),
        "event" => Each(evidence.Words, word => char.IsAsciiDigit(word[0]) ? Date(word) : Labels.Of("event_type", word)),
        "occupation" => string.Join(", ", evidence.Words.Split(", ").Select(w => Labels.Of("occupation", w))),
        "listed" => "on one list",
        _ => evidence.Words,
    }}";

    // The codes and dates among the words, as people say them.
    private static string Each(string words, Func<string, string> said) => string.Join(' ', words.Split(' ').Select(w => w.EndsWith(',') ? said(w[..^1]) + "," : said(w)));

    private static string Date(string word) => word.Length == 9 && word[4] == '/' ? word.Replace('/', '–') : DateWords.Of(word);

    public static string Label(Bearing bearing) => bearing switch { Bearing.For => "for", Bearing.Against => "against", _ => "open" };
}
