using Habeas.Names;
using Habeas.Storage;

namespace Habeas.Registry;

/// <summary>Whether the public may know of a person: settled with the family or lawyer, never by a program.</summary>
public enum Posture
{
    /// <summary>May be published.</summary>
    Public,

    /// <summary>Nothing leaves: no page, no count, no feed, and the address answers as one that never existed.</summary>
    Quiet,

    /// <summary>As quiet, for the time being.</summary>
    Paused,
}

/// <summary>A person in the register. All that is said of them are claims.</summary>
/// <param name="PublicId">Random, permanent: <c>HB-7K3QXM2</c>.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of the country that holds or held them.</param>
public sealed record PersonRecord(string Id, string PublicId, string? Country, Posture Posture, bool Published)
{
    public const string Kind = "person";

    public LedgerState ToState() => LedgerState.Of(Kind, Id, Id, this);
}

public enum RecordStatus
{
    Accepted,

    /// <summary>Taken back: kept in the history, shown nowhere.</summary>
    Retracted,
}

/// <summary>Something that happened to a person. When, where and how long are claims about it.</summary>
/// <param name="Type">An <c>event_type</c> code.</param>
/// <param name="Modality">asserted, alleged, denied, scheduled or requested.</param>
/// <param name="ConfirmedBy">The second reader of an event that may not go out on one person's word.</param>
/// <param name="Frees">It is said to set the person free, whatever its type is called: bail.</param>
public sealed record EventRecord(
    string Id, string Person, string Type, string Modality, string? AttributedTo, IReadOnlyList<Citation> Citations, RecordStatus Status,
    string AcceptedBy, string? ConfirmedBy, bool Frees = false)
{
    public const string Kind = "event";

    private const int LeastOrigins = 2;

    public LedgerState ToState() => LedgerState.Of(Kind, Id, Person, this);

    /// <summary>
    /// A false release or death hurts somebody: such an event goes out only with a second reader and two independent origins.
    /// </summary>
    /// <remarks>That a release is asked for or denied sets nobody free in the reader's eyes.</remarks>
    public bool IsSensitive => (Frees || (Type != MayFree && Sensitive.Contains(Type))) && Modality is not ("requested" or "denied");

    internal static readonly IReadOnlyList<string> Sensitive =
        ["release", "death_in_custody", "reappearance", "rehabilitation", "exile_deportation", MayFree];

    /// <summary>House arrest is custody and bail is not: which of the two it is, <see cref="Frees"/> tells.</summary>
    internal const string MayFree = "bail_or_house_arrest";

    /// <summary>Accepted by one person, and to be read by another before it goes out.</summary>
    public bool WaitsForSecondReader => IsSensitive && Status == RecordStatus.Accepted && ConfirmedBy is null && Citations.Count > 0;

    /// <summary>Reports of different outlets in different copies: one copy under two names is one, and so is one outlet written twice.</summary>
    public int Origins => Math.Min(
        Citations.Select(c => c.Capture).Distinct(StringComparer.Ordinal).Count(),
        Citations.Select(c => Folding.Fold(c.Source.Outlet ?? c.Capture)).Distinct(StringComparer.Ordinal).Count());

    public bool HasTwoOrigins => Origins >= LeastOrigins;

    /// <summary>Whether it may be stated: every event with a citation, a sensitive one with a second reader and a second origin too.</summary>
    public bool MayBeStated =>
        Status == RecordStatus.Accepted && Citations.Count > 0 && (!IsSensitive || (ConfirmedBy is not null && ConfirmedBy != AcceptedBy && HasTwoOrigins));

    /// <summary>The same resting on other words: what a second reader has confirmed was another thing.</summary>
    public EventRecord Resting(IReadOnlyList<Citation> citations) => this with { Citations = citations, ConfirmedBy = IsSensitive ? null : ConfirmedBy };
}

/// <summary>One value of one property, with the words it rests on. Its value never changes: a new claim takes its place.</summary>
/// <param name="Event">The event it is about; null when it is about the person.</param>
/// <param name="Property">name, occupation, listed; of an event date, place, facility, duration, court, authority, provision …</param>
/// <param name="Value">A code, EDTF, ISO 8601 duration, a campaign's id, or text, by <paramref name="Property"/>.</param>
/// <param name="Language">BCP 47 with script, of a name.</param>
/// <param name="NameKind">A <c>name_kind</c> code, of a name.</param>
/// <param name="Preferred">An editor puts this value before others that are reported; <paramref name="Note"/> says why.</param>
public sealed record ClaimRecord(
    string Id, string Person, string? Event, string Property, string Value, string? Language, string? NameKind,
    IReadOnlyList<Citation> Citations, RecordStatus Status, bool Preferred, string? Note, string AcceptedBy)
{
    public const string Kind = "claim";

    public LedgerState ToState() => LedgerState.Of(Kind, Id, Person, this);

    /// <summary>Properties that one subject may have many of without contradiction.</summary>
    public static bool IsMany(string property) => property is "name" or "occupation" or "listed" or "provision";
}

/// <summary>A statement, as it bears on one person's case.</summary>
/// <param name="Relation">about: the words speak of the person; context: said in answer to a question about the person, or beside the case.</param>
/// <param name="Specificity">case, country or generic. Only <c>case</c> with relation <c>about</c> counts as raising the case.</param>
public sealed record QuoteRecord(
    string Id, string Person, string Relation, string Speaker, string? SpeakerRole, string? Venue, string? Date, string? DateText, string Form,
    string? StatementKind, string Specificity, string? PromptedBy, Citation Citation, RecordStatus Status, string AcceptedBy)
{
    public const string Kind = "quote";

    public LedgerState ToState() => LedgerState.Of(Kind, Id, Person, this);
}

/// <summary>A public list with a story and what is asked.</summary>
public sealed record CampaignRecord(
    string Id, string Slug, string Name, string? Owner, string? Hashtag, string? Launched, int? StatedSize, IReadOnlyList<string> Story,
    IReadOnlyList<string> CallsToAction, bool Published)
{
    public const string Kind = "campaign";

    public LedgerState ToState() => LedgerState.Of(Kind, Id, null, this);
}

/// <summary>
/// What an editor holds of two persons of the register: one person or two. It is never final: whoever judges anew takes its place, and
/// the ledger keeps what was held before. No program writes one.
/// </summary>
/// <param name="Person">The one of the two whose id comes first.</param>
/// <param name="Other">The other one.</param>
/// <param name="Verdict">same, different or unsure.</param>
/// <param name="Note">Why, in the editor's words.</param>
public sealed record JudgementRecord(string Person, string Other, string Verdict, string? Note, string By, DateTimeOffset At)
{
    public const string Kind = "judgement";

    public string Id => IdOf(Person, Other);

    public LedgerState ToState() => LedgerState.Of(Kind, Id, Person, this);

    /// <summary>One id for a pair, whichever is named first.</summary>
    public static string IdOf(string one, string another) =>
        string.CompareOrdinal(one, another) < 0 ? $"{one}~{another}" : $"{another}~{one}";
}
