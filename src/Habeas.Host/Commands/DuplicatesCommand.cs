using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Habeas.Host.Commands.Sheets;
using Habeas.Names;
using Habeas.Storage;
using Spectre.Console;

namespace Habeas.Host.Commands;

/// <summary><c>habeas duplicates FILE…</c>: who stands more than once in somebody's own list, and why. Nothing is kept.</summary>
internal static class DuplicatesCommand
{
    // What takes less than about a second shows no progress.
    private const int Many = 2000;

    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = "CSV, TSV or XLSX; several are taken for one list." };
        var json = new Option<bool>("--json") { Description = "One JSON object a pair, one a line." };
        var report = new Option<FileInfo?>("--out") { Description = "Write the report to a file: .html to read and print, .csv for a spreadsheet." };
        var least = new Option<double>("--least") { Description = "How well names must agree, from 0 to 1, where nothing else makes it likely.", DefaultValueFactory = _ => PersonDuplicates.UsualLeast };
        var columns = new SheetOptions();
        var command = new Command("duplicates", "Find who stands more than once in a list of your own.") { files, json, report, least };
        columns.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(least) is not (>= 0 and <= 1)) throw new UnusableException("--least takes a number from 0 to 1.");
            if (parsed.GetValue(report) is { } wanted) ReportFile.Demand(wanted, parsed.GetValue(files)!);
            var (sheets, unusable) = await ReadAsync(parsed.GetValue(files)!, columns.Told(parsed), cancellation);
            if (sheets.Count == 0) return CommandLine.Unusable;
            var people = sheets.SelectMany(s => s.People).ToList();
            var bad = sheets.SelectMany(s => s.Bad).ToList();
            var names = sheets.SelectMany(s => s.People.Select(p => p.File)).Distinct(StringComparer.Ordinal).ToList();
            var found = Find(people, progress => DuplicateReport.Of(names, people, bad, parsed.GetValue(least), progress));
            if (parsed.GetValue(report) is { } file) await ReportFile.WriteAsync(found, file, cancellation);
            if (parsed.GetValue(json)) await WriteJsonAsync(found);
            else if (parsed.GetValue(report) is { } written) Terminal.Line($"{found.Count} [grey]The report is in {written.Name}.[/]");
            else ReportScreen.Write(found, withOpen: true);
            return unusable ? CommandLine.Unusable : CommandLine.Done;
        });
        return command;
    }

    /// <summary>What is said about a file goes to standard error, so that what is found can be piped on.</summary>
    private static async Task<(List<PeopleSheet> Sheets, bool Unusable)> ReadAsync(
        FileInfo[] files, IReadOnlyDictionary<ColumnKind, IReadOnlyList<string>> told, CancellationToken cancellation)
    {
        var sheets = new List<PeopleSheet>();
        var unusable = false;
        foreach (var file in files.DistinctBy(f => f.FullName))
        {
            try
            {
                var sheet = await PeopleSheet.ReadAsync(file, told, cancellation);
                sheets.Add(sheet);
                await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{file.Name}: {sheet.People.Count:N0} {(sheet.People.Count == 1 ? "person" : "people")}; {sheet.Columns}."));
                foreach (var warning in sheet.Warnings) await Console.Error.WriteLineAsync($"{file.Name}: {warning}");
                foreach (var bad in sheet.Bad) await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{file.Name}: row {bad.Row}: {bad.Reason}."));
            }
            catch (UnusableException e)
            {
                // A bad file costs the good ones nothing.
                unusable = true;
                CommandLine.Refuse(e.Message);
            }
        }

        return (sheets, unusable);
    }

    private static DuplicateReport Find(List<SheetPerson> people, Func<IProgress<int>?, DuplicateReport> find)
    {
        if (people.Count < Many || Console.IsErrorRedirected) return find(null);
        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return screen.Progress().AutoClear(enabled: true).Start(progress =>
        {
            var task = progress.AddTask("comparing", maxValue: people.Count);
            return find(new Step(task));
        });
    }

    private static async Task WriteJsonAsync(DuplicateReport report)
    {
        foreach (var pair in report.Pairs)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(
                new
                {
                    Verdict = Folding.Lower(pair.Verdict.ToString()), pair.Comparison.Name.Score, pair.Comparison.Weight, First = Person(pair.First), Second = Person(pair.Second),
                    pair.Comparison.Name.Reasons,
                    Evidence = pair.Comparison.Evidence.Select(e => new { e.Field, Bearing = Folding.Lower(e.Bearing.ToString()), e.Words, Weight = Math.Round(e.Weight, 2) }),
                },
                RecordJson.Options));
        }

        static object Person(SheetPerson p) => new
        {
            p.File, p.Row, p.Id, p.Person.Names, Born = p.Person.BirthDate?.Edtf, p.Person.Country, p.Person.Occupation, p.Person.Place,
        };
    }

    // Not Progress<T>, which reports on other threads and after the end.
    private sealed class Step(ProgressTask task) : IProgress<int>
    {
        public void Report(int value) => task.Value = value;
    }
}
