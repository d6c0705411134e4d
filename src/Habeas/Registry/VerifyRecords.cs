using System.Security.Cryptography;
using System.Text.Json;
using Habeas.Names;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Registry;

/// <summary>Replays the ledger in memory and sets the register's table against it: what was changed, added or taken away behind the program is named.</summary>
public static class VerifyRecords
{
    private const int Batch = 512;

    private sealed record Expected(long Seq, string Kind, string? Person, string Json);

    public static async Task<IReadOnlyList<Fault>> ExecuteAsync(Database database, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        return await database.ReadAsync(
            async read =>
            {
                var faults = new List<Fault>();
                var expected = await ReplayAsync(read, faults, cancellation);
                var roster = RosterOf(expected);
                await foreach (var row in read.Records.Set<RecordRow>().AsNoTracking().OrderBy(r => r.Id).AsAsyncEnumerable().WithCancellation(cancellation))
                {
                    if (!expected.Remove(row.Id, out var state)) faults.Add(new Fault(null, null, $"the register has {row.Kind} {row.Id}, and the ledger does not"));
                    else if (state.Json != row.Json || state.Kind != row.Kind || state.Person != row.Person || state.Seq != row.Seq)
                        faults.Add(new Fault(state.Seq, null, $"the register holds {row.Kind} {row.Id} otherwise than this entry says"));
                }

                await foreach (var row in read.Records.Set<RosterRow>().AsNoTracking().OrderBy(r => r.Person).AsAsyncEnumerable().WithCancellation(cancellation))
                {
                    if (!roster.Remove(row.Person, out var name) || name != row.Name || row.Sort != Folding.Fold(name)) faults.Add(new Fault(null, null, $"the list of people holds {row.Person} otherwise than the ledger says"));
                }

                faults.AddRange(roster.Keys.Order(StringComparer.Ordinal).Select(person => new Fault(null, null, $"the list of people lacks {person}")));
                faults.AddRange(expected.OrderBy(e => e.Value.Seq).Select(e => new Fault(e.Value.Seq, null, $"the register lacks the {e.Value.Kind} {e.Key} of this entry")));
                return faults;
            },
            cancellation);
    }

    /// <summary>Who has a name, and which of theirs is shown.</summary>
    private static Dictionary<string, string> RosterOf(Dictionary<string, Expected> expected) => expected
        .Where(e => e.Value is { Kind: ClaimRecord.Kind, Person: not null }).Select(e => (e.Key, e.Value.Person, Claim: JsonSerializer.Deserialize<ClaimRecord>(e.Value.Json, RecordJson.Options)!))
        .Where(e => e.Claim.Property == NameClaim.Property).GroupBy(e => e.Person!, StringComparer.Ordinal)
        .Select(g => (Person: g.Key, Name: NameClaim.Shown(g.Select(e => (e.Key, (NameClaim?)new NameClaim(e.Claim.Value, e.Claim.Event, e.Claim.Status, e.Claim.Preferred))))))
        .Where(e => e.Name is not null).ToDictionary(e => e.Person, e => e.Name!, StringComparer.Ordinal);

    private static async Task<Dictionary<string, Expected>> ReplayAsync(ReadTables read, List<Fault> faults, CancellationToken cancellation)
    {
        var expected = new Dictionary<string, Expected>(StringComparer.Ordinal);
        long seq = 0;
        List<LedgerEntry> entries;
        do
        {
            entries = await read.Stable.Ledger.AsNoTracking().Where(e => e.Seq > seq).OrderBy(e => e.Seq).Take(Batch).ToListAsync(cancellation);
            foreach (var entry in entries)
            {
                seq = entry.Seq;
                try
                {
                    var state = (await read.OpenAsync(entry, cancellation)).State;
                    if (!RecordKinds.Holds(state.Kind)) continue;
                    if (state.Body is null) expected.Remove(state.Id);
                    else expected[state.Id] = new Expected(seq, state.Kind, state.Person, CanonicalJson.Write(state.Body));
                }
                catch (Exception e) when (e is InvalidDataException or CryptographicException or FormatException or JsonException or InvalidOperationException)
                {
                    // What cannot be opened is what this command looks for.
                    faults.Add(new Fault(seq, null, $"cannot be opened ({e.Message.ReplaceLineEndings(" ")})"));
                }
            }
        }
        while (entries.Count == Batch);

        return expected;
    }
}
