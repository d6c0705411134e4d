using System.Data.Common;
using System.Diagnostics;

namespace Habeas.Benchmarks.Peers;

/// <summary>Ours and the usual ways of finding a name in a register, on the same queries in one run, each on one thread.</summary>
internal static class NamesPeers
{
    /// <summary>Asked before the clock runs, so that code is compiled and pages are read.</summary>
    private const int Warm = 25;

    public static void Run(string register, string queries, int limit, int sample, string? postgres)
    {
        var names = NameTask.Register(register).ConvertAll(n => new RegisterName(n.Id, n.Name, NamePeer.Latin(n.Name)));
        var asked = NameTask.Queries(queries, limit);
        var some = Sample(asked, sample);
        var absent = new List<string>();
        var runs = new List<NamePeerRun>();

        using var ours = new Ours();
        runs.Add(Measure(ours, names, asked));
        var opening = Opening(ours);
        foreach (var peer in new Func<NamePeer>[] { () => new ExactName(), () => new LuceneStandard(), () => new LuceneFuzzy(), () => new LuceneGrams(), () => new SqliteTrigram() })
            Add(peer);
        var (cluster, reason) = postgres is null ? PostgresCluster.Start() : (null, null);
        using (cluster)
        {
            if (postgres is null && cluster is null) absent.Add(reason!);
            else AddPostgres(cluster?.Connection ?? postgres!);
        }

        Print(names.Count, asked.Count, runs, some);
        foreach (var left in absent) Console.WriteLine($"Left out: {left}");
        NamesBars.Print(names.Count, runs[0], opening);
        Console.WriteLine();
        Console.WriteLine(Ratio(runs));

        void Add(Func<NamePeer> make)
        {
            using var peer = make();
            try
            {
                runs.Add(Measure(peer, names, peer.IsSlow ? some : asked));
            }
            catch (DbException e)
            {
                absent.Add($"{peer.Name}, because the database refused it: {e.Message}");
            }
        }

        void AddPostgres(string connection)
        {
            PostgresRegister loaded;
            try
            {
                loaded = new PostgresRegister(connection, names);
            }
            catch (DbException e)
            {
                absent.Add($"PostgreSQL, because the register could not be loaded: {e.Message}");
                return;
            }

            using (loaded)
            {
                Add(() => PostgresNames.Gin(loaded));
                Add(() => PostgresNames.Gist(loaded));
                Add(() => PostgresNames.Metaphone(loaded));
            }
        }
    }

    private static NamePeerRun Measure(NamePeer peer, List<RegisterName> names, List<NameQuery> queries)
    {
        Console.Error.WriteLine($"{peer.Name} …");
        var began = Stopwatch.GetTimestamp();
        peer.Build(names);
        var building = Stopwatch.GetElapsedTime(began);
        foreach (var query in queries.Take(Warm)) peer.Find(query.Name);
        var answers = NameTask.Ask(queries, peer.Find);
        return new NamePeerRun(peer.Name, answers, peer.Bytes / (double)names.Count, building);
    }

    /// <summary>Queries at equal distances, always the same.</summary>
    private static List<NameQuery> Sample(List<NameQuery> queries, int size) =>
        size >= queries.Count ? queries : [.. Enumerable.Range(0, size).Select(i => queries[(int)((long)i * queries.Count / size)])];

    /// <returns>How long it takes to open the index from its file: the median of five, in milliseconds.</returns>
    private static double Opening(Ours ours)
    {
        var path = Path.GetTempFileName();
        try
        {
            ours.Index.Save(path);
            return Enumerable.Range(0, 5).Select(_ =>
            {
                var start = Stopwatch.GetTimestamp();
                var mapped = Names.NameIndex.Open(path);
                var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                GC.KeepAlive(mapped);
                return time;
            }).Order().ElementAt(2);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Print(int names, int asked, List<NamePeerRun> runs, List<NameQuery> some)
    {
        Console.WriteLine($"{names:N0} names, {asked:N0} queries. Those of the peers that are slow were asked {some.Count:N0} of them, at equal distances.");
        Console.WriteLine();
        var all = runs.ToList();
        if (some.Count < asked) all.Insert(1, runs[0].To(some.ToHashSet()) with { Name = $"{runs[0].Name}, the sample" });
        var table = new Table("method", "n", "R@1", "R@10", "MRR", "core R@1", "core R@10", "p50 ms", "p99 ms", "bytes a name", "built in s");
        foreach (var run in all)
        {
            table.Add(
                run.Name, $"{run.Answers.Count}", Table.Share(NameTask.Recall(run.Answers, 1)), Table.Share(NameTask.Recall(run.Answers, NameTask.Most)),
                Table.Share(NameTask.ReciprocalRank(run.Answers)), Table.Share(NameTask.Recall(run.Core, 1)), Table.Share(NameTask.Recall(run.Core, NameTask.Most)),
                Table.Figure(NameTask.Time(run.Answers, 0.5)), Table.Figure(NameTask.Time(run.Answers, 0.99)), $"{run.BytesAName:N0}", $"{run.Building.TotalSeconds:0.0}");
        }

        table.Print();
        Console.WriteLine();
        Console.WriteLine("R@1, R@10 and MRR by scripts:");
        Console.WriteLine();
        var pairs = new Table(["scripts", "n", .. all.Select(run => run.Name)]);
        foreach (var group in runs[0].Answers.GroupBy(a => a.Query.Scripts, StringComparer.Ordinal).Where(g => g.Count() >= 50).OrderByDescending(g => g.Count()))
        {
            var within = some.Count(q => q.Scripts == group.Key);
            pairs.Add([group.Key, within < group.Count() ? $"{group.Count()} ({within})" : $"{within}", .. all.Select(run => Cell(run, group.Key))]);
        }

        pairs.Print();
        Console.WriteLine();
    }

    private static string Cell(NamePeerRun run, string scripts)
    {
        var answers = run.Answers.Where(a => a.Query.Scripts == scripts).ToList();
        return answers.Count == 0 ? "–" : FormattableString.Invariant(
            $"{NameTask.Recall(answers, 1):.00} {NameTask.Recall(answers, NameTask.Most):.00} {NameTask.ReciprocalRank(answers):.00}");
    }

    /// <summary>Ours to the best of the others, each of them on the queries that it was asked.</summary>
    private static string Ratio(List<NamePeerRun> runs)
    {
        return "Ratio to the best peer: " + string.Join(", ", new (string, Func<NamePeerRun, double>)[]
        {
            ("R@1", r => NameTask.Recall(r.Answers, 1)), ("R@10", r => NameTask.Recall(r.Answers, NameTask.Most)),
            ("MRR", r => NameTask.ReciprocalRank(r.Answers)), ("core R@10", r => NameTask.Recall(r.Core, NameTask.Most)),
        }.Select(measure =>
        {
            var (name, of) = measure;
            var best = runs.Skip(1).MaxBy(of)!;
            var own = of(runs[0].To(best.Answers.Select(a => a.Query).ToHashSet()));
            return $"{name} {own / of(best):0.00} ({Table.Share(own)} to {Table.Share(of(best))} of {best.Name})";
        })) + ".";
    }
}
