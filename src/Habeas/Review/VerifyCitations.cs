using Habeas.Registry;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Review;

/// <summary>Checks that the archived text bears out every citation on record, word for word.</summary>
public static class VerifyCitations
{
    public static async Task<IReadOnlyList<Fault>> ExecuteAsync(Database database, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        return await database.ReadAsync<IReadOnlyList<Fault>>(
            async read =>
            {
                var faults = new List<Fault>();
                var cited = new List<(long Seq, string Of, Citation Citation)>();
                await foreach (var row in read.Records.Set<RecordRow>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
                    cited.AddRange(CitationsOf(row).Select(c => (row.Seq, $"{row.Kind} {row.Id}", c)));
                foreach (var group in cited.GroupBy(c => c.Citation.Text, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
                {
                    var text = await read.Stable.Renditions.AsNoTracking().Where(r => r.TextSha256 == group.Key).Select(r => r.Text)
                        .FirstOrDefaultAsync(cancellation);
                    faults.AddRange(group.Where(c => text is null || !c.Citation.IsBorneOutBy(text)).OrderBy(c => c.Seq).Select(c => new Fault(
                        c.Seq, null, text is null
                            ? $"{c.Of} cites a text that is not archived ({group.Key})"
                            : $"{c.Of} cites words that the archived text does not say at that place")));
                }

                return faults;
            },
            cancellation);
    }

    private static IEnumerable<Citation> CitationsOf(RecordRow row) => row.Kind switch
    {
        EventRecord.Kind => row.Read<EventRecord>().Citations,
        ClaimRecord.Kind => row.Read<ClaimRecord>().Citations,
        QuoteRecord.Kind => [row.Read<QuoteRecord>().Citation],
        _ => [],
    };
}
