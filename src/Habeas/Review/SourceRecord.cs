using Habeas.Intake;
using Habeas.Storage;

namespace Habeas.Review;

/// <summary>What editors say of a source: what is cited from now on names it so, and the ledger keeps who said it and what stood before.</summary>
/// <param name="Reading">The reading that it was said at; the record's id.</param>
/// <param name="Capture">SHA-256 of the copy.</param>
/// <param name="Published">EDTF.</param>
/// <param name="Done">Nothing is left to do with the reading.</param>
public sealed record SourceRecord(string Reading, string Capture, string? Outlet, string? Title, string? Published, string? Url, bool Done)
{
    public const string Kind = "source";

    internal static SourceRecord Of(ReadingRow row) => new(row.Id, row.Capture, row.Outlet, row.Title, row.Published, row.Url, row.Done);

    /// <remarks>A title may name somebody: sealed under the copy's own key, as the capture's record is.</remarks>
    public LedgerState ToState() => LedgerState.Of(Kind, Reading, $"{CaptureRecord.Kind}:{Capture}", this);
}
