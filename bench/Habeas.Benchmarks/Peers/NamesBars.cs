namespace Habeas.Benchmarks.Peers;

/// <summary>What the index must reach on a register of this size, beside what it reached.</summary>
internal static class NamesBars
{
    private sealed record Bar(string What, double Must, bool AtLeast, double Reached);

    public static void Print(int names, NamePeerRun run, double opening)
    {
        double first = NameTask.Recall(run.Answers, 1), ten = NameTask.Recall(run.Answers, NameTask.Most);
        Bar[] bars = names switch
        {
            >= 1_000_000 =>
            [
                new("R@1", 0.66, true, first), new("R@10", 0.78, true, ten), new("core R@10", 0.88, true, NameTask.Recall(run.Core, NameTask.Most)),
                new("p50 ms", 1, false, NameTask.Time(run.Answers, 0.5)), new("p99 ms", 8, false, NameTask.Time(run.Answers, 0.99)),
                new("bytes a name", 250, false, run.BytesAName), new("built in s", 30, false, run.Building.TotalSeconds), new("opened in ms", 50, false, opening),
            ],
            >= 100_000 => [new("R@1", 0.74, true, first), new("R@10", 0.85, true, ten)],
            _ => [],
        };
        if (bars.Length == 0) return;
        var table = new Table("measure", "must be", "is", "reached");
        foreach (var bar in bars)
        {
            var reached = bar.AtLeast ? bar.Reached >= bar.Must : bar.Reached <= bar.Must;
            table.Add(bar.What, $"{(bar.AtLeast ? "≥" : "≤")} {bar.Must:0.##}", bar.AtLeast ? Table.Share(bar.Reached) : Table.Figure(bar.Reached), reached ? "yes" : "no");
        }

        table.Print();
    }
}
