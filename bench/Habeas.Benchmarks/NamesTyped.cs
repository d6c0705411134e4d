using System.Diagnostics;
using Habeas.Names;

namespace Habeas.Benchmarks;

/// <summary>Names being typed: every beginning of a name, letter by letter, as an editor's field asks for it.</summary>
internal static class NamesTyped
{
    private const int Most = 10;

    // Not every letter of every name: the time would be that of a long afternoon.
    private const int Every = 8;

    public static void Run(NameIndex index, IReadOnlyList<(string Id, string Name)> asked)
    {
        var some = asked.Where((_, i) => i % Every == 0).ToList();
        foreach (var (_, name) in some.Take(50)) index.Complete(name, Most); // compiled before it is timed
        var times = new List<(int Length, double Milliseconds)>();
        var begun = new Tally();
        var whole = new Tally();
        foreach (var (id, name) in some)
        {
            for (var length = 1; length <= name.Length; length++)
            {
                if (char.IsHighSurrogate(name[length - 1])) continue;
                var start = Stopwatch.GetTimestamp();
                var found = index.Complete(name[..length], Most);
                times.Add((length, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
                if (length == name.Length - 2) begun.Add(found.Any(c => c.Id == id));
                if (length == name.Length) whole.Add(found.Any(c => c.Id == id));
            }
        }

        var all = times.Select(t => t.Milliseconds).Order().ToList();
        var few = times.Where(t => t.Length <= 2).Select(t => t.Milliseconds).Order().ToList();
        Console.WriteLine(
            $"typed, {all.Count:N0} beginnings of {some.Count:N0} names: p50 {Table.Figure(At(all, 0.5))} ms, p99 {Table.Figure(At(all, 0.99))} ms, most {Table.Figure(all[^1])} ms; of one or two letters p50 {Table.Figure(At(few, 0.5))} ms, p99 {Table.Figure(At(few, 0.99))} ms");
        Console.WriteLine($"who is meant is among the first ten two letters before the end {Table.Share(begun.Share)}, at the end {Table.Share(whole.Share)}");
    }

    private static double At(List<double> times, double part) => times[(int)(times.Count * part)];

    private sealed class Tally
    {
        private int hits, all;

        public double Share => all == 0 ? 0 : hits / (double)all;

        public void Add(bool hit)
        {
            all++;
            if (hit) hits++;
        }
    }
}
