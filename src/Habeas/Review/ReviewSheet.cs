using Habeas.Intake;
using Habeas.Names;
using Habeas.Reading;
using Habeas.Registry;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Review;

/// <summary>Everything that the review page shows of one reading: the article, its findings, and what each decision would touch.</summary>
/// <param name="Row">The reading and what is known of its source.</param>
/// <param name="Found">What the reader found; the article's text is in it.</param>
public sealed record ReviewSheet(ReadingRow Row, DocumentReading Found, IReadOnlyList<ReviewItem> Items)
{
    public int Open => Items.Count(i => i.Proposal.State == "open");

    /// <summary>The persons that the editor has decided on, by their id in the reading.</summary>
    public IReadOnlyDictionary<string, DecidedPerson> Persons { get; init; } = new Dictionary<string, DecidedPerson>(StringComparer.Ordinal);

    /// <summary>Campaigns that a list may be.</summary>
    public IReadOnlyList<CampaignRecord> Campaigns { get; init; } = [];

    public SourceNote Source => new(
        Row.Outlet, Row.Title, Found.Article?.Byline ?? [], Row.Published, Row.Url, Found.Article?.Language,
        Instants.FromUnixMicroseconds(Row.ReceivedAt));

    /// <summary>The words at a span of the article, as a citation.</summary>
    public Citation Cite(TextSpan span)
    {
        var text = Found.Article!.Text;
        var start = CodePoints.Utf16(text, span.Start) ?? throw new InvalidDataException($"The span {span} lies outside the text.");
        var end = CodePoints.Utf16(text, span.End) ?? throw new InvalidDataException($"The span {span} lies outside the text.");
        return new Citation(Row.Capture, Row.Text!, span.Start, span.End, text[start..end], Source);
    }

    /// <summary>Reads a sheet, with who in the register each name may mean; null when there is no such reading.</summary>
    public static async Task<ReviewSheet?> FindAsync(Database database, RegisterNames names, string reading, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(names);
        var index = await names.CurrentAsync(cancellation);
        return await database.ReadAsync(read => FindAsync(read.Stable, read.Records, index, reading, cancellation), cancellation);
    }

    /// <param name="names">Null where nobody asks who may be meant.</param>
    internal static async Task<ReviewSheet?> FindAsync(
        StableContext stable, DerivedContext records, NameIndex? names, string reading, CancellationToken cancellation)
    {
        var row = await stable.Set<ReadingRow>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == reading, cancellation);
        if (row is null) return null;
        var proposals = await stable.Set<ProposalRow>().AsNoTracking().Where(p => p.Reading == reading).OrderBy(p => p.Number)
            .ToListAsync(cancellation);
        var campaigns = await records.Set<RecordRow>().AsNoTracking().Where(r => r.Kind == CampaignRecord.Kind).ToListAsync(cancellation);
        var alike = proposals.Where(p => names is not null && p is { Kind: "person", State: "open" }).ToDictionary(p => p.Id, p => AlikeOf(p.ReadPerson(), names!), StringComparer.Ordinal);
        var persons = proposals.Where(p => p is { Kind: "person", State: "accepted", Person: not null }).Select(p => p.Person!)
            .Concat(alike.Values.SelectMany(a => a).Select(c => c.Id)).Distinct(StringComparer.Ordinal).ToList();
        var byId = (await PersonFile.SomeAsync(records, persons, cancellation)).ToDictionary(f => f.Person.Id, StringComparer.Ordinal);
        var decided = proposals.Where(p => p is { Kind: "person", State: "accepted", Person: not null } && byId.ContainsKey(p.Person))
            .ToDictionary(p => p.Finding, p => new DecidedPerson(byId[p.Person!].Person, byId[p.Person!].DisplayName), StringComparer.Ordinal);
        return new ReviewSheet(row, row.Read(), [.. proposals.Select(ItemOf)])
        {
            Persons = decided, Campaigns = [.. campaigns.Select(c => c.Read<CampaignRecord>()).OrderBy(c => c.Name, StringComparer.Ordinal)],
        };

