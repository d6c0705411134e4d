using System.Buffers;
using System.Globalization;
using System.Text;

namespace Habeas.Reading.Text;

/// <summary>The form under which words are looked up: lower case, straight apostrophes and hyphens, one form of each Arabic letter, no marks of vowels.</summary>
internal static class Words
{
    // What is written in more than one way, and below it how it is looked up; a blank drops it.
    private const string Variants = "’ʼ‑İأإآٱىيیكکةۀ،؛؟，；：？！（）\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u200c\u200d";
    private const string Forms = "''-iاااايييككهه,;?,;:?!()            ";

    private static readonly SearchValues<char> s_variants = SearchValues.Create(Variants);

    public static string Fold(string word)
    {
        var folded = CultureInfo.InvariantCulture.TextInfo.ToLower(word);
        var at = folded.AsSpan().IndexOfAny(s_variants);
        if (at < 0) return folded;
        var written = new StringBuilder(folded.Length).Append(folded, 0, at);
        foreach (var c in folded.AsSpan(at))
        {
            var variant = Variants.IndexOf(c, StringComparison.Ordinal);
            if (variant < 0) written.Append(c);
            else if (Forms[variant] != ' ') written.Append(Forms[variant]);
        }

        // Marks alone stay what they are: nothing is looked up under an empty word.
        return written.Length > 0 ? written.ToString() : folded;
    }
}
