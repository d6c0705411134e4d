using System.Globalization;
using System.Text;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Dates;

/// <summary>A length of time in the text, in ISO 8601, such as <c>P4Y</c> or <c>P5Y6M</c>.</summary>
internal sealed record DurationMention(int First, int End, string Iso)
{
    public bool Hours => Iso.StartsWith("PT", StringComparison.Ordinal);
}

/// <summary>Finds lengths of time: "four years", "5 years and 6 months", "two and a half years", "four-year". An age is none.</summary>
internal static class DurationFinder
{
    public static List<DurationMention> Find(Token[] tokens, LanguagePack language)
    {
        var found = new List<DurationMention>();
        for (var i = 0; i < tokens.Length;)
        {
            var mention = Hyphenated(tokens, i, language) ?? Plain(tokens, i, language);
            if (mention is null)
            {
                i++;
                continue;
            }

            if (!(mention.End < tokens.Length && language.DurationStops.Contains(tokens[mention.End].Norm))) found.Add(mention);
            i = mention.End;
        }

        return found;
    }

    // "four-year" is one token, "4-year" two: the digits and "-year" or "-", "year".
    private static DurationMention? Hyphenated(Token[] tokens, int i, LanguagePack language)
    {
        var token = tokens[i];
        if (token.IsWord)
        {
            var hyphen = token.Norm.LastIndexOf('-');
            if (hyphen <= 0 || !language.DurationUnits.TryGetValue(token.Norm[(hyphen + 1)..], out var unit)) return null;
            return Number(token.Norm[..hyphen], language, out var value) ? Made(i, i + 1, [(value, unit[0])]) : null;
        }

        if (token.Kind != TokenKind.Number || i + 2 >= tokens.Length || !tokens[i + 1].Is("-") || tokens[i + 1].Start != token.End) return null;
        var word = tokens[i + 2].Norm;
        if (!language.DurationUnits.TryGetValue(word, out var plainUnit) || !NumberWords.Figures(token.Norm, out var figures)) return null;
        return Made(i, i + 3, [(figures, plainUnit[0])]);
    }

    private static DurationMention? Plain(Token[] tokens, int i, LanguagePack language)
    {
        var parts = new List<(decimal Value, char Unit)>(2);
        var end = i;
        while (Part(tokens, parts.Count == 0 ? i : Joined(tokens, end, language), language, parts, out var next)) end = next;
        return parts.Count == 0 ? null : Made(i, end, parts);
    }

    private static int Joined(Token[] tokens, int end, LanguagePack language)
    {
        var next = end;
        if (next < tokens.Length && tokens[next].Is(",")) next++;
        if (next < tokens.Length && tokens[next].Is(language.Data.NumberJoiners)) next++;
        return next;
    }

    private static bool Part(Token[] tokens, int i, LanguagePack language, List<(decimal Value, char Unit)> parts, out int end)
    {
        end = i;
        if (i >= tokens.Length) return false;
        var length = NumberWords.Read(tokens, i, tokens.Length, language, out var value);
        var at = i + length;
        if (length == 0)
        {
            if (parts.Count > 0 || !language.Articles.Contains(tokens[i].Norm)) return false;
            (value, at) = (1, i + 1);
        }

        // "two and a half years", "a year and a half"
        if (at + 3 < tokens.Length && tokens[at].Is(language.Data.NumberJoiners) && language.Articles.Contains(tokens[at + 1].Norm) && tokens[at + 2].Is(language.Data.Half))
            (value, at) = (value + 0.5m, at + 3);
        if (at >= tokens.Length || !language.DurationUnits.TryGetValue(tokens[at].Norm, out var unit)) return false;
        if (parts.Count > 0 && Rank(parts[^1].Unit) <= Rank(unit[0])) return false;
        at++;
        if (at + 2 < tokens.Length && tokens[at].Is(language.Data.NumberJoiners) && language.Articles.Contains(tokens[at + 1].Norm) && tokens[at + 2].Is(language.Data.Half))
            (value, at) = (value + 0.5m, at + 3);
        parts.Add((value, unit[0]));
        end = at;
        return true;
    }

    private static int Rank(char unit) => unit switch { 'Y' => 5, 'M' => 4, 'W' => 3, 'D' => 2, _ => 1 };

    private static bool Number(string word, LanguagePack language, out decimal value)
    {
        value = language.Numbers.TryGetValue(word, out var plain) ? plain : 0;
        return value > 0 || NumberWords.Figures(word, out value);
    }

    private static DurationMention? Made(int first, int end, List<(decimal Value, char Unit)> parts)
    {
        var iso = new StringBuilder("P");
        foreach (var (value, unit) in parts)
        {
            if (value is <= 0 or > 100_000) return null;
            var whole = decimal.Truncate(value);
            if (unit == 'H') iso.Append('T');
            if (whole > 0) iso.Append(CultureInfo.InvariantCulture, $"{whole:0}{unit}");
            var rest = value - whole;
            if (rest == 0) continue;
            if (unit == 'Y') iso.Append(CultureInfo.InvariantCulture, $"{decimal.Round(rest * 12):0}M");
            else if (unit == 'M') iso.Append(CultureInfo.InvariantCulture, $"{decimal.Round(rest * 30):0}D");
            else return null;
        }

        return iso.Length > 1 ? new DurationMention(first, end, iso.ToString()) : null;
    }
}
