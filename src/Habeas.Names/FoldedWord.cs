namespace Habeas.Names;

/// <summary>
/// <see cref="Folding.Fold"/> for one word at a time and without allocating, for running text: letter by letter from a table, where each
/// letter folds to one letter or none whatever its neighbours.
/// </summary>
internal static class FoldedWord
{
    /// <summary>The word is one for <see cref="Folding.Fold"/>.</summary>
    public const int Hard = -1;

    private const char Other = '\uffff', Dropped = '\ufffe', Schwa = '\ufffd';

    // Beyond that only the plain letters of East Asia are taken.
    private const int Size = 0x2000;

    private static readonly char[] Table = Read();

    /// <summary>Writes the folded word.</summary>
    /// <returns>Its length, or <see cref="Hard"/>.</returns>
    public static int Write(ReadOnlySpan<char> word, Span<char> folded)
    {
        var table = Table;
        var length = 0;
        bool latin = false, cyrillic = false, schwa = false, parted = false;
        foreach (var c in word)
        {
            var one = c < table.Length ? table[c] : IsPlain(c) ? c : Other;
            if (one == Other) return Hard;
            if (one == Dropped)
            {
                // A mark after й may come between its letter and its breve when both are taken apart.
                if (length > 0 && folded[length - 1] == 'й') return Hard;
                continue;
            }

            if (length == folded.Length) return Hard;
            if (one == Schwa) schwa = true;
            else if (one is (>= 'a' and <= 'z') or (>= '\u00c0' and <= '\u024f')) latin = true;
            else if (one is >= '\u0400' and <= '\u04ff') cyrillic = true;
            else parted = true;
            folded[length++] = one;
        }

        // Mixed words and lone schwas settle by their neighbours, and an apostrophe or another script stands between neighbours.
        if ((latin && cyrillic) || (schwa && (latin == cyrillic || parted))) return Hard;
        if (schwa) folded[..length].Replace(Schwa, latin ? 'e' : 'ә');
        return length;
    }

    private static bool IsPlain(char c) => c is (>= '\u4e00' and <= '\u9fff') or (>= '\uac00' and <= '\ud7a3') or (>= '\u30a1' and <= '\u30fa') or (>= '\u3041' and <= '\u3096');

    private static char[] Read()
    {
        var table = new char[Size];
        for (var c = 0; c < Size; c++)
        {
            var letter = ((char)c).ToString();
            var folded = Folding.Fold(letter);
            table[c] = Lookalikes.IsSchwa(Folding.Lower(letter)[0]) ? Schwa
                : c is >= 0x1100 and < 0x1200 or 0x306 or 0x20 || folded.Length > 1 ? Other
                : folded.Length == 0 ? Dropped : folded[0];
        }

        return table;
    }
}
