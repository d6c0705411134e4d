using Habeas.Names.Sounds;

namespace Habeas.Names.Matching;

/// <summary>
/// Sets the words of two names against each other and says how well they agree. A word counts by its weight: a rare one more than a
/// common one, a particle next to nothing. Words that stand against each other and differ count against the names in full and more;
/// words that one name simply has not count less, a patronymic least.
/// </summary>
internal static class Alignment
{
    /// <summary>More words than that are not compared.</summary>
    public const int Most = 10;

    // Less alike than that, two words are two names.
    public const float Least = 0.5f;
    private const float InitialFits = 0.8f;
    private const float Found = 0.9f;

    // Two words that stand against each other and are two different names say more than their weight.
    private const float Conflict = 2.2f;

    private const int MostPairs = 128;

    /// <summary>What stands against what: from a word of the first name, or a run, to a word of the second, or a run.</summary>
    internal readonly record struct Pair(int A, int ALast, int B, int BLast, float Weight, float Agreement, float Likeness);

    /// <summary>How much a word of a kind counts, of what its rarity gives it.</summary>
    public static float Share(PartKind kind) => kind switch
    {
        PartKind.Particle => 0.1f,
        PartKind.Honorific => 0.06f,
        PartKind.Initial => 0.3f,
        PartKind.Patronymic => 0.7f,
        _ => 1,
    };

    /// <summary>
    /// From 0 to 1. The likeness of word i of the first name and word j of the second, and how far that makes them agree, stand at i times
    /// the words of the second, plus j.
    /// </summary>
    public static float Score(in Side a, in Side b, ReadOnlySpan<float> likeness, ReadOnlySpan<float> agreement, List<Pair>? chosen = null)
    {
        Span<Pair> pairs = stackalloc Pair[MostPairs];
        var count = AddSingles(a, b, likeness, agreement, pairs);

        // Word by word, and then with words run together: whichever agrees better.
        Span<int> order = stackalloc int[Most];
        var score = Choose(a, b, pairs[..count], order, out var taken);
        if (score < 0.98f && (a.Words.Length > 1 || b.Words.Length > 1))
        {
            var all = AddRuns(a, b, pairs, count);
            if (all > count)
            {
                Span<int> other = stackalloc int[Most];
                var together = Choose(a, b, pairs[..all], other, out var otherTaken);
                if (together > score)
                {
                    score = together;
                    taken = otherTaken;
                    order = other;
                }
            }
        }

        if (chosen is null) return score;
        foreach (var at in order[..taken]) chosen.Add(pairs[at]);
        return score;
    }

    /// <summary>How alike two words are, whichever of them may be an initial.</summary>
    public static float Alike(Word a, Word b)
    {
        var initials = (a.Kind == PartKind.Initial ? 1 : 0) + (b.Kind == PartKind.Initial ? 1 : 0);
        ReadOnlySpan<byte> one = a.Signs.Span, other = b.Signs.Span;
        if (initials == 0) return Likeness.Of(one, a.Unwritten, other, b.Unwritten);
        if (initials == 2 && one.SequenceEqual(other)) return 1;
        var distance = Speech.Alphabet.Cost[(one[0] * Alphabet.Most) + other[0]];
        return distance > 15 ? 0 : (initials == 2 ? 0.95f : InitialFits) - distance / 100f;
    }

    private static int AddSingles(in Side a, in Side b, ReadOnlySpan<float> likeness, ReadOnlySpan<float> agreement, Span<Pair> pairs)
    {
        var count = 0;
        for (var i = 0; i < a.Words.Length; i++)
        {
            for (var j = 0; j < b.Words.Length; j++)
            {
                var like = likeness[i * b.Words.Length + j];
                if (like <= Least || count == MostPairs) continue;
                var (one, other) = (a.Weights[i], b.Weights[j]);
                var weight = a.Words[i].Kind == PartKind.Initial || b.Words[j].Kind == PartKind.Initial
                    ? 2 * Math.Min(one, other) + (0.15f * Math.Abs(one - other)) : one + other;
                pairs[count++] = new Pair(i, i, j, j, weight, agreement[i * b.Words.Length + j], like);
            }
        }

        return count;
    }

