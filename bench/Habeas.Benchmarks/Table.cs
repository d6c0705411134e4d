using System.Globalization;

namespace Habeas.Benchmarks;

/// <summary>A table for the terminal that is also Markdown, to be copied into RESULTS.md.</summary>
internal sealed class Table(params string[] head)
{
    private readonly List<string[]> _rows = [head];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Print()
    {
        var widths = Enumerable.Range(0, head.Length).Select(i => _rows.Max(row => row[i].Length)).ToArray();
        foreach (var (at, row) in _rows.Index())
        {
            Console.WriteLine("| " + string.Join(" | ", row.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))) + " |");
            if (at == 0) Console.WriteLine("|" + string.Join('|', widths.Select((width, i) => i == 0 ? new string('-', width + 2) : new string('-', width + 1) + ":")) + "|");
        }
    }

    public static string Share(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    public static string Figure(double value) => value.ToString(value < 10 ? "0.00" : "N0", CultureInfo.InvariantCulture);
}
