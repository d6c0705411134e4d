namespace Habeas.Names.Matching;

/// <summary>
/// Looks once more at two names that sound alike, word by word, and holds against them what sound does not tell: other letters in the same
/// script, one word that differs among many that agree, initials that contradict, father and son exchanged.
/// </summary>
internal static class SecondLook
{
    // Above that likeness a word agrees as its sound says; below, it soon agrees in nothing.
    private const float Sure = 0.8f;
    private const float Steep = 2.5f;

    // One word that fits badly is not outweighed by others that fit.
    private const float Doubtful = 0.75f;
    private const float PerDoubt = 0.6f;

    // A particle stands for a name, as al for Ali, only where it is written as one.
    private const float Equal = 0.95f;

    private const float OtherName = 0.88f;
    private const float OtherInitial = 0.82f;
    private const float FatherForSon = 0.7f;
    private const float WomanForMan = 0.75f;

    /// <summary>The score of an alignment after a closer look; never more than 1.</summary>
    public static float Judge(float score, NamePart[] a, NamePart[] b, List<Alignment.Pair> pairs)
    {
        if (score <= 0) return score;
        float agreed = 0, left = 0, weakest = 1;
        foreach (var pair in pairs) agreed += pair.Weight * pair.Agreement;
        pairs.RemoveAll(p => p.Likeness < Equal && IsParticleForName(a[p.ALast].Kind, b[p.BLast].Kind));
        foreach (var pair in pairs)
        {
            if (!IsName(a[pair.ALast].Kind) || !IsName(b[pair.BLast].Kind))
            {
                left += pair.Weight * pair.Agreement;
                continue;
            }

            var likeness = Spelled.Likeness(a.AsSpan(pair.A..(pair.ALast + 1)), b.AsSpan(pair.B..(pair.BLast + 1)), pair.Likeness);
            left += pair.Weight * pair.Agreement * Math.Min(1.25f, Agreement(likeness) / Math.Max(0.01f, Alignment.Agreement(pair.Likeness)));
            weakest = Math.Min(weakest, likeness);
        }

        return Math.Min(1, score * left / agreed) * (1 - (PerDoubt * Math.Max(0, Doubtful - weakest))) * Against(a, b, pairs);
    }

    private static float Agreement(float likeness)
    {
        var usual = Alignment.Agreement(likeness);
        return likeness >= Sure ? usual : Math.Max(0, Alignment.Agreement(Sure) - (Steep * (Sure - likeness)));
    }

    private static float Against(NamePart[] a, NamePart[] b, List<Alignment.Pair> pairs)
    {
        long aTaken = 0, bTaken = 0;
        foreach (var pair in pairs)
        {
            for (var i = pair.A; i <= pair.ALast; i++) aTaken |= 1L << i;
            for (var j = pair.B; j <= pair.BLast; j++) bTaken |= 1L << j;
        }

        var (aNames, aInitials) = Open(a, aTaken);
        var (bNames, bInitials) = Open(b, bTaken);
        var against = 1f;
        if (aNames > 0 && bNames > 0) against *= OtherName;
        else if (aInitials + aNames > 0 && bInitials + bNames > 0) against *= OtherInitial;
        if (AreExchanged(a, b, pairs)) against *= FatherForSon;
        if (AreWomanAndMan(a, b, pairs)) against *= WomanForMan;
        return against;
    }

    private static (int Names, int Initials) Open(NamePart[] parts, long taken)
    {
        int names = 0, initials = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if ((taken & (1L << i)) != 0) continue;
            if (IsName(parts[i].Kind)) names++;
            else if (parts[i].Kind == PartKind.Initial) initials++;
        }

        return (names, initials);
    }

    /// <summary>Whether one is the son of him whose father the other is: Salim bin Omar, Omar bin Salim.</summary>
    private static bool AreExchanged(NamePart[] a, NamePart[] b, List<Alignment.Pair> pairs)
    {
        foreach (var (son, father) in SonsOf(a))
        {
            foreach (var (otherSon, otherFather) in SonsOf(b))
            {
                if (pairs.Exists(p => p.A == son && p.B == otherFather) && pairs.Exists(p => p.A == father && p.B == otherSon)) return true;
            }
        }

        return false;
    }

    private static IEnumerable<(int Son, int Father)> SonsOf(NamePart[] parts)
    {
        for (var i = 1; i + 1 < parts.Length; i++)
        {
            if (parts[i].Kind == PartKind.Particle && Words.PrecedesFather(parts[i].Prepared) && IsName(parts[i - 1].Kind) && IsName(parts[i + 1].Kind)) yield return (i - 1, i + 1);
        }
    }

    /// <summary>
    /// Whether given and family name of one end as a woman's and those of the other do not: Alexandra Drozdova, Alexander Drozdov. One of the
    /// two alone is how some countries write a woman.
    /// </summary>
    private static bool AreWomanAndMan(NamePart[] a, NamePart[] b, List<Alignment.Pair> pairs)
    {
        int words = 0, women = 0;
        foreach (var pair in pairs)
        {
            if (!IsName(a[pair.ALast].Kind) || !IsName(b[pair.BLast].Kind)) continue;
            string one = a[pair.ALast].Folded, other = b[pair.BLast].Folded;
            words++;
            if (Words.EndsLikeWoman(one) && Words.EndsLikeMan(other)) women++;
            if (Words.EndsLikeWoman(other) && Words.EndsLikeMan(one)) women--;
        }

        return words >= 2 && Math.Abs(women) == words;
    }

    private static bool IsParticleForName(PartKind a, PartKind b) => (a == PartKind.Particle && IsName(b)) || (b == PartKind.Particle && IsName(a));

    private static bool IsName(PartKind kind) => kind is not (PartKind.Particle or PartKind.Honorific or PartKind.Initial);
}
