using Habeas.Reading.Text;

namespace Habeas.Reading.Articles;

/// <summary>The headline, and headings that are none.</summary>
internal static class Headings
{
    /// <summary>Lines before the story that stand alone are headings; a name that stands twice is a picture's caption.</summary>
    public static void Mark(List<PageLine> lines)
    {
        var first = lines.FindIndex(l => l.IsStory);
        if (first < 0) return;
        for (var i = 0; i < first; i++)
        {
            if (lines[i].Kind is not null) continue;
            var doubled = lines.FindIndex(l => l != lines[i] && string.Equals(l.Text, lines[i].Text, StringComparison.Ordinal)) is var other and >= 0 && other < first;
            if (doubled && lines[i].IsBareName) lines[i].Kind = "caption";
            else if (lines[i].Block.Heading || (!lines[i].EndsSentence && lines[i].Tokens.Length is > 0 and <= 40)) lines[i].Kind = "heading";
        }
    }

    /// <summary>The headline that the story bears out; null, with a warning, where nothing does.</summary>
    public static string? TitleOf(List<PageLine> lines, string? metadata, string text, List<string> warnings)
    {
        var words = Content(text);
        if (Main(lines, metadata, words) is { } main) return main;
        if (metadata is not null && Supported(metadata, words)) return metadata;
        var headings = lines.Where(l => l.Kind == "heading").ToList();
        var title = headings.Find(l => l.Block.Heading && Supported(l.Text, words)) ?? headings.Find(l => !l.IsBareName && Supported(l.Text, words));
        if (title is not null) return title.Text;
        foreach (var doubtful in headings.Select(h => h.Text).Concat(lines.Where(l => l.Kind == "caption" && l.IsBareName).Select(l => l.Text))
                     .Append(metadata).OfType<string>().Distinct(StringComparer.Ordinal).Take(3))
        {
            warnings.Add($"The heading “{doubtful}” is not taken for the story's title: nothing in the story bears it out.");
        }

        return null;
    }

    // The page's own heading is what readers see; its metadata are often longer, shorter or meant for a search engine.
    private static string? Main(List<PageLine> lines, string? metadata, HashSet<string> text)
    {
        var main = lines.Where(l => l.Block.Main).Select(l => l.Text).Distinct(StringComparer.Ordinal).ToList();
        if (metadata is not null)
        {
            var told = Content(metadata);
            var agreeing = main.Select(heading => (Heading: heading, Words: Content(heading))).Where(pair => pair.Words.Count > 0)
                .Select(pair => (pair.Heading, Shared: (double)pair.Words.Count(told.Contains) / pair.Words.Count)).Where(pair => pair.Shared >= 0.5)
                .OrderByDescending(pair => pair.Shared).ToList();
            if (agreeing.Count > 0) return agreeing[0].Heading;
        }

        return main is [var only] && Supported(only, text) ? only : null;
    }

    // A headline says something that happened: more than a name, and in words that the story uses too.
    private static bool Supported(string heading, HashSet<string> text)
    {
        var tokens = new Tokenizer(heading, GluedWords.None).Run().Where(t => t.IsWord).ToList();
        if (tokens.Count == 0) return false;
        if (heading.Any(c => c is >= '\u3040' and <= '\u9fff')) return true;
        if (tokens.Count <= 3 && tokens.TrueForAll(t => t.Capital)) return false;
        var telling = tokens.Where(t => t.Norm.Length > 3).Select(t => Stem(t.Norm)).Distinct(StringComparer.Ordinal).ToList();
        return telling.Count > 0 && telling.Count(text.Contains) * 4 >= telling.Count;
    }

    private static HashSet<string> Content(string text) =>
        [.. new Tokenizer(text.Length > 20_000 ? text[..20_000] : text, GluedWords.None).Run().Where(t => t.IsWord && t.Norm.Length > 3).Select(t => Stem(t.Norm))];

    // Enough of a word to meet its other forms: "arrests" and "arrested".
    private static string Stem(string word) => word.Length > 5 ? word[..5] : word;
}
