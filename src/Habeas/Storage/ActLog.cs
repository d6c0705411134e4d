using Microsoft.EntityFrameworkCore;

namespace Habeas.Storage;

/// <summary>Who did what and when, without what was said of whom.</summary>
public static class ActLog
{
    /// <param name="Kind">Of the record that it was done to.</param>
    public sealed record Line(long Seq, DateTimeOffset At, string Actor, string Verb, string Kind);

    /// <summary>The latest lines first.</summary>
    /// <param name="actor">Whose acts; null for everybody's.</param>
    /// <param name="before">Only entries before this one.</param>
    public static async Task<IReadOnlyList<Line>> ReadAsync(Database database, string? actor, long before, int most, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        var entries = await database.ReadAsync(
            read => read.Stable.Ledger.AsNoTracking().Where(e => e.Seq < before && (actor == null || e.Actor == actor)).OrderByDescending(e => e.Seq).Take(most)
                .Select(e => new { e.Seq, e.At, e.Actor, e.Verb, e.Subject }).ToListAsync(cancellation),
            cancellation);
        return entries.ConvertAll(e => new Line(e.Seq, Instants.FromUnixMicroseconds(e.At), e.Actor, e.Verb, e.Subject.Split(':')[0]));
    }
}
