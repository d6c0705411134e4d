using Habeas.Storage;

namespace Habeas.Registry;

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
