using System.Buffers;
using System.Globalization;
using System.Text;

namespace Habeas.Names;

/// <summary>
/// The one place where letters change case, and where two ways of typing one name become one. Nothing here depends on the culture of the
/// machine. Word boundaries and scripts are kept: to read one script in another is the business of comparison, not of folding.
/// </summary>
public static class Folding
{
    private static readonly FoldTable Table = FoldTable.Read();

    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.,'\"!?:;()/");

    /// <summary>
    /// The text in lower case by Unicode's simple mapping, whatever the culture. The Turkic capital İ becomes i, and ı stays. For labels
    /// and identifiers; a name that is looked for is folded.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <returns>Text of the same length in UTF-16 units.</returns>
#pragma warning disable RS0030 // This is the one place.
    public static string Lower(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lower = text.ToLowerInvariant();
        return lower.Contains('İ') ? lower.Replace('İ', 'i') : lower;
    }

    /// <summary>In capitals by Unicode's simple mapping; ı becomes I.</summary>
    internal static string Upper(string text) => text.ToUpperInvariant().Replace('ı', 'I');
#pragma warning restore RS0030

    /// <summary>
    /// The form in which a name or a running text is searched: lower case (İ, I, ı and i are one letter), without diacritics, with
    /// ligatures in two letters, one kind each of apostrophe, hyphen and schwa, compatibility forms (full width, Arabic presentation forms)
    /// in their usual letters, invisible signs left out, white space collapsed to single spaces and trimmed. A letter that only looks
    /// like those around it (a Cyrillic а in a Latin word) becomes theirs.
    /// </summary>
    /// <param name="text">Any text, even with unpaired surrogates.</param>
    /// <returns>The folded text; folding it once more changes nothing.</returns>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsPlain(text)) return text;
        var decomposed = Lower(Normalized(Sound(text), NormalizationForm.FormKD));
        var folded = new StringBuilder(decomposed.Length);
        for (var i = 0; i < decomposed.Length; i++)
        {
            var c = decomposed[i];
            if (c == '\u0306' && i > 0 && decomposed[i - 1] == 'и') folded.Append(c); // й is a letter, not и with a mark
            else if (!IsMark(c)) Table.Append(folded, c);
        }

        // The letters of Hangul and the marks of kana come together again.
        var composed = Normalized(folded.ToString(), NormalizationForm.FormC);
        return WhiteSpace.Collapse(Lookalikes.Settle(composed, latinSchwa: 'e'));
    }

    /// <summary>Lower case and compatibility forms resolved, but with every mark that tells how a letter sounds.</summary>
    internal static string Prepare(string text)
    {
        var composed = Normalized(Lower(Normalized(Sound(text), NormalizationForm.FormKC)), NormalizationForm.FormC);
        return Lookalikes.Settle(Table.Signs(composed), latinSchwa: Lookalikes.Schwa);
    }

    /// <summary>Compatibility forms resolved and marks joined to their letters; case stays.</summary>
    internal static string Composed(string text) => Normalized(Sound(text), NormalizationForm.FormKC);

    private static string Normalized(string text, NormalizationForm form) => text.IsNormalized(form) ? text : text.Normalize(form);

    private static bool IsPlain(string text)
    {
        var rest = text.AsSpan();
        if (rest.Length > 0 && (rest[0] == ' ' || rest[^1] == ' ')) return false;
        while (rest.IndexOfAnyExcept(Plain) is var at and >= 0)
        {
            if (rest[at] != ' ' || at == 0) return false;
            rest = rest[(at + 1)..];
        }

        return true;
    }

    // Unpaired surrogates and U+FFFE cannot be normalised, and stand for nothing.
    private static string Sound(string text)
    {
        text = text.Replace('´', '\''); // which Unicode takes apart into a space and a mark
        if (text.Contains('\ufffe')) text = text.Replace('\ufffe', '\ufffd');
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff')) return text;
        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) sound.Append(rune.ToString());
        return sound.ToString();
    }

    // Marks of Latin, Greek, Cyrillic, Hebrew and Arabic. The vowel signs of Indic scripts are marks to Unicode as well, and stay.
    private static bool IsMark(char c) => c switch
    {
        < '\u0300' => c == '\u00ad',
        <= '\u036f' => true,
        >= '\u0483' and <= '\u0487' => true,
        >= '\u0591' and <= '\u05c7' => c != '\u05be' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark,
        >= '\u0600' and <= '\u06ff' => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format,
        >= '\u1ab0' and <= '\u1aff' or >= '\u1dc0' and <= '\u1dff' or >= '\u20d0' and <= '\u20ff' or >= '\ufe20' and <= '\ufe2f' => true,
        _ => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format,
    };
}
