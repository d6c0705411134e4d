using System.Buffers;
using System.Globalization;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Dates;

/// <summary>Numbers in figures and in words.</summary>
internal static class NumberWords
{
    /// <summary>The number at <paramref name="index"/>: its value and how many tokens it takes; length 0 if there is none.</summary>
    public static int Read(ReadOnlySpan<Token> tokens, int index, int limit, LanguagePack language, out decimal value)
    {
        value = 0;
        if (index >= limit) return 0;
        if (tokens[index].Kind == TokenKind.Number) return Figures(tokens[index].Norm, out value) ? 1 : 0;
        if (!tokens[index].IsWord) return 0;
        if (!Part(tokens[index].Norm, language, out var first)) return 0;
        value = first;
        var length = 1;
        while (index + length < limit)
        {
            var next = index + length;
            var skip = language.Data.NumberJoiners.Length > 0 && tokens[next].Is(language.Data.NumberJoiners) ? 1 : 0;
            if (next + skip >= limit) break;
            var word = tokens[next + skip].Norm;
            if (skip == 0 && language.NumberScales.TryGetValue(word, out var scale)) value *= scale;
            else if (value >= 20 && Part(word, language, out var part) && part < 100 && (value % 100 == 0 || (skip == 0 && value % 10 == 0 && part < 10))) value += part;
            else break;
            length += skip + 1;
        }

        return length;
    }

    private static readonly SearchValues<char> s_figures = SearchValues.Create("0123456789.,");

    /// <summary>A number in figures, without the letters of an ordinal: "14th" is 14, "1,134" is 1134.</summary>
    public static bool Figures(string norm, out decimal value)
    {
        var digits = norm.AsSpan().TrimEnd("stndrh");
        value = 0;
        if (digits.IsEmpty || digits.IndexOfAnyExcept(s_figures) >= 0) return false;
        var comma = digits.LastIndexOf(',');
        // A thousands group has three digits; a fourth is a footnote mark that lost its raised place ("1,5721" is 1,572).
        if (comma > 0 && digits.Length - comma - 1 == 4) digits = digits[..^1];
        Span<char> plain = stackalloc char[Math.Min(digits.Length, 32)];
        if (digits.Length > plain.Length) return false;
        var count = 0;
        foreach (var c in digits)
        {
            if (c != ',') plain[count++] = c;
        }

        return decimal.TryParse(plain[..count], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static bool Part(string word, LanguagePack language, out int value)
    {
        if (language.Numbers.TryGetValue(word, out value)) return true;
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        if (hyphen <= 0) return false;
        if (!language.Numbers.TryGetValue(word[..hyphen], out var tens) || !language.Numbers.TryGetValue(word[(hyphen + 1)..], out var ones)) return false;
        value = tens + ones;
        return tens >= 20 && ones < 10;
    }
}
