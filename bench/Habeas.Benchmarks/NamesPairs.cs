using System.Diagnostics;
using System.Globalization;
using Habeas.Names;

namespace Habeas.Benchmarks;

/// <summary>
/// How often two names are rightly taken for one at <see cref="NameComparison.SameName"/>, over pairs that people have labelled, and how
/// many comparisons a second one core makes. A row: both names and whether they are one (name1, name2, is_match), or same|other and both.
/// </summary>
internal static class NamesPairs
{
    private sealed record Pair(string One, string Other, bool IsOne, bool AcrossScripts, double Score);

    public static void Run(string file, string? @out)
    {
        var rows = Rows(file).Where(r => r.Length >= 3).ToList();
        var pairs = rows.ConvertAll(row => row[0] is "same" or "other" ? Scored(row[1], row[2], row[0] == "same") : Scored(row[0], row[1], row[2] == "true"));
        var table = new Table("pairs", "n", "one name", "precision", "recall", "F1");
        Add(table, "all", pairs);
        Add(table, "same script", pairs.FindAll(p => !p.AcrossScripts));
        Add(table, "across scripts", pairs.FindAll(p => p.AcrossScripts));
        table.Print();
        Console.WriteLine($"{Speed(pairs):N0} comparisons a second on one core, one name is from {NameComparison.SameName.ToString(CultureInfo.InvariantCulture)} on");
        if (@out is not null) File.WriteAllLines(@out, pairs.Select(p => string.Create(CultureInfo.InvariantCulture, $"{(p.IsOne ? "same" : "other")}\t{p.Score:0.0000}\t{p.One}\t{p.Other}")));
    }

    private static Pair Scored(string one, string other, bool isOne) =>
        new(one, other, isOne, ScriptOf(one) != ScriptOf(other), NameComparison.Of(one, other).Score);

    private static Script ScriptOf(string name) => PersonName.Parse(name).Parts.Select(p => p.Script).FirstOrDefault(s => s != Script.Other);

    private static void Add(Table table, string name, List<Pair> pairs)
    {
        if (pairs.Count == 0) return;
        double taken = pairs.Count(p => p.Score >= NameComparison.SameName), one = pairs.Count(p => p.IsOne);
        double right = pairs.Count(p => p.IsOne && p.Score >= NameComparison.SameName);
        table.Add(name, $"{pairs.Count}", $"{one}", Table.Share(right / taken), Table.Share(right / one), Table.Share(2 * right / (taken + one)));
    }

    /// <summary>Names read, compared and explained anew each time, for two seconds.</summary>
    private static double Speed(List<Pair> pairs)
    {
        var began = Stopwatch.GetTimestamp();
        var compared = 0;
        while (Stopwatch.GetElapsedTime(began).TotalSeconds < 2)
        {
            foreach (var pair in pairs)
            {
                if (NameComparison.Of(pair.One, pair.Other).Score >= 0) compared++;
            }
        }

        return compared / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(file)
        .Where(line => line.Length > 0 && line[0] != '#' && !line.StartsWith("name1", StringComparison.Ordinal))
        .Select(line => line.Contains('\t', StringComparison.Ordinal) ? line.Split('\t') : Cells(line));

    /// <summary>A line of comma-separated values (RFC 4180) in which no cell has a line break.</summary>
    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        for (var at = 0; at <= line.Length; at++)
        {
            var quoted = at < line.Length && line[at] == '"';
            var end = quoted ? at + 1 : line.IndexOf(',', at);
            if (quoted)
            {
                while (line[end] != '"' || (end + 1 < line.Length && line[end + 1] == '"')) end += line[end] == '"' ? 2 : 1;
                cells.Add(line[(at + 1)..end++].Replace("\"\"", "\"", StringComparison.Ordinal));
            }
            else
            {
                if (end < 0) end = line.Length;
                cells.Add(line[at..end]);
            }

            at = end;
        }

        return [.. cells];
    }
}
