using Habeas.Reading.Documents;
using Habeas.Reading.Languages;

namespace Habeas.Reading.Articles;

/// <summary>Who wrote it: "By …" beside the story, a name alone under it, or what the page says of itself.</summary>
internal static class Bylines
{
    private const int Reach = 4;
    private static readonly System.Buffers.SearchValues<char> s_marks = System.Buffers.SearchValues.Create("·|•0123456789:");

    public static IReadOnlyList<string> Take(List<PageLine> lines, PageContent page, LanguagePack language)
    {
        var first = lines.FindIndex(l => l.IsStory);
        var last = lines.FindLastIndex(l => l.IsStory);
        var names = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Kind is not (null or "heading") || line.Tokens.Length is 0 or > 16) continue;
            var near = first < 0 || (i >= first - Reach && i <= last + Reach);
            if (!near) continue;
            var prefix = language.BylinePrefixes.Match(line.Tokens, 0, line.Tokens.Length, out _);
            var written = prefix > 0 && prefix < line.Tokens.Length && (!line.EndsSentence || line.Tokens.Length < 8) && line.Tokens[prefix].Capital
                ? line.Text[line.Tokens[prefix].Start..] : null;
            // Above the story a bare name is a heading or a picture's; under it, a signature.
            // On a web page much else stands alone: there only a known first name makes it one.
            var signed = written is null && !line.IsStory && i > last && last >= 0 && line.IsBareName && (!page.IsHtml || (page.Authors.Count == 0 && language.GenderOfName(line.Tokens[0].Norm).Length > 0))
                ? line.Text : null;
            if ((written ?? signed) is not { } name) continue;
            line.Kind = "byline";
            line.IsStory = false;
            names.AddRange(Split(name));
        }

        return names.Count > 0 ? [.. names.Distinct(StringComparer.Ordinal)] : [.. page.Authors.SelectMany(Split).Distinct(StringComparer.Ordinal)];
    }

    // "Alma Drenn · 3 May", "Alma Drenn | Lesk": what follows the mark is no name.
    private static string UpToMark(string names)
    {
        var mark = names.AsSpan().IndexOfAny(s_marks);
        return mark > 0 ? names[..mark] : names;
    }

    private static IEnumerable<string> Split(string names) => UpToMark(names)
        .Split([", ", " and ", " & ", ";"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(n => n.TrimEnd('.', ',', ' ')).Where(n => n.Length is > 1 and < 80);
}
