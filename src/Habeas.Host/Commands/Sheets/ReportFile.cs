using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Habeas.Names;

namespace Habeas.Host.Commands.Sheets;

/// <summary>The report as a file: a page to print, or a table.</summary>
internal static class ReportFile
{
    private static readonly string[] Columns = ["verdict", "group", "score", "file 1", "row 1", "id 1", "name 1", "about 1", "file 2", "row 2", "id 2", "name 2", "about 2", "reasons"];

    /// <summary>Refused before anything is read, so that nobody waits for it.</summary>
    /// <param name="lists">What is read: a report does not take the place of somebody's only list.</param>
    public static void Demand(FileInfo file, IEnumerable<FileInfo> lists)
    {
        if (!IsHtml(file) && !IsCsv(file)) throw new UnusableException($"{file.Name} must end in .html or .csv.");
        if (Directory.Exists(file.FullName)) throw new UnusableException($"{file.Name} is a directory.");
        if (lists.Any(l => IsSame(l, file))) throw new UnusableException($"{file.Name} is the list itself: the report needs a name of its own.");
        if (file.Directory is { Exists: false }) throw new UnusableException($"There is no directory {file.DirectoryName}.");
    }

    public static async Task WriteAsync(DuplicateReport report, FileInfo file, CancellationToken cancellation)
    {
        try
        {
            await File.WriteAllTextAsync(file.FullName, IsHtml(file) ? ReportPage.Write(report) : Table(report), new UTF8Encoding(encoderShouldEmitUTF8Identifier: IsCsv(file)), cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Whether a file can be written is known when it is.
            throw new UnusableException($"{file.Name} cannot be written: {e.Message}");
        }
    }

    private static string Table(DuplicateReport report)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        // What a spreadsheet would take for a formula gets an apostrophe before it.
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape });
        foreach (var column in Columns) csv.WriteField(column);
        csv.NextRecord();
        foreach (var (at, group) in report.Groups.Index())
        {
            foreach (var pair in group.Pairs) Write(csv, pair, string.Create(CultureInfo.InvariantCulture, $"{at + 1}"));
        }

        foreach (var pair in report.Open) Write(csv, pair, "");
        csv.Flush();
        return text.ToString();
    }

    private static void Write(CsvWriter csv, SheetPair pair, string group)
    {
        csv.WriteField(pair.Verdict == PersonVerdict.Likely ? "likely" : "open");
        csv.WriteField(group);
        csv.WriteField(pair.Comparison.Name.Score.ToString("0.00", CultureInfo.InvariantCulture));
        foreach (var person in new[] { pair.First, pair.Second })
        {
            csv.WriteField(person.File);
            csv.WriteField(person.Row);
            csv.WriteField(person.Id);
            csv.WriteField(string.Join("; ", person.Person.Names));
            csv.WriteField(ReportScreen.Fields(person));
        }

        csv.WriteField(string.Join("; ", pair.Comparison.Reasons));
        csv.NextRecord();
    }

    // By whatever path: a link is followed, and some file systems take Li.csv for li.csv.
    private static bool IsSame(FileInfo list, FileInfo report) =>
        list.Exists && report.Exists && string.Equals(Target(list), Target(report), StringComparison.OrdinalIgnoreCase);

    private static string Target(FileInfo file) => file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName;

    private static bool IsHtml(FileInfo file) => file.Extension.Equals(".html", StringComparison.OrdinalIgnoreCase) || file.Extension.Equals(".htm", StringComparison.OrdinalIgnoreCase);

    private static bool IsCsv(FileInfo file) => file.Extension.Equals(".csv", StringComparison.OrdinalIgnoreCase);
}
