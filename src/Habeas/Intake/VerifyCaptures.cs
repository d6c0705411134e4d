using System.Security.Cryptography;
using System.Text;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Intake;

/// <summary>Checks the evidence: each capture is there and has its hash, and so does each clean text.</summary>
public static class VerifyCaptures
{
    private const string Prefix = CaptureRecord.Kind + ":";

    public static async Task<IReadOnlyList<Fault>> ExecuteAsync(Database database, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        var faults = new List<Fault>();
        // The ledger says what was archived; the table that is derived from it may have been emptied.
        var (captures, known) = await database.ReadAsync(
            async read => (
                (await read.Stable.Ledger.AsNoTracking().Where(e => e.Subject.StartsWith(Prefix)).OrderBy(e => e.Subject).Select(e => e.Subject).Distinct()
                    .ToListAsync(cancellation)).ConvertAll(s => s[Prefix.Length..]),
                (await read.Records.Set<CaptureRow>().AsNoTracking().Select(c => c.Sha256).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal)),
            cancellation);
        foreach (var sha256 in captures)
        {
            if (!known.Contains(sha256)) faults.Add(new Fault(null, sha256, "the register does not know it, and the ledger does"));
            if (await database.Captures.FindAsync(sha256, cancellation) is not { } bytes)
                faults.Add(new Fault(null, sha256, "its bytes are missing or cannot be unpacked"));
            else if (CaptureStore.Hash(bytes) != sha256) faults.Add(new Fault(null, sha256, "changed: its bytes do not have this hash"));
        }

        var texts = await database.ReadAsync(
            read => read.Stable.Renditions.AsNoTracking().OrderBy(r => r.Capture).Select(r => new { r.Capture, r.TextSha256 }).ToListAsync(cancellation),
            cancellation);
        foreach (var one in texts)
        {
            var text = await database.ReadAsync(
                read => read.Stable.Renditions.Where(r => r.Capture == one.Capture && r.TextSha256 == one.TextSha256).Select(r => r.Text)
                    .SingleAsync(cancellation),
                cancellation);
            if (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) != one.TextSha256)
                faults.Add(new Fault(null, one.Capture, $"the clean text {one.TextSha256} that was read from it is changed"));
        }

        return faults;
    }
}
