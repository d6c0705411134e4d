using System.Diagnostics;
using Habeas.Names;

namespace Habeas.Benchmarks;

/// <summary>
/// How often the person meant is first, or among the first ten, when a name is asked for as it is written elsewhere. “Core” leaves out
/// names in Han, Kana and Hangul.
/// </summary>
internal static class NamesRecall
{
    public static void Run(string register, string queries, int limit)
    {
        var names = NameTask.Register(register);
        var asked = NameTask.Queries(queries, limit);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var began = Stopwatch.GetTimestamp();
        var index = NameIndex.Build(names);
        var building = Stopwatch.GetElapsedTime(began);
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;

        foreach (var query in asked.Take(100)) index.Match(query.Name, NameTask.Most); // compiled before it is timed
        var answers = NameTask.Ask(asked, name => index.Match(name, NameTask.Most).Select(c => c.Id));

        // What a register without any of this would find: the name, letter for letter but for case and marks.
        var byName = names.ToLookup(n => Folding.Fold(n.Name), n => n.Id, StringComparer.Ordinal);
        var exact = NameTask.Ask(asked, name => byName[Folding.Fold(name)].Take(NameTask.Most));

        var table = new Table("queries", "n", "R@1", "R@10", "p50 ms", "p99 ms");
        Add(table, "exact after folding, all", exact);
        Add(table, "exact after folding, core", exact.Where(a => a.Query.IsCore));
        Add(table, "all", answers);
        Add(table, "core", answers.Where(a => a.Query.IsCore));
        foreach (var group in answers.GroupBy(a => a.Query.Scripts, StringComparer.Ordinal).Where(g => g.Count() >= 50).OrderByDescending(g => g.Count()))
            Add(table, group.Key, group);
        foreach (var group in answers.GroupBy(a => a.Query.Noise, StringComparer.Ordinal).OrderByDescending(g => g.Count()))
            Add(table, group.Key, group);
        table.Print();
        Console.WriteLine($"{names.Count:N0} names, built in {building.TotalSeconds:0.0} s, {memory / 1024.0 / 1024.0:N0} MB, {memory / (double)names.Count:N0} bytes a name");
        NamesTyped.Run(index, asked.ConvertAll(q => (q.Id, q.Name)));
        NamesBeside.Run(index, names);
    }

    private static void Add(Table table, string name, IEnumerable<NameAnswer> some)
    {
        var answers = some.ToList();
        if (answers.Count == 0) return;
        table.Add(
            name, $"{answers.Count}", Table.Share(NameTask.Recall(answers, 1)), Table.Share(NameTask.Recall(answers, NameTask.Most)),
            Table.Figure(NameTask.Time(answers, 0.5)), Table.Figure(NameTask.Time(answers, 0.99)));
    }
}
