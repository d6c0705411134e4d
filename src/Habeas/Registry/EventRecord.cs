using Habeas.Names;
using Habeas.Storage;

namespace Habeas.Registry;

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
