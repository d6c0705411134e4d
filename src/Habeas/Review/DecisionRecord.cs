using System.Text.Json.Nodes;
using Habeas.Storage;

namespace Habeas.Review;

/// <summary>
/// What an editor decided on a finding, with the finding itself, so that the decision stands alone when the queue is gone.
/// </summary>
/// <param name="Decision">accepted, corrected, rejected or undone.</param>
/// <param name="ReaderVersion">The version of the rules that found it.</param>
/// <param name="Finding">As the reader wrote it.</param>
/// <param name="Records">The records that came of it.</param>
public sealed record DecisionRecord(
    string Id, string Decision, string Kind, string Capture, string ReaderVersion, JsonNode Finding, IReadOnlyList<string> Records)
{
    public const string LedgerKind = "decision";

    /// <param name="person">
    /// Under whose key it is sealed. A finding on which nobody has decided who it is about yet is sealed under a key of its capture's own.
    /// </param>
    public LedgerState ToState(string? person) => LedgerState.Of(LedgerKind, Id, person ?? $"capture:{Capture}", this);
}
