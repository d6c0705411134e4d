using Habeas.Names.Sounds;

namespace Habeas.Names.Matching;

/// <summary>
/// Sets the words of two names against each other and says how well they agree. A word counts by its weight: a rare one more than a
/// common one, a particle next to nothing. Words that stand against each other and differ count against the names in full; words
/// that one name simply has not count less, a patronymic least.
/// </summary>
internal static class Alignment
{
    /// <summary>More words than that are not compared.</summary>
    public const int Most = 10;

    private const float Least = 0.5f;
    private const float InitialFits = 0.8f;

    // Two words that stand against each other and are two different names say more than their weight.
    private const float Conflict = 2.5f;

    /// <summary>How much a word of a kind counts, of what its rarity gives it.</summary>
    public static float Share(PartKind kind) => kind switch
    {
        PartKind.Particle => 0.1f,
        PartKind.Honorific => 0.06f,
        PartKind.Initial => 0.3f,
        PartKind.Patronymic => 0.7f,
        _ => 1,
    };

    /// <summary>What stands against what: from a word of the first name, or two, to a word of the second, or two.</summary>
    internal readonly record struct Pair(int A, int ALast, int B, int BLast, float Likeness);

    /// <summary>From 0 to 1. The likeness of word i of the first name and word j of the second stands at i times the words of the second, plus j.</summary>
    public static float Score(
        ReadOnlySpan<Word> a, ReadOnlySpan<float> aWeights, ReadOnlySpan<Word> b, ReadOnlySpan<float> bWeights, ReadOnlySpan<float> likeness,
        List<Pair>? pairs = null)
    {
        // Word by word, and then with words run together: whichever agrees better.
        var apart = Score(a, aWeights, b, bWeights, likeness, pairs, runs: false);
        if (apart > 0.98f || (a.Length < 2 && b.Length < 2)) return apart;
        var runs = pairs is null ? null : new List<Pair>();
        var together = Score(a, aWeights, b, bWeights, likeness, runs, runs: true);
        if (together <= apart) return apart;
        if (pairs is not null && runs is not null)
        {
            pairs.Clear();
            pairs.AddRange(runs);
        }

        return together;
    }

    private static float Score(
        ReadOnlySpan<Word> a, ReadOnlySpan<float> aWeights, ReadOnlySpan<Word> b, ReadOnlySpan<float> bWeights, ReadOnlySpan<float> likeness,
        List<Pair>? pairs, bool runs)
    {
        int n = Math.Min(a.Length, Most), m = Math.Min(b.Length, Most);
        var width = b.Length;
        Span<bool> aTaken = stackalloc bool[Most], bTaken = stackalloc bool[Most];
        aTaken.Clear();
        bTaken.Clear();
        float agreed = 0, counted = 0;
        while (true)
        {
            Pair best = default;
            float bestGain = 0, bestWeight = 0;
            for (var i = 0; i < n; i++)
            {
                if (aTaken[i]) continue;
                for (var j = 0; j < m; j++)
                {
                    if (bTaken[j]) continue;
                    var like = likeness[i * width + j];
                    var weight = aWeights[i] + bWeights[j];
                    if (a[i].Kind == PartKind.Initial || b[j].Kind == PartKind.Initial)
                    {
                        weight = 2 * Math.Min(aWeights[i], bWeights[j]) + (0.15f * Math.Abs(aWeights[i] - bWeights[j]));
                    }

                    Consider(new Pair(i, i, j, j, like), weight);
                    if (!runs) continue;
                    if (RunFrom(a[..n], i, aTaken, b[j]) is var last and > 0)
                        Consider(new Pair(i, last, j, j, Joined(a[i..(last + 1)], b[j])), Sum(aWeights[i..(last + 1)]) + bWeights[j]);
                    if (RunFrom(b[..m], j, bTaken, a[i]) is var end and > 0)
                        Consider(new Pair(i, i, j, end, Joined(b[j..(end + 1)], a[i])), aWeights[i] + Sum(bWeights[j..(end + 1)]));
                }
            }

            if (bestGain <= 0) break;
            for (var i = best.A; i <= best.ALast; i++) aTaken[i] = true;
            for (var j = best.B; j <= best.BLast; j++) bTaken[j] = true;
            agreed += bestGain;
            counted += bestWeight;
            pairs?.Add(best);

            void Consider(Pair pair, float weight)
            {
                if (pair.Likeness <= Least) return;
                var gain = weight * Agreement(pair.Likeness);
                if (gain > bestGain) (best, bestGain, bestWeight) = (pair, gain, weight);
            }
        }

        var (aOpen, aLacks) = Open(a[..n], aWeights, aTaken);
        var (bOpen, bLacks) = Open(b[..m], bWeights, bTaken);
        var against = Conflict * Math.Min(aOpen, bOpen);
        var extra = aOpen > bOpen ? aLacks * (1 - bOpen / aOpen) : bOpen > 0 ? bLacks * (1 - aOpen / bOpen) : 0;
        return counted == 0 ? 0 : agreed / (counted + against + extra);
    }

