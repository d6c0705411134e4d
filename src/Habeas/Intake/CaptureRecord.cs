using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Intake;

/// <summary>A copy of something published: which bytes, how they were got, by whom and when. The bytes lie in the capture store.</summary>
/// <param name="Sha256">Of the bytes exactly as received; the capture's id.</param>
/// <param name="Method">paste, upload or file.</param>
/// <param name="Url">Where the sender says it was, where known.</param>
/// <param name="Published">EDTF, where the sender knows.</param>
public sealed record CaptureRecord(
    string Sha256, string MediaType, long Bytes, string Method, string? FileName, string? Url, string? Published, string ReceivedBy,
    DateTimeOffset ReceivedAt)
{
    public const string Kind = "capture";

    /// <remarks>A file name or an address may name somebody: the record is sealed under a key of the capture's own.</remarks>
    public LedgerState ToState() => LedgerState.Of(Kind, Sha256, $"{Kind}:{Sha256}", this);
}

/// <summary>A capture as the derived table holds it.</summary>
public sealed class CaptureRow
{
    public required string Sha256 { get; init; }
    public required long Seq { get; init; }
    public required string MediaType { get; init; }
    public long Bytes { get; init; }
    public required string Method { get; init; }
    public string? FileName { get; init; }
    public string? Url { get; init; }
    public required string ReceivedBy { get; init; }

    /// <summary>Microseconds since 1970.</summary>
    public long ReceivedAt { get; init; }
}

internal sealed class CaptureTables : DerivedTables
{
    public override int Version => 1;

    public override void Configure(ModelBuilder model) => model.Entity<CaptureRow>().ToTable("captures").HasKey(c => c.Sha256);

    public override Task ApplyAsync(DerivedContext tables, OpenedEntry entry, CancellationToken cancellation)
    {
        if (entry.State.Kind == CaptureRecord.Kind && entry.State.Read<CaptureRecord>() is { } capture)
        {
            tables.Add(new CaptureRow
            {
                Sha256 = capture.Sha256, Seq = entry.Entry.Seq, MediaType = capture.MediaType, Bytes = capture.Bytes, Method = capture.Method,
                FileName = capture.FileName, Url = capture.Url, ReceivedBy = capture.ReceivedBy,
                ReceivedAt = Instants.ToUnixMicroseconds(capture.ReceivedAt),
            });
        }

        return Task.CompletedTask;
    }
}