        ReviewItem ItemOf(ProposalRow proposal) => proposal.Kind switch
        {
            "person" when alike.TryGetValue(proposal.Id, out var some) => new ReviewItem(proposal)
            {
                Candidates = [.. some.Where(c => byId.TryGetValue(c.Id, out var file) && file.Names.Any()).Select(c => Candidate.Of(byId[c.Id], c, proposal.ReadPerson()))],
            },
            "event" => new ReviewItem(proposal) { Matches = MatchesOf(proposal.ReadEvent(), decided, byId) },
            _ => new ReviewItem(proposal),
        };
    }

    private static List<NameCandidate> AlikeOf(PersonFinding person, NameIndex names)
    {
        const int most = 5;
        return FindPeople.Best(person.Aliases.Prepend(person.Name).SelectMany(name => names.Match(name, most)), most);
    }

    private static List<EventMatch> MatchesOf(
        EventFinding found, Dictionary<string, DecidedPerson> decided, Dictionary<string, PersonFile> files)
    {
        var date = PartialDate.TryParse(found.Date, out _);
        return [.. found.Persons.Where(decided.ContainsKey).Select(p => files[decided[p].Record.Id]).SelectMany(file => file.Events
            .Where(e => e.Status == RecordStatus.Accepted && e.Type == found.Type)
            .Select(e => EventMatch.Of(file, e, date, found.Duration)))];
    }
}

/// <summary>One proposal with what is on record beside it.</summary>
public sealed record ReviewItem(ProposalRow Proposal)
{
    /// <summary>Of a person: who in the register it may be, best first.</summary>
    public IReadOnlyList<Candidate> Candidates { get; init; } = [];

    /// <summary>Of an event: events of the same type that are on record for the same person.</summary>
    public IReadOnlyList<EventMatch> Matches { get; init; } = [];
}

public sealed record DecidedPerson(PersonRecord Record, string Name);

/// <summary>Somebody in the register whom a name may mean, with what tells them apart.</summary>
/// <param name="Likeness">How well the names agree, and what else speaks for one person or against it.</param>
public sealed record Candidate(PersonFile File, PersonLikeness Likeness)
{
    public string Person => File.Person.Id;

    public string Name => File.DisplayName;

    public double Score => Likeness.Score;

    public IReadOnlyList<string> Reasons => Likeness.NameReasons;

    public IReadOnlyList<string> OtherNames => [.. File.Names.Select(n => n.Value).Where(n => n != Name).Distinct(StringComparer.Ordinal)];

    public CaseStatus Status { get; } = CaseStatus.Of(File);

    /// <param name="country">Of the newcomer: who holds them, as far as is said.</param>
    /// <param name="occupations">What they are said to do.</param>
    public static Candidate Of(FindPeople.Found found, string? country = null, IReadOnlyCollection<string>? occupations = null)
    {
        ArgumentNullException.ThrowIfNull(found);
        return new Candidate(found.File, PersonLikeness.Of(new NameComparison(found.Score, found.Reasons), country, occupations ?? [], found.File));
    }

    internal static Candidate Of(PersonFile file, NameCandidate match, PersonFinding found) =>
        new(file, PersonLikeness.Of(new NameComparison(match.Score, match.Reasons), null, [.. found.Roles.Where(r => Vocabulary.Has("occupation", r))], file));
}

/// <summary>An event on record that a finding may be another report of.</summary>
/// <param name="Relation">confirms, adds (one of the two says less) or conflicts.</param>
public sealed record EventMatch(string Event, string Person, string PersonName, string Type, string? Date, string? Duration, string Relation)
{
    internal static EventMatch Of(PersonFile file, EventRecord happening, PartialDate? date, string? duration)
    {
        var known = Resolved.Of(file.Accepted("date", happening.Id));
        var term = Resolved.Of(file.Accepted("duration", happening.Id));
        var conflicts = (date is not null && known?.Date is { } day && !day.Overlaps(date))
            || (duration is not null && term is not null && term.Value != duration);
        var confirms = (date is not null && known?.Date is { } same && same.Overlaps(date))
            || (date is null && duration is not null && term?.Value == duration);
        return new EventMatch(
            happening.Id, file.Person.Id, file.DisplayName, happening.Type, known?.Value, term?.Value,
            conflicts ? "conflicts" : confirms ? "confirms" : "adds");
    }
}
