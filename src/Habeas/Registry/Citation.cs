namespace Habeas.Registry;

/// <summary>
/// The words that a claim rests on: which copy, which text made of it, from where to where, and the words themselves. A value: it
/// stands alone when every other table is gone.
/// </summary>
/// <param name="Capture">SHA-256 of the archived bytes.</param>
/// <param name="Text">SHA-256 of the clean text that the span counts in.</param>
/// <param name="Start">First Unicode code point, from zero.</param>
/// <param name="End">The code point after the last.</param>
/// <param name="Exact">The text from <paramref name="Start"/> to <paramref name="End"/>.</param>
/// <param name="Source">Who published it, as the editor had it before them when they decided.</param>
public sealed record Citation(string Capture, string Text, int Start, int End, string Exact, SourceNote Source)
{
    /// <summary>Whether <paramref name="text"/> says these words at this place.</summary>
    public bool IsBorneOutBy(string text)
    {
        var start = CodePoints.Utf16(text, Start);
        var end = CodePoints.Utf16(text, End);
        return start is { } s && end is { } e && s <= e && string.Equals(text[s..e], Exact, StringComparison.Ordinal);
    }
}

/// <param name="Outlet">The publisher.</param>
/// <param name="Title">The headline, where there is one.</param>
/// <param name="Byline">Who wrote it.</param>
/// <param name="Published">EDTF.</param>
/// <param name="Url">Where it was.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Captured">When the copy was archived.</param>
public sealed record SourceNote(
    string? Outlet, string? Title, IReadOnlyList<string> Byline, string? Published, string? Url, string? Language, DateTimeOffset Captured);

/// <summary>Positions in Unicode code points, as citations and W3C text positions count them.</summary>
public static class CodePoints
{
    /// <summary>The UTF-16 index of a code point; null when the text is shorter.</summary>
    public static int? Utf16(string text, int codePoint)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (codePoint < 0) return null;
        var index = 0;
        for (; codePoint > 0 && index < text.Length; codePoint--)
            index += char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;
        return codePoint == 0 ? index : null;
    }
}
