using Habeas.Storage;

namespace Habeas.Registry;

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
