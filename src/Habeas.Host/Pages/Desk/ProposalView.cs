using System.Globalization;
using Habeas.Publishing;
using Habeas.Reading;
using Habeas.Registry;
using Habeas.Review;

namespace Habeas.Host.Pages.Desk;

/// <summary>What the review page says of one proposal.</summary>
/// <param name="Attempt">What was filled in when it was refused.</param>
/// <param name="Who">Who may be meant by the name that was filled in.</param>
/// <param name="IsAsked">Whether it is another person than those: who accepts it once more says so.</param>
public sealed record ProposalView(ReviewSheet Sheet, ReviewItem Item, AcceptProposal.Request? Attempt, WhoView? Who = null, bool IsAsked = false)
{
    public ProposalRow Proposal => Item.Proposal;

    public bool IsOpen => Proposal.State == "open";

    /// <summary>What is proposed, in one line.</summary>
    public string Sentence => Proposal.Kind switch
    {
        "person" => PersonLine(Proposal.ReadPerson()),
        "event" => EventLine(Proposal.ReadEvent()),
        "quote" => QuoteLine(Proposal.ReadQuote()),
        _ => ListLine(Proposal.ReadList()),
    };

    /// <summary>The words that it rests on.</summary>
    public string Words => Proposal.Kind switch
    {
        "person" => Proposal.ReadPerson().Spans is [var first, ..] ? Around(first) : "",
        "event" => Proposal.ReadEvent().Quote,
        "quote" => Proposal.ReadQuote().Quote,
        _ => Proposal.ReadList().Quote,
    };

    /// <summary>What tells a candidate from others of the name: country, work, where the case stands, birth, the latest event.</summary>
    public static string About(Candidate candidate) => Join(
        " · ", candidate.File.Person.Country is { } country ? Labels.OfCountry(country) : null, WhoView.Occupation(candidate), candidate.Status.Code == "unknown" ? null : WhoView.Status(candidate),
        WhoView.Born(candidate) is { Length: > 0 } born ? "born " + born : null, WhoView.LastEvent(candidate) is { Length: > 0 } last ? "last: " + last : null);

    public string NameOf(string finding) =>
        Sheet.Persons.TryGetValue(finding, out var decided) ? decided.Name : Sheet.Found.Persons.FirstOrDefault(p => p.Id == finding)?.Name ?? finding;

    /// <summary>The fields that an editor may correct, by kind: name of the field, label, value as found or as tried, vocabulary.</summary>
    public IEnumerable<Field> Fields => Proposal.Kind switch
    {
        "event" => EventFields(Proposal.ReadEvent()),
        "quote" => QuoteFields(Proposal.ReadQuote()),
        _ => [],
    };

    /// <param name="Vocabulary">Null for free text.</param>
    public sealed record Field(string Name, string Label, string? Value, string? Vocabulary = null, string? Hint = null);

    private IEnumerable<Field> EventFields(EventFinding e) =>
    [
        new("Type", "What happened", Attempt?.Type ?? e.Type, "event_type"), new("Modality", "How certain", Attempt?.Modality ?? e.Status, "event_status"),
        new("Date", "Date", Attempt?.Date ?? e.Date, Hint: e.DateText is null ? "2020-03, 2020-03-14, 2020-03~" : $"the article writes: {e.DateText}"),
        new("Duration", "Term", Attempt?.Duration ?? e.Duration, Hint: "P4Y, P1Y6M, P15D"), new("Place", "Place", Attempt?.Place ?? e.Place),
        new("Court", "Court", Attempt?.Court ?? e.Court), new("Authority", "Authority", Attempt?.Authority ?? e.Authority),
        new("Provision", "Provision", Attempt?.Provision ?? e.Provision), new("ReleaseKind", "Grounds of release", Attempt?.ReleaseKind, "release_kind"),
        new("AttributedTo", "Who says so", Attempt?.AttributedTo ?? e.AttributedTo),
    ];

    private IEnumerable<Field> QuoteFields(QuoteFinding q) =>
    [
        new("Speaker", "Speaker", Attempt?.Speaker ?? q.Speaker?.Name), new("SpeakerRole", "Office", Attempt?.SpeakerRole ?? q.Speaker?.Role),
        new("Venue", "Where", Attempt?.Venue ?? q.Venue), new("Date", "Date", Attempt?.Date ?? q.Date, Hint: q.DateText is null ? null : $"the article writes: {q.DateText}"),
        new("StatementKind", "Kind", Attempt?.StatementKind ?? q.Kind, "statement_kind"), new("Specificity", "How near", Attempt?.Specificity ?? q.Specificity, "specificity"),
    ];

    private static string PersonLine(PersonFinding p) => Join(": ", p.Name, string.Join(", ", p.Roles.Select(r => Labels.Of("occupation", r))));

    private string EventLine(EventFinding e)
    {
        var what = Labels.Of("event_type", e.Type) + (e.Status == "asserted" ? "" : $" ({Labels.Of("event_status", e.Status)})");
        var who = e.Persons.Count == 0 ? "nobody named" : string.Join(", ", e.Persons.Select(NameOf));
        var when = e.Date is not null ? DateWords.Of(e.Date) : e.DateText is null ? "no date" : $"“{e.DateText}”";
        return Join(" · ", $"{what}: {who}", when, e.Duration is null ? null : DateWords.OfDuration(e.Duration), e.Place, e.Court, e.Provision, e.Authority);
    }

    private static string QuoteLine(QuoteFinding q) => Join(
        " · ", Join(", ", q.Speaker?.Name ?? "Somebody, left open", q.Speaker?.Role), Labels.Of("statement_kind", q.Kind), Labels.Of("specificity", q.Specificity), q.Venue,
        q.Date is null ? q.DateText : DateWords.Of(q.Date), q.Form == "indirect" ? "reported" : null);

    private string ListLine(ListFinding l) => Join(
        " · ", $"{string.Join(", ", l.Members.Select(NameOf))} on “{l.Name ?? "a list without a name"}”", l.Size is null ? null : string.Create(CultureInfo.InvariantCulture, $"{l.Size} on it"));

    private string Around(TextSpan span)
    {
        var text = Sheet.Found.Article?.Text;
        if (text is null || CodePoints.Utf16(text, span.Start) is not { } start || CodePoints.Utf16(text, span.End) is not { } end) return "";
        var from = start > 0 ? text.LastIndexOf('\n', start - 1) + 1 : 0;
        var to = text.IndexOf('\n', end);
        if (to < 0) to = text.Length;
        from = Math.Max(from, start - 90);
        to = Math.Min(to, end + 130);
        return $"{(from > 0 && text[from - 1] != '\n' ? "…" : "")}{text[from..to]}{(to < text.Length && text[to] != '\n' ? "…" : "")}";
    }

    private static string Join(string separator, params string?[] parts) => string.Join(separator, parts.Where(p => !string.IsNullOrEmpty(p)));
}
