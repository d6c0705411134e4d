namespace Habeas.Names.Matching;

/// <summary>A second opinion on words of one script: how far their letters agree. Across scripts there is only the sound.</summary>
internal static class Spelled
{
    private const int Most = 32;

    // With that share of their letters different, letters speak neither for nor against what the sound says.
    private const float Usual = 0.3f;
    private const float Trust = 3;
    private const float Best = 0.97f;

    // A syllable of Han or Hangul that is another and sounds otherwise is another name, however alike the sounds.
    private const float OtherSyllable = 0.6f;
    private const float SameSound = 0.97f;

    /// <summary>How alike two words or runs are that sound as alike as is given.</summary>
    public static float Likeness(ReadOnlySpan<NamePart> a, ReadOnlySpan<NamePart> b, float sound)
    {
        if (a.Length == 1 && b.Length == 1 && ShortNames.AreOne(a[0].Folded, b[0].Folded)) return sound;
        var script = a[0].Script;
        if (script != b[0].Script || script is Script.Other or Script.Kana) return sound;
        Span<char> one = stackalloc char[Most], other = stackalloc char[Most];
        one = one[..Letters(a, one)];
        other = other[..Letters(b, other)];
        if (one.Length == 0 || other.Length == 0 || one.SequenceEqual(other)) return sound;
        if (script is Script.Han or Script.Hangul) return script == Script.Han && sound > SameSound ? sound : Math.Min(sound, OtherSyllable);
        var differ = Distance(one, other) / (float)Math.Max(one.Length, other.Length);
        return Math.Clamp(sound - ((1 - sound) * Trust * (differ - Usual)), 0, Math.Max(Best, sound));
    }

    private static int Letters(ReadOnlySpan<NamePart> parts, Span<char> letters)
    {
        var length = 0;
        foreach (var part in parts)
        {
            foreach (var c in part.Folded)
            {
                if (c != '\'' && length < letters.Length) letters[length++] = c;
            }
        }

        return length;
    }

    /// <summary>How many letters are to be put in, left out, changed or exchanged with their neighbour.</summary>
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> before = stackalloc int[Most + 1], last = stackalloc int[Most + 1], row = stackalloc int[Most + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), 1 + Math.Min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[b.Length];
    }
}