    private static int AddRuns(in Side a, in Side b, Span<Pair> pairs, int count)
    {
        // A word that has its counterpart is not looked for in two others.
        int aFound = 0, bFound = 0;
        foreach (var pair in pairs[..count])
        {
            if (pair.Likeness < Found) continue;
            aFound |= 1 << pair.A;
            bFound |= 1 << pair.B;
        }

        for (var i = 0; i < a.Words.Length; i++)
        {
            for (var j = 0; j < b.Words.Length; j++)
            {
                if (count < MostPairs && (bFound & (1 << j)) == 0 && RunFrom(a.Words, i, b.Words[j]) is var last and > 0 && Joined(a.Words[i..(last + 1)], b.Words[j]) is var like && like > Least)
                    pairs[count++] = new Pair(i, last, j, j, Sum(a.Weights[i..(last + 1)]) + b.Weights[j], Agreement(like), like);
                if (count < MostPairs && (aFound & (1 << i)) == 0 && RunFrom(b.Words, j, a.Words[i]) is var end and > 0 && Joined(b.Words[j..(end + 1)], a.Words[i]) is var alike && alike > Least)
                    pairs[count++] = new Pair(i, i, j, end, a.Weights[i] + Sum(b.Weights[j..(end + 1)]), Agreement(alike), alike);
            }
        }

        return count;
    }

    /// <summary>Takes the pair that agrees on most, then the next of those left, and so on.</summary>
    private static float Choose(in Side a, in Side b, ReadOnlySpan<Pair> pairs, Span<int> order, out int taken)
    {
        int aTaken = 0, bTaken = 0;
        float agreed = 0, counted = 0;
        taken = 0;
        while (taken < order.Length)
        {
            var best = -1;
            float gain = 0;
            for (var at = 0; at < pairs.Length; at++)
            {
                ref readonly var pair = ref pairs[at];
                if (pair.Weight * pair.Agreement <= gain || (Bits(pair.A, pair.ALast) & aTaken) != 0 || (Bits(pair.B, pair.BLast) & bTaken) != 0) continue;
                (best, gain) = (at, pair.Weight * pair.Agreement);
            }

            if (best < 0) break;
            order[taken++] = best;
            aTaken |= Bits(pairs[best].A, pairs[best].ALast);
            bTaken |= Bits(pairs[best].B, pairs[best].BLast);
            agreed += gain;
            counted += pairs[best].Weight;
        }

        var (aOpen, aLacks) = Open(a, aTaken);
        var (bOpen, bLacks) = Open(b, bTaken);
        var against = Conflict * Math.Min(aOpen, bOpen);
        var extra = aOpen > bOpen ? aLacks * (1 - bOpen / aOpen) : bOpen > 0 ? bLacks * (1 - aOpen / bOpen) : 0;
        return counted == 0 ? 0 : agreed / (counted + against + extra);
    }

    private static int Bits(int first, int last) => (1 << (last + 1)) - (1 << first);

    /// <summary>How far two words agree that are as alike as that, where nothing is known of how many others are.</summary>
    public static float Agreement(float likeness) => likeness >= 1 ? 1 : Math.Max(0, (likeness - 0.2f) / 0.8f);

    /// <summary>What words that found no counterpart weigh against another's, and what they weigh if the other name has none.</summary>
    private static (float Against, float Lacking) Open(in Side side, int taken)
    {
        float against = 0, lacking = 0;
        for (var i = 0; i < side.Words.Length; i++)
        {
            if ((taken & (1 << i)) != 0) continue;
            against += side.Weights[i];
            lacking += side.Weights[i] * (side.Words[i].Kind is PartKind.Patronymic ? 0.2f : 0.5f);
        }

        return (against, lacking);
    }

    /// <summary>The last of the words from one on that may stand together for one word of the other name, particles between them too; or 0.</summary>
    private static int RunFrom(ReadOnlySpan<Word> words, int first, Word whole)
    {
        if (first + 1 >= words.Length || words[first].Kind is PartKind.Initial or PartKind.Honorific || !CanJoin(whole.Kind)) return 0;
        var last = first + 1;
        var signs = words[first].Signs.Length;
        while (last < words.Length && words[last].Kind == PartKind.Particle) signs += words[last++].Signs.Length;
        if (last >= words.Length || !CanJoin(words[last].Kind)) return 0;
        signs += words[last].Signs.Length;
        return signs >= 4 && Math.Abs(signs - whole.Signs.Length) <= 1 + whole.Signs.Length / 3 ? last : 0;
    }

    private static bool CanJoin(PartKind kind) => kind is not (PartKind.Initial or PartKind.Honorific or PartKind.Particle);

    private static float Joined(ReadOnlySpan<Word> parts, Word whole)
    {
        Span<byte> signs = stackalloc byte[2 * Speech.Most];
        return Likeness.Of(signs[..Word.Join(parts, signs)], parts[0].Unwritten, whole.Signs.Span, whole.Unwritten) - 0.02f;
    }

    private static float Sum(ReadOnlySpan<float> weights)
    {
        float sum = 0;
        foreach (var weight in weights) sum += weight;
        return sum;
    }

    /// <summary>A name with the weights of its words.</summary>
    internal readonly ref struct Side(ReadOnlySpan<Word> words, ReadOnlySpan<float> weights)
    {
        public ReadOnlySpan<Word> Words { get; } = words;

        public ReadOnlySpan<float> Weights { get; } = weights;
    }
}
