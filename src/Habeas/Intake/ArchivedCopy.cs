using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Intake;

/// <summary>A capture as evidence: how it was got, a clean text that was read from it, and whether its bytes still have their hash.</summary>
/// <param name="Text">Null where none was read.</param>
public sealed record ArchivedCopy(CaptureRow Capture, string? Text, bool IsIntact)
{
    public DateTimeOffset ReceivedAt => Instants.FromUnixMicroseconds(Capture.ReceivedAt);

    /// <summary>Reads a copy, and hashes its bytes anew; null when there is no such capture.</summary>
    /// <param name="text">SHA-256 of the clean text wanted; null takes any.</param>
    public static async Task<ArchivedCopy?> FindAsync(Database database, string sha256, string? text, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        var found = await database.ReadAsync(
            async read =>
            {
                var row = await read.Records.Set<CaptureRow>().AsNoTracking().SingleOrDefaultAsync(c => c.Sha256 == sha256, cancellation);
                if (row is null) return null;
                var renditions = read.Stable.Renditions.AsNoTracking().Where(r => r.Capture == sha256 && (text == null || r.TextSha256 == text));
                return new ArchivedCopy(row, await renditions.OrderBy(r => r.TextSha256).Select(r => r.Text).FirstOrDefaultAsync(cancellation), IsIntact: false);
            },
            cancellation);
        if (found is null) return null;
        return found with { IsIntact = await database.Captures.FindAsync(sha256, cancellation) is { } bytes && CaptureStore.Hash(bytes) == sha256 };
    }

    /// <summary>The bytes as received; null when there are none.</summary>
    public static Task<byte[]?> BytesAsync(Database database, string sha256, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.Captures.FindAsync(sha256, cancellation);
    }
}
