using System.Globalization;
using System.Net;
using System.Text;
using Habeas.Names;

namespace Habeas.Host.Commands.Sheets;

/// <summary>The report as one page that needs nothing beside it: no script, no address, readable on paper.</summary>
internal static class ReportPage
{
    public static string Write(DuplicateReport report)
    {
        var page = new StringBuilder();
        var title = $"Who stands twice in {string.Join(", ", report.Files)}";
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{Safe(title)}</title>
            <style>
            {Style()}</style>
            </head>
            <body>
            <main>
            <h1>{Safe(title)}</h1>
            <p class="count">{Safe(report.Count)}</p>
            <p class="note">A program proposes; whether two rows are one person is for you to say. A name alone, however rare, is never enough for “likely”.</p>

            """);
        if (report.Groups.Count > 0) page.Append("<h2>Likely one person</h2>\n");
        foreach (var (at, group) in report.Groups.Index()) Group(page, report, group.People, group.Pairs, (at + 1).ToString(CultureInfo.InvariantCulture));
        if (report.Open.Count > 0) page.Append("<h2>To look at</h2>\n<p class=\"note\">The names agree. What else is known does not decide it, or speaks both ways.</p>\n");
        foreach (var pair in report.Open) Group(page, report, [pair.First, pair.Second], [pair], null);
        if (report.Bad.Count > 0)
        {
            page.Append("<h2>Rows with a fault</h2>\n<ul class=\"bad\">\n");
            foreach (var bad in report.Bad) page.Append(CultureInfo.InvariantCulture, $"<li>{Safe(report.Files.Count > 1 ? $"{bad.File}, " : "")}row {bad.Row}: {Safe(bad.Reason)}</li>\n");
            page.Append("</ul>\n");
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Group(StringBuilder page, DuplicateReport report, IReadOnlyList<SheetPerson> people, IReadOnlyList<SheetPair> pairs, string? number)
    {
        page.Append("<section>\n<table>\n<thead><tr>");
        foreach (var head in new[] { people.Any(p => p.HasId) ? "Row (id)" : "Row", "Name", "Born", "Country", "Occupation", "Place" }) page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{head}</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var person in people)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Safe(ReportScreen.Where(report, person).Replace("row ", "", StringComparison.Ordinal))}</td><th scope=\"row\">");
            page.AppendJoin("<br>", person.Person.Names.Select(n => $"<span dir=\"auto\"{Language(n)}>{Safe(n)}</span>"));
            page.Append("</th>");
            foreach (var cell in new[] { person.Born, person.Person.Country, person.Person.Occupation, person.Person.Place }) page.Append(CultureInfo.InvariantCulture, $"<td dir=\"auto\">{Safe(cell ?? "")}</td>");
            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n<ul>\n");
        foreach (var pair in pairs)
        {
            var which = people.Count > 2 ? $"{Safe(ReportScreen.Rows(report, pair))}: " : "";
            page.Append(CultureInfo.InvariantCulture, $"<li>{which}<b>{pair.Comparison.Name.Score:0.00}</b> {Safe(string.Join("; ", pair.Comparison.Name.Reasons))}");
            foreach (var evidence in pair.Comparison.Evidence)
                page.Append(CultureInfo.InvariantCulture, $" <span class=\"{Folding.Lower(evidence.Bearing.ToString())}\">{evidence.Direction}: <bdi>{Safe(evidence.Words)}</bdi></span>");
            page.Append("</li>\n");
        }

        page.Append(number is null ? "</ul>\n</section>\n" : $"</ul>\n<p class=\"number\">{number}</p>\n</section>\n");
    }

    // What language a name is in nobody knows; its script tells a reader's fonts and voice enough.
    private static string Language(string name) => PersonName.Parse(name).Parts is [{ Script: var script }, ..] ? script switch
    {
        Script.Arabic => " lang=\"und-Arab\"",
        Script.Hebrew => " lang=\"he\"",
        Script.Cyrillic => " lang=\"und-Cyrl\"",
        Script.Han => " lang=\"zh\"",
        Script.Hangul => " lang=\"ko\"",
        Script.Kana => " lang=\"ja\"",
        Script.Greek => " lang=\"el\"",
        Script.Georgian => " lang=\"ka\"",
        Script.Armenian => " lang=\"hy\"",
        _ => " lang=\"und-Latn\"",
    } : "";

    private static string Safe(string text) => WebUtility.HtmlEncode(text);

    private static string Style()
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream($"{typeof(ReportPage).Namespace}.report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
