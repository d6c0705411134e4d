using System.Diagnostics;
using System.IO.Compression;
using Habeas.Names;

namespace Habeas.Benchmarks;

/// <summary>
/// How often the person meant is first, or among the first ten, when a name is asked for as it is written elsewhere. “Core” leaves out
/// names in Han, Kana and Hangul.
/// </summary>
internal static class NamesRecall
{
    private const int Most = 10;

    private sealed record Query(string Id, string Name, string Scripts, string Noise);

    private sealed record Answer(Query Query, int Place, double Milliseconds);

    public static void Run(string register, string queries, int limit)
    {
        var names = Rows(register).Select(row => (row[0], row[1])).ToList();
        var asked = Rows(queries).Select(row => new Query(row[0], row[1], row[2], row[4])).Take(limit).ToList();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var began = Stopwatch.GetTimestamp();
        var index = NameIndex.Build(names);
        var building = Stopwatch.GetElapsedTime(began);
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;

        foreach (var query in asked.Take(100)) index.Match(query.Name, Most); // compiled before it is timed
        var answers = asked.Select(query =>
        {
            var start = Stopwatch.GetTimestamp();
            var found = index.Match(query.Name, Most);
            var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            return new Answer(query, found.Select(c => c.Id).ToList().IndexOf(query.Id), time);
        }).ToList();

        var exact = Exact(names, asked);
        var table = new Table("queries", "n", "R@1", "R@10", "p50 ms", "p99 ms");
        Add(table, "exact after folding, all", exact);
        Add(table, "exact after folding, core", exact.Where(a => IsCore(a.Query)));
        Add(table, "all", answers);
        Add(table, "core", answers.Where(a => IsCore(a.Query)));
        foreach (var group in answers.GroupBy(a => a.Query.Scripts, StringComparer.Ordinal).Where(g => g.Count() >= 50).OrderByDescending(g => g.Count()))
            Add(table, group.Key, group);
        foreach (var group in answers.GroupBy(a => a.Query.Noise, StringComparer.Ordinal).OrderByDescending(g => g.Count()))
            Add(table, group.Key, group);
        table.Print();
        Console.WriteLine($"{names.Count:N0} names, built in {building.TotalSeconds:0.0} s, {memory / 1024.0 / 1024.0:N0} MB, {memory / (double)names.Count:N0} bytes a name");
        NamesTyped.Run(index, asked.ConvertAll(q => (q.Id, q.Name)));
        NamesBeside.Run(index, names);
    }

    /// <summary>What a register without any of this would find: the name, letter for letter but for case and marks.</summary>
    private static List<Answer> Exact(List<(string Id, string Name)> names, List<Query> asked)
    {
        var byName = names.ToLookup(n => Folding.Fold(n.Name), n => n.Id, StringComparer.Ordinal);
        return [.. asked.Select(query =>
        {
            var start = Stopwatch.GetTimestamp();
            var place = byName[Folding.Fold(query.Name)].Take(Most).ToList().IndexOf(query.Id);
            return new Answer(query, place, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        })];
    }

    private static bool IsCore(Query query) =>
        !query.Scripts.Split('-', '=').Any(script => script is "HAN" or "KAN" or "HNG");

    private static void Add(Table table, string name, IEnumerable<Answer> some)
    {
        var answers = some.ToList();
        if (answers.Count == 0) return;
        var times = answers.Select(a => a.Milliseconds).Order().ToList();
        table.Add(
            name, $"{answers.Count}", Table.Share(answers.Count(a => a.Place == 0) / (double)answers.Count),
            Table.Share(answers.Count(a => a.Place >= 0) / (double)answers.Count), Table.Figure(times[times.Count / 2]),
            Table.Figure(times[(int)(times.Count * 0.99)]));
    }

    private static IEnumerable<string[]> Rows(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        reader.ReadLine(); // head
        while (reader.ReadLine() is { } line) yield return line.Split('\t');
    }
}
