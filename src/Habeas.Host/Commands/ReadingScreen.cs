using Habeas.Publishing;
using Habeas.Reading;
using Spectre.Console;

namespace Habeas.Host.Commands;

/// <summary>A reading for a person at a terminal.</summary>
internal static class ReadingScreen
{
    public static void Write(string name, DocumentReading reading)
    {
        var console = AnsiConsole.Console;
        console.Write(new Rule(Markup.Escape(name)).LeftJustified().RuleStyle("grey"));
        if (reading.Article is not { } article)
        {
            Terminal.Line($"[red]{reading.Error ?? "Nothing could be read."}[/]");
            return;
        }

        Line(console, "Title", article.Title ?? "none that the text supports");
        Line(console, "Outlet", Join(article.Outlet, article.Section));
        Line(console, "By", string.Join(", ", article.Byline));
        Line(console, "Date", Join(DateWords.Of(article.Published), article.Dateline));
        Line(console, "Language", article.Language);
        Line(console, "Left out", string.Join(", ", article.Boilerplate.Select(b => $"“{Short(b.Text, 40)}” ({b.Kind})")));
        console.WriteLine();

        var names = reading.Persons.ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal);
        string Names(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => names.GetValueOrDefault(id, id)));

        Table(console, "Persons", ["Name", "Also", "Roles", "Named"], reading.Persons.Select(p => new[]
        {
            p.Name, string.Join(", ", p.Aliases), string.Join(", ", p.Roles.Select(r => Labels.Of("occupation", r))), Times(p.Spans.Count),
        }));
        Table(console, "Events", ["What", "Who", "When", "Details", "Words"], reading.Events.Select(e => new[]
        {
            Labels.Of("event_type", e.Type) + (e.Status == "asserted" ? "" : $" ({Labels.Of("event_status", e.Status)})"), Names(e.Persons),
            e.Date is null ? e.DateText ?? "" : DateWords.Of(e.Date),
            Join(e.Duration is null ? null : DateWords.OfDuration(e.Duration), e.Place, e.Provision, e.Court, e.Authority), $"“{Short(e.Quote, 90)}”",
        }));
        Table(console, "Statements", ["Who", "What", "How near", "Words"], reading.Quotes.Select(q => new[]
        {
            q.Speaker is null ? "left open" : Join(q.Speaker.Name, q.Speaker.Role), Join(Labels.Of("statement_kind", q.Kind), q.Venue, q.DateText),
            Labels.Of("specificity", q.Specificity), $"“{Short(q.Quote, 110)}”",
        }));
        Table(console, "Lists", ["List", "Size", "On it", "Words"], reading.Lists.Select(l => new[]
        {
            l.Name ?? "unnamed", l.Size?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "", Names(l.Members), $"“{Short(l.Quote, 90)}”",
        }));
        foreach (var warning in reading.Warnings) Terminal.Line($"[yellow]Note:[/] {warning}");
        console.WriteLine();
    }

    private static void Line(IAnsiConsole console, string label, string? value)
    {
        if (!string.IsNullOrEmpty(value)) Terminal.Line($"[grey]{label,-9}[/] {value}");
    }

    private static void Table(IAnsiConsole console, string title, string[] columns, IEnumerable<string[]> rows)
    {
        var table = new Table().Border(TableBorder.Simple).Title(new TableTitle(title, new Style(decoration: Decoration.Bold)));
        table.Expand();
        foreach (var column in columns) table.AddColumn(new TableColumn(new Markup(Markup.Escape(column), new Style(Color.Grey))));
        foreach (var row in rows) table.AddRow([.. row.Select(cell => new Text(cell))]);
        if (table.Rows.Count > 0) console.Write(table);
    }

    private static string Join(params string?[] parts) => string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));

    private static string Times(int count) => count == 1 ? "once" : FormattableString.Invariant($"{count} times");

    private static string Short(string text, int most)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= most ? line : string.Concat(line.AsSpan(0, most), "…");
    }
}
