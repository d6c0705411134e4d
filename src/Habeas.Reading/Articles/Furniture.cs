using System.Text.RegularExpressions;
using Habeas.Reading.Languages;

namespace Habeas.Reading.Articles;

/// <summary>Lines that are furniture of the page by their own words.</summary>
internal static partial class Furniture
{
    private const int LongestPhraseLine = 200;

    // How agencies sign the one who keyed a story in: "-06D-", "—0—".
    [GeneratedRegex(@"^[-–—*]*\s?\d{1,3}[A-Z]{0,2}\s?[-–—*]+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DeskCode { get; }

    public static string? KindOf(PageLine line, LanguagePack language)
    {
        if (line.Text.Length > LongestPhraseLine) return null;
        if (DeskCode.IsMatch(line.Text)) return "desk_code";
        var tokens = line.Tokens;
        var end = tokens.Length;
        while (end > 0 && !tokens[end - 1].IsWord && tokens[end - 1].Kind != Text.TokenKind.Number) end--;
        if (end == 0) return "other";
        if (end == 1 && language.Sections.Contains(tokens[0].Norm)) return "section";
        var length = language.Boilerplate.Match(tokens, 0, end, out var kind);
        if (length == 0) return null;
        if (kind == "advertisement") kind = "other";
        // The whole line, or a line that begins so and is no sentence of a story.
        if (length == end) return kind;
        var tells = kind is "legal" or "cookie" or "caption" || (length >= 2 && !line.EndsSentence && end <= length + 6);
        return tells ? kind : null;
    }
}