    private static float Agreement(float likeness) => likeness >= 1 ? 1 : Math.Max(0, (likeness - 0.3f) / 0.7f);

    /// <summary>What words that found no counterpart weigh against another's, and what they weigh if the other name has none.</summary>
    private static (float Against, float Lacking) Open(ReadOnlySpan<Word> words, ReadOnlySpan<float> weights, ReadOnlySpan<bool> taken)
    {
        float against = 0, lacking = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (taken[i]) continue;
            against += weights[i];
            lacking += weights[i] * (words[i].Kind is PartKind.Patronymic ? 0.2f : 0.5f);
        }

        return (against, lacking);
    }

    /// <summary>The last of the words from one on that may stand together for one word of the other name, particles between them too; or 0.</summary>
    private static int RunFrom(ReadOnlySpan<Word> words, int first, ReadOnlySpan<bool> taken, Word whole)
    {
        if (words[first].Kind is PartKind.Initial or PartKind.Honorific || !CanJoin(whole.Kind)) return 0;
        var last = first + 1;
        var signs = words[first].Signs.Length;
        while (last < words.Length && words[last].Kind == PartKind.Particle && !taken[last]) signs += words[last++].Signs.Length;
        if (last >= words.Length || taken[last] || !CanJoin(words[last].Kind)) return 0;
        signs += words[last].Signs.Length;
        return signs >= 4 && Math.Abs(signs - whole.Signs.Length) <= 1 + whole.Signs.Length / 3 ? last : 0;
    }

    private static bool CanJoin(PartKind kind) => kind is not (PartKind.Initial or PartKind.Honorific or PartKind.Particle);

    private static float Joined(ReadOnlySpan<Word> parts, Word whole)
    {
        Span<byte> signs = stackalloc byte[2 * Speech.Most];
        var length = 0;
        foreach (var part in parts)
        {
            foreach (var sign in part.Signs)
            {
                if (length < signs.Length && (length == 0 || signs[length - 1] != sign)) signs[length++] = sign;
            }
        }

        return Likeness.Of(signs[..length], parts[0].Unwritten, whole.Signs, whole.Unwritten) - 0.02f;
    }

    private static float Sum(ReadOnlySpan<float> weights)
    {
        float sum = 0;
        foreach (var weight in weights) sum += weight;
        return sum;
    }

    /// <summary>How alike two words are, whichever of them may be an initial.</summary>
    public static float Alike(Word a, Word b)
    {
        var initials = (a.Kind == PartKind.Initial ? 1 : 0) + (b.Kind == PartKind.Initial ? 1 : 0);
        if (initials == 0) return Likeness.Of(a.Signs, a.Unwritten, b.Signs, b.Unwritten);
        if (initials == 2 && a.Signs.AsSpan().SequenceEqual(b.Signs)) return 1;
        var distance = Speech.Alphabet.Cost[a.Signs[0] * 256 + b.Signs[0]];
        return distance > 30 ? 0 : (initials == 2 ? 0.95f : InitialFits) - distance / 200f;
    }
}
