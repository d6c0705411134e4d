using Microsoft.EntityFrameworkCore;

namespace Habeas.Storage;

/// <summary>Who did what and when, act by act, without what was said of whom.</summary>
public static class ActLog
{
    /// <param name="Seq">The act's first entry.</param>
    /// <param name="Kinds">Of the records that it was done to, with how many of each.</param>
    public sealed record Line(long Seq, DateTimeOffset At, string Actor, string Verb, IReadOnlyList<(string Kind, int Records)> Kinds);

    /// <summary>The latest acts first.</summary>
    /// <param name="actor">Whose acts; null for everybody's.</param>
    /// <param name="before">Only entries before this one.</param>
    /// <param name="most">How many entries at most are looked at.</param>
    /// <returns>The acts, and the entry before which it goes on; null at the ledger's beginning.</returns>
    public static async Task<(IReadOnlyList<Line> Lines, long? Next)> ReadAsync(
        Database database, string? actor, long before, int most, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        var entries = await database.ReadAsync(
            read => read.Stable.Ledger.AsNoTracking().Where(e => e.Seq < before && (actor == null || e.Actor == actor)).OrderByDescending(e => e.Seq).Take(most)
                .Select(e => new { e.Seq, e.At, e.Act, e.Actor, e.Verb, e.Subject }).ToListAsync(cancellation),
            cancellation);
        var acts = entries.GroupBy(e => e.Act, StringComparer.Ordinal).Select(g => g.Reverse().ToList()).ToList();
        var isCut = entries.Count == most;
        if (isCut && acts.Count > 1) acts.RemoveAt(acts.Count - 1); // perhaps not all of it was read
        List<Line> lines =
        [
            .. acts.Select(a => new Line(
                a[0].Seq, Instants.FromUnixMicroseconds(a[0].At), a[0].Actor, a[0].Verb,
                [.. a.Select(e => e.Subject.Split(':')[0]).CountBy(k => k, StringComparer.Ordinal).Select(k => (k.Key, k.Value))])),
        ];
        return (lines, isCut ? lines[^1].Seq : null);
    }
}
