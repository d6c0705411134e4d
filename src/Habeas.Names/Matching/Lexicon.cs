using Habeas.Names.Sounds;

namespace Habeas.Names.Matching;

/// <summary>
/// Finds the words that sound like one. The skeletons (the consonants of words, in order) are walked as a tree, one row of the edit
/// distance a node, and whole branches are left as soon as nothing below them can be near enough; the vowels are then compared word by word.
/// </summary>
internal sealed class Lexicon(IndexTables tables)
{
    /// <summary>A word that sounds like the one asked for.</summary>
    internal readonly record struct Hit(int Word, float Likeness);

    /// <summary>Adds every word at least as like as <paramref name="least"/>.</summary>
    public void Find(Word asked, float least, List<Hit> hits)
    {
        var alphabet = Speech.Alphabet;
        Span<byte> skeleton = stackalloc byte[Speech.Most];
        var length = SkeletonOf(asked.Signs, skeleton);
        skeleton = skeleton[..length];
        var weight = Likeness.Weight(asked.Signs);
        var limit = Math.Min(190, (int)(weight * (1 - least)));
        var width = length + 1;
        Span<int> rows = stackalloc int[(Speech.Most + 1) * (Speech.Most + 1)];
        ReadOnlySpan<byte> cost = alphabet.Cost, drop = alphabet.Drop;
        rows[0] = 0;
        for (var j = 1; j <= length; j++) rows[j] = rows[j - 1] + drop[skeleton[j - 1]];

        ReadOnlySpan<byte> signs = tables.NodeSign.Span, depths = tables.NodeDepth.Span;
        ReadOnlySpan<int> skips = tables.NodeSkip.Span, words = tables.NodeWord.Span;
        if (signs.Length > 0 && rows[length] <= limit) Compare(asked, weight, words[0], words[1], least, hits);
        for (var node = 1; node < signs.Length;)
        {
            int depth = depths[node], sign = signs[node];
            var above = rows.Slice((depth - 1) * width, width);
            var row = rows.Slice(depth * width, width);
            var away = drop[sign];
            var costs = cost.Slice(sign * 256, 256);
            var left = row[0] = above[0] + away;
            var near = left;
            for (var j = 1; j < width; j++)
            {
                var best = Math.Min(above[j - 1] + costs[skeleton[j - 1]], Math.Min(above[j] + away, left + drop[skeleton[j - 1]]));
                row[j] = left = best;
                if (best < near) near = best;
            }

            if (near > limit)
            {
                node = skips[node];
                continue;
            }

            if (left <= limit && words[node] < words[node + 1]) Compare(asked, weight, words[node], words[node + 1], least, hits);
            node++;
        }
    }

    /// <summary>The consonants of a word.</summary>
    /// <returns>How many there are.</returns>
    public static int SkeletonOf(ReadOnlySpan<byte> signs, Span<byte> skeleton)
    {
        var length = 0;
        foreach (var sign in signs)
        {
            if (Speech.Alphabet.IsConsonant(sign)) skeleton[length++] = sign;
        }

        return length;
    }

    private void Compare(Word asked, int weight, int from, int to, float least, List<Hit> hits)
    {
        ReadOnlySpan<int> starts = tables.WordStart.Span;
        ReadOnlySpan<byte> signs = tables.WordSigns.Span, flags = tables.WordFlags.Span;
        var weights = tables.WordWeight.Span;
        for (var word = from; word < to; word++)
        {
            var mean = (weight + weights[word]) / 2f;
            var limit = (int)(mean * (1 - least));
            var distance = Likeness.Distance(
                asked.Signs, asked.Unwritten, signs[starts[word]..starts[word + 1]], (flags[word] & IndexTables.Unwritten) != 0, limit);
            if (distance <= limit) hits.Add(new Hit(word, 1 - distance / mean));
        }
    }
}
