using System.Globalization;

namespace Habeas.Host.Commands.Sheets;

/// <summary>The report for a person at a terminal.</summary>
internal static class ReportScreen
{
    private const int MostOpen = 50;

    public static void Write(DuplicateReport report, bool withOpen)
    {
        foreach (var (at, group) in report.Groups.Index())
        {
            Terminal.Line($"[bold]{at + 1}[/]  likely one person");
            foreach (var person in group.People) Terminal.Line($"   {Where(report, person),8}  [bold]{string.Join("; ", person.Person.Names)}[/]  [grey]{Fields(person)}[/]");
            foreach (var pair in group.Pairs)
            {
                var which = group.People.Count > 2 ? $"{Rows(report, pair)}: " : "";
                Terminal.Line($"             [grey]{which}{Reasons(pair)}[/]");
            }
        }

        if (withOpen && report.Open.Count > 0)
        {
            Terminal.Line($"[bold]To look at[/]  the names agree, the rest does not say");
            foreach (var pair in report.Open.Take(MostOpen))
            {
                Terminal.Line($"   {Where(report, pair.First)} [bold]{pair.First.Name}[/] [grey]{Fields(pair.First)}[/] | {Where(report, pair.Second)} [bold]{pair.Second.Name}[/] [grey]{Fields(pair.Second)}[/]");
                Terminal.Line($"             [grey]{Reasons(pair)}[/]");
            }

            if (report.Open.Count > MostOpen) Terminal.Line($"   [grey]… and {report.Open.Count - MostOpen} more: --json and --out have all of them.[/]");
        }

        Terminal.Line($"{report.Count}");
    }

    public static string Fields(SheetPerson person) => string.Join(", ", new[]
    {
        person.Born.Length > 0 ? $"born {person.Born}" : null, person.Person.Country, person.Person.Occupation, person.Person.Place,
    }.Where(f => f is not null));

    public static string Where(DuplicateReport report, SheetPerson person) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(report.Files.Count > 1 ? $"{person.File} " : "")}row {person.Row}{(person.HasId ? $" ({person.Id})" : "")}");

    /// <summary>Which rows a pair is of; with their files where one row number says too little.</summary>
    public static string Rows(DuplicateReport report, SheetPair pair) => report.Files.Count > 1
        ? string.Create(CultureInfo.InvariantCulture, $"{pair.First.File} row {pair.First.Row} and {pair.Second.File} row {pair.Second.Row}")
        : string.Create(CultureInfo.InvariantCulture, $"rows {pair.First.Row} and {pair.Second.Row}");

    public static string Reasons(SheetPair pair) => string.Create(CultureInfo.InvariantCulture, $"{pair.Comparison.Name.Score:0.00}  {string.Join("; ", pair.Comparison.Reasons)}");
}
