using Habeas.Registry;

namespace Habeas.Publishing;

/// <summary>
/// Cuts the words that a fact rests on out of the archived text, with the sentences around them, and no more of an article than may be
/// quoted: 300 words over all citations of a page.
/// </summary>
/// <param name="textOf">The clean text by its SHA-256; null when it is not there.</param>
/// <param name="subject">The names of the person whose page it is.</param>
internal sealed class Excerpts(Func<string, string?> textOf, Screen screen, IReadOnlyList<string> subject)
{
    public const int MaximumWords = 300;
    private const int ContextCharacters = 240;
    private readonly Dictionary<string, Quoted> quotedBy = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Screen> screens = new(StringComparer.Ordinal);
    private readonly List<PublicSource> sources = [];

    public IReadOnlyList<PublicSource> Sources => sources;

    /// <summary>The citations that hold and may be shown, in order.</summary>
    public IReadOnlyList<PublicCitation> Of(IEnumerable<Citation> citations) => [.. citations
        .DistinctBy(c => (c.Capture, c.Start, c.End)).Select(Of).OfType<PublicCitation>()];

    private PublicCitation? Of(Citation citation)
    {
        // A citation that the archived text does not bear out states nothing.
        if (textOf(citation.Text) is not { } text || !citation.IsBorneOutBy(text)) return null;
        if (!screens.TryGetValue(citation.Text, out var within)) screens[citation.Text] = within = screen.Within(text, subject);
        if (!within.Passes(citation.Exact) || !within.Passes(citation.Source.Title) || !screen.Passes(citation.Source.Outlet)) return null;
        var start = CodePoints.Utf16(text, citation.Start)!.Value;
        var end = CodePoints.Utf16(text, citation.End)!.Value;
        var (from, to) = (Before(text, start), After(text, end));
        var quoted = QuotedOf(citation.Text);
        if (!within.Passes(text[from..to]) || !quoted.Take(text, from, to))
        {
            // The sentences around are a courtesy; the words themselves are the evidence.
            (from, to) = (start, end);
            if (!quoted.Take(text, from, to)) return null;
        }

        return new PublicCitation(NumberOf(citation), text[from..start], citation.Exact, text[end..to], citation.Source.Language ?? "und");
    }

    private int NumberOf(Citation citation)
    {
        var known = sources.Find(s => s.Capture == citation.Capture);
        if (known is not null) return known.Number;
        var source = citation.Source;
        var number = sources.Count + 1;
        sources.Add(new PublicSource(
            number, source.Outlet ?? "Source without a name", source.Title, [.. source.Byline.Where(screen.Passes)], PublicDates.Of(source.Published),
            Uri.TryCreate(source.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && screen.Passes(Uri.UnescapeDataString(source.Url!)) ? source.Url : null,
            source.Language ?? "und", citation.Capture, source.Captured));
        return number;
    }

    private Quoted QuotedOf(string text)
    {
        if (!quotedBy.TryGetValue(text, out var quoted)) quotedBy[text] = quoted = new Quoted();
        return quoted;
    }

    /// <summary>Where the surroundings begin: within the paragraph, at a word.</summary>
    private static int Before(string text, int start)
    {
        var paragraph = start > 1 && text.LastIndexOf("\n\n", start - 1, StringComparison.Ordinal) is var at and >= 0 ? at + 2 : 0;
        var from = Math.Max(Math.Min(paragraph, start), start - ContextCharacters);
        if (from <= paragraph) return from;
        var space = text.IndexOf(' ', from, start - from);
        return space < 0 ? start : space + 1;
    }

    /// <summary>Where the surroundings end.</summary>
    private static int After(string text, int end)
    {
        var paragraph = text.IndexOf("\n\n", end, StringComparison.Ordinal) is var at and >= 0 ? at : text.Length;
        var to = Math.Min(paragraph, end + ContextCharacters);
        if (to == paragraph) return to;
        var space = text.LastIndexOf(' ', to - 1, to - end);
        return space > end ? space : end;
    }

    /// <summary>Which words of one text are quoted already: the same sentence under two facts counts once.</summary>
    private sealed class Quoted
    {
        private readonly HashSet<int> beginnings = [];

        public bool Take(string text, int from, int to)
        {
            var fresh = new List<int>();
            for (var i = from; i < to; i++)
            {
                // Chinese and Japanese write no spaces: two of their characters stand for a word.
                var begins = !char.IsWhiteSpace(text[i])
                    && (i == 0 || char.IsWhiteSpace(text[i - 1]) || (text[i] is >= '\u3040' and <= '\u9fff' && i % 2 == 0));
                if (begins && !beginnings.Contains(i)) fresh.Add(i);
            }

            if (beginnings.Count + fresh.Count > MaximumWords) return false;
            beginnings.UnionWith(fresh);
            return true;
        }
    }
}

internal static class PublicDates
{
    public static PublicDate? Of(string? edtf) => Of(PartialDate.TryParse(edtf, out _));

    public static PublicDate? Of(PartialDate? date) => date is null ? null : new PublicDate(date.Edtf, date.Earliest, date.Latest);
}
