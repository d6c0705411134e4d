namespace Habeas.Names.Sounds;

/// <summary>How alike two words sound: an edit distance over signs, with each step at its cost.</summary>
internal static class Likeness
{
    // Two neighbours in the wrong order are one slip of the hand.
    public const int Swap = 35;

    /// <summary>What all of a word's signs weigh.</summary>
    public static int Weight(ReadOnlySpan<byte> word)
    {
        var drop = Speech.Alphabet.Drop;
        var weight = 0;
        foreach (var sign in word) weight += drop[sign];
        return weight;
    }

    /// <summary>From 0 (nothing in common) to 1 (the same sounds); symmetric.</summary>
    public static float Of(ReadOnlySpan<byte> a, bool aUnwritten, ReadOnlySpan<byte> b, bool bUnwritten)
    {
        var weight = (Weight(a) + Weight(b)) / 2f;
        if (weight == 0) return 0;
        var distance = Distance(a, aUnwritten, b, bUnwritten, (int)weight);
        return Math.Max(0, 1 - distance / weight);
    }

    /// <summary>
    /// The least cost of turning one word into the other, or something above the limit. Where the script of one leaves vowels out
    /// (unwritten), the other's vowels cost little.
    /// </summary>
    public static int Distance(ReadOnlySpan<byte> a, bool aUnwritten, ReadOnlySpan<byte> b, bool bUnwritten, int limit)
    {
        var alphabet = Speech.Alphabet;
        var cost = alphabet.Cost;
        var dropA = bUnwritten ? alphabet.DropUnwritten : alphabet.Drop;
        var dropB = aUnwritten ? alphabet.DropUnwritten : alphabet.Drop;
        Span<int> before = stackalloc int[b.Length + 1], last = stackalloc int[b.Length + 1], row = stackalloc int[b.Length + 1];
        last[0] = 0;
        for (var j = 1; j <= b.Length; j++) last[j] = last[j - 1] + dropB[b[j - 1]];
        for (var i = 1; i <= a.Length; i++)
        {
            var sign = a[i - 1];
            var costs = cost.Slice(sign * Alphabet.Most, Alphabet.Most);
            var away = dropA[sign];
            var left = row[0] = last[0] + away;
            var least = left;
            for (var j = 1; j <= b.Length; j++)
            {
                var other = b[j - 1];
                var best = Math.Min(last[j - 1] + costs[other], Math.Min(last[j] + away, left + dropB[other]));
                if (i > 1 && j > 1 && sign == b[j - 2] && a[i - 2] == other) best = Math.Min(best, before[j - 2] + Swap);
                row[j] = left = best;
                least = Math.Min(least, best);
            }

            if (least > limit) return least;
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[b.Length];
    }
}
