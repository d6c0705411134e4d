using Habeas.Intake;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Review;

/// <summary>What waits for an editor.</summary>
public static class Queue
{
    /// <param name="Total">Proposals in it.</param>
    public sealed record Item(
        string Reading, string Label, string? Outlet, string? Published, DateTimeOffset ReceivedAt, string ReceivedBy, string? Error, int Open, int Total,
        bool Done, string Capture);

    /// <summary>The queue, oldest first: what was received first waits longest.</summary>
    /// <param name="done">What is done instead of what waits.</param>
    public static Task<IReadOnlyList<Item>> ReadAsync(Database database, bool done = false, int limit = 200, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.ReadAsync<IReadOnlyList<Item>>(
            async read =>
            {
                var rows = read.Stable.Set<ReadingRow>().AsNoTracking().Where(r => r.Done == done);
                rows = done ? rows.OrderByDescending(r => r.Id) : rows.OrderBy(r => r.Id);
                var proposals = read.Stable.Set<ProposalRow>();
                var items = await rows.Take(limit).Select(r => new
                {
                    r.Id, r.Label, r.Outlet, r.Published, r.ReceivedAt, r.ReceivedBy, r.Error, r.Done, r.Capture,
                    Open = proposals.Count(p => p.Reading == r.Id && p.State == "open"),
                    Total = proposals.Count(p => p.Reading == r.Id),
                }).ToListAsync(cancellation);
                return [.. items.Select(r => new Item(
                    r.Id, r.Label, r.Outlet, r.Published, Instants.FromUnixMicroseconds(r.ReceivedAt), r.ReceivedBy, r.Error, r.Open, r.Total, r.Done,
                    r.Capture))];
            },
            cancellation);
    }
}
