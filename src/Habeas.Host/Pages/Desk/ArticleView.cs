using System.Globalization;
using Habeas.Reading;
using Habeas.Registry;
using Habeas.Review;
using Microsoft.AspNetCore.Html;

namespace Habeas.Host.Pages.Desk;

/// <summary>
/// An article cut for marking: paragraphs of pieces, each with the findings that cover it. Findings overlap, so a piece may have several.
/// </summary>
internal static class ArticleView
{
    /// <param name="Kinds">person, event, quote, list, or cited.</param>
    /// <param name="Numbers">Of the proposals that cover it.</param>
    /// <param name="Begins">Of the proposals that begin here: their numbers stand before the piece.</param>
    public sealed record Piece(string Text, IReadOnlyList<string> Kinds, IReadOnlyList<int> Numbers, IReadOnlyList<int> Begins);

    private sealed record Mark(int Start, int End, string Kind, int Number);

    public static IReadOnlyList<IReadOnlyList<Piece>> Of(ReviewSheet sheet) => Cut(sheet.Found.Article!.Text, [.. sheet.Items.SelectMany(i => MarksOf(i.Proposal, sheet.Found.Article.Text))]);

    /// <summary>One span marked, in code points.</summary>
    public static IReadOnlyList<IReadOnlyList<Piece>> Of(string text, int start, int end) => Cut(text, [.. MarkOf(text, new TextSpan(start, end), "cited", 0)]);

    /// <summary>Paragraphs with their marks. Nothing is put between the pieces: a space there would stand in the article's text.</summary>
    public static IHtmlContent Html(IReadOnlyList<IReadOnlyList<Piece>> paragraphs)
    {
        var html = new HtmlContentBuilder();
        foreach (var paragraph in paragraphs)
        {
            html.AppendHtml("<p dir=\"auto\">");
            foreach (var piece in paragraph)
            {
                foreach (var number in piece.Begins)
                    html.AppendHtml(string.Create(CultureInfo.InvariantCulture, $"<a class=\"n\" href=\"#p{number}\" aria-label=\"Proposal {number}\">{number}</a>"));
                if (piece.Kinds.Count > 0) html.AppendHtml($"<mark class=\"{string.Join(' ', piece.Kinds)}\" data-n=\"{string.Join(' ', piece.Numbers)}\">");
                html.Append(piece.Text); // a stranger's: encoded
                if (piece.Kinds.Count > 0) html.AppendHtml("</mark>");
            }

            html.AppendHtml("</p>");
        }

        return html;
    }

    private static IEnumerable<Mark> MarksOf(ProposalRow proposal, string text) => proposal.Kind switch
    {
        "person" => proposal.ReadPerson().Spans.SelectMany(s => MarkOf(text, s, "person", proposal.Number)),
        "event" => MarkOf(text, proposal.ReadEvent().Span, "event", proposal.Number),
        "quote" => MarkOf(text, proposal.ReadQuote().Span, "quote", proposal.Number),
        _ => MarkOf(text, proposal.ReadList().Span, "list", proposal.Number),
    };

    private static IEnumerable<Mark> MarkOf(string text, TextSpan span, string kind, int number)
    {
        if (CodePoints.Utf16(text, span.Start) is { } start && CodePoints.Utf16(text, span.End) is { } end && start < end) yield return new Mark(start, end, kind, number);
    }

    private static List<IReadOnlyList<Piece>> Cut(string text, List<Mark> marks)
    {
        var cuts = new SortedSet<int>(marks.SelectMany(m => new[] { m.Start, m.End }));
        var firsts = marks.GroupBy(m => m.Number).ToDictionary(g => g.Key, g => g.Min(m => m.Start));
        var paragraphs = new List<IReadOnlyList<Piece>>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf("\n\n", at, StringComparison.Ordinal);
            if (end < 0) end = text.Length;
            var pieces = new List<Piece>();
            var from = at;
            foreach (var cut in cuts.GetViewBetween(at, end).Append(end))
            {
                if (cut <= from) continue;
                var over = marks.Where(m => m.Start <= from && m.End >= cut).ToList();
                pieces.Add(new Piece(
                    text[from..cut], [.. over.Select(m => m.Kind).Distinct(StringComparer.Ordinal)], [.. over.Select(m => m.Number).Distinct().Order()],
                    [.. over.Where(m => m.Start == from && m.Number > 0 && firsts[m.Number] == from).Select(m => m.Number).Distinct().Order()]));
                from = cut;
            }

            if (pieces.Count > 0) paragraphs.Add(pieces);
            at = end + 2;
        }

        return paragraphs;
    }
}
