using System.Globalization;
using System.Text;

namespace Habeas.Reading.Findings.Dates;

/// <summary>Cuts a text into <see cref="DateAtom"/>s in one pass.</summary>
internal static class DateLexer
{
    private const int Longest = 24;

    private static readonly char[] s_folded = Table();

    public static DateAtom[] Read(string text)
    {
        var atoms = new List<DateAtom>((text.Length / 4) + 8);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[Longest];
        for (var i = 0; i < text.Length;)
        {
            var c = Fold(text[i]);
            if (c == '\0' || char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }

            var start = i;
            var length = 0;
            var (number, word) = (char.IsAsciiDigit(c), char.IsLetter(c));
            if (!number && (!word || IsHan(c)))
            {
                buffer[length++] = c;
                i++;
            }
            else
            {
                for (; i < text.Length && ((c = Fold(text[i])) == '\0' || (number ? char.IsAsciiDigit(c) : char.IsLetter(c) && !IsHan(c))); i++)
                {
                    // A joiner of no width parts the words of Persian, in which it stands for a blank.
                    if (text[i] == '\u200c') break;
                    if (c != '\0' && length < Longest) buffer[length++] = c;
                }
            }

            if (!known.TryGetValue(buffer[..length], out var kept)) words[kept = buffer[..length].ToString()] = kept;
            atoms.Add(new DateAtom(start, i, kept, number, word, char.IsUpper(text[start])));
        }

        return [.. atoms];
    }

    /// <summary>A phrase of a language file as the words of its atoms.</summary>
    public static string[] Words(string phrase) => [.. Read(phrase).Select(atom => atom.Word)];

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff' or '〇';

    /// <summary>The folded letter; NUL where it is a mark on another.</summary>
    private static char Fold(char c) => s_folded[c];

    private static char[] Table()
    {
        var table = new char[char.MaxValue + 1];
        var lower = CultureInfo.InvariantCulture.TextInfo;
        for (var i = 0; i < table.Length; i++) table[i] = One((char)i, lower);
        return table;
    }

    private static char One(char c, TextInfo lower)
    {
        if (c < 0x80) return lower.ToLower(c);
        if (char.IsDigit(c)) return (char)('0' + char.GetNumericValue(c));
        switch (c)
        {
            case 'ı' or 'İ': return 'i';
            case '’' or 'ʼ' or '‘' or '`': return '\'';
            case '‑' or '‐' or '–' or '—' or '−': return '-';
            case 'ك': return 'ک';
            case 'ي' or 'ى' or 'ئ': return 'ی';
            case 'ة' or 'ۀ': return 'ه';
            case 'أ' or 'إ' or 'آ' or 'ٱ': return 'ا';
            case 'ؤ': return 'و';
            case 'ـ' or '\u200b' or '\u200d' or '\u200e' or '\u200f' or '\u00ad' or '\ufeff': return '\0';
            case '\u200c': return ' ';
            case '年' or '月' or '日': return c;
            case '，' or '、' or '،': return ',';
            case '／': return '/';
            case '．': return '.';
        }

        if (char.IsSurrogate(c) || (c >= '\uac00' && c <= '\ud7a3')) return c;
        if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) return '\0';
        if (!char.IsLetter(c) || c is >= '\u3400' and <= '\u9fff') return c;
        var plain = c.ToString().Normalize(NormalizationForm.FormD)[0];
        return lower.ToLower(plain);
    }
}
