using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Storage;

/// <summary>Something that is not as it was written.</summary>
/// <param name="Seq">The ledger entry, where it is one.</param>
/// <param name="Capture">The capture's SHA-256, where it is one.</param>
/// <param name="Problem">One sentence.</param>
public sealed record Fault(long? Seq, string? Capture, string Problem)
{
    public override string ToString() =>
        Seq is not null ? $"entry {Seq}: {Problem}" : Capture is not null ? $"capture {Capture}: {Problem}" : Problem;
}

/// <summary>Checks the chain: no entry changed, missing, added, moved or cut off.</summary>
public static class VerifyLedger
{
    public static async Task<IReadOnlyList<Fault>> ExecuteAsync(Database database, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        try
        {
            return await database.ReadAsync(
                async read =>
                {
                    var head = await read.Stable.Head.AsNoTracking().SingleOrDefaultAsync(cancellation);
                    return await CheckAsync(read.Stable.Ledger.AsNoTracking().OrderBy(e => e.Seq).AsAsyncEnumerable(), head, cancellation);
                },
                cancellation);
        }
        catch (SqliteException e)
        {
            // A damaged file is a finding of this command, not a failure of it.
            return [new Fault(null, null, $"the database file cannot be read ({e.Message})")];
        }
    }

    /// <summary>Walks entries in order against each other and against the head.</summary>
    internal static async Task<IReadOnlyList<Fault>> CheckAsync(
        IAsyncEnumerable<LedgerEntry> entries, LedgerHead? head, CancellationToken cancellation)
    {
        var faults = new List<Fault>();
        long expected = 1;
        var previous = LedgerEntry.Genesis;
        await foreach (var entry in entries.WithCancellation(cancellation))
        {
            if (entry.Seq > expected)
            {
                faults.Add(new Fault(expected, null, entry.Seq - expected == 1
                    ? "missing" : $"missing, with all up to {entry.Seq - 1}"));
            }
            else if (entry.Prev != previous)
            {
                faults.Add(new Fault(entry.Seq, null, "does not follow from the entry before it"));
            }

            if (entry.Hash != entry.ComputeHash()) faults.Add(new Fault(entry.Seq, null, "changed: its hash does not match what it says"));
            expected = entry.Seq + 1;
            previous = entry.Hash;
        }

        if (head is null) faults.Add(new Fault(null, null, "the head of the ledger is missing"));
        else if (head.Seq >= expected) faults.Add(new Fault(expected, null, $"missing: the ledger ends here, its head says {head.Seq}"));
        else if (head.Seq < expected - 1) faults.Add(new Fault(expected - 1, null, $"lies beyond the head, which says {head.Seq}"));
        else if (head.Hash != previous) faults.Add(new Fault(head.Seq, null, "is not the entry that the head names"));
        return faults;
    }
}
