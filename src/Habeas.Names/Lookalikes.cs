using System.Collections.Frozen;

namespace Habeas.Names;

/// <summary>
/// Words in which Latin and Cyrillic letters that look alike are mixed, by accident or to hide a name: each word settles for the script
/// of its first letter that only one of them has. The schwa, in Latin and Cyrillic, goes with its neighbours.
/// </summary>
internal static class Lookalikes
{
    /// <summary>Stands for any schwa until its word is settled.</summary>
    public const char Schwa = 'ə';

    private static readonly FrozenDictionary<char, char> ToCyrillic = DataFile.Rows("lookalikes.txt").ToFrozenDictionary(r => r[0][0], r => r[1][0]);

    private static readonly FrozenDictionary<char, char> ToLatin = DataFile.Rows("lookalikes.txt").ToFrozenDictionary(r => r[1][0], r => r[0][0]);

    public static bool IsSchwa(char c) => c is 'ə' or 'ә' or 'ǝ';

    /// <summary>Settles each word of a text in lower case. In a Latin word a schwa is written as asked for.</summary>
    public static string Settle(string text, char latinSchwa)
    {
        if (!text.AsSpan().ContainsAnyInRange('Ѐ', 'ӿ') && text.AsSpan().IndexOfAny('ə', 'ǝ') < 0) return text;
        return string.Create(text.Length, (text, latinSchwa), static (settled, from) =>
        {
            from.text.CopyTo(settled);
            for (var i = 0; i < settled.Length; i++)
            {
                var end = i;
                while (end < settled.Length && (IsLatin(settled[end]) || IsCyrillic(settled[end]))) end++;
                if (end > i) SettleWord(settled[i..end], from.latinSchwa);
                i = Math.Max(i, end - 1);
            }
        });
    }

    private static void SettleWord(Span<char> word, char latinSchwa)
    {
        var cyrillic = IsWrittenInCyrillic(word);
        for (var i = 0; i < word.Length; i++)
        {
            if (IsSchwa(word[i])) word[i] = cyrillic ? 'ә' : latinSchwa;
            else if (cyrillic && ToCyrillic.TryGetValue(word[i], out var letter)) word[i] = letter;
            else if (!cyrillic && ToLatin.TryGetValue(word[i], out letter)) word[i] = letter;
        }
    }

    private static bool IsWrittenInCyrillic(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (IsCyrillic(c) && !ToLatin.ContainsKey(c) && !IsSchwa(c)) return true;
            if (IsLatin(c) && !ToCyrillic.ContainsKey(c) && !IsSchwa(c)) return false;
        }

        // Only letters of both: as most of them are typed.
        var latin = 0;
        foreach (var c in word) latin += IsSchwa(c) ? 0 : IsLatin(c) ? 1 : -1;
        return latin < 0;
    }

    private static bool IsLatin(char c) => c is >= 'a' and <= 'z' or >= 'ß' and <= 'ɏ' or 'ə';

    private static bool IsCyrillic(char c) => c is >= 'Ѐ' and <= 'ӿ';
}
