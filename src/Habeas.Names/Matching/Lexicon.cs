using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Habeas.Names.Sounds;

namespace Habeas.Names.Matching;

/// <summary>
/// Finds the words that sound like one: first the skeletons (the consonants of words, in order) that are near enough whatever the vowels,
/// then the words that have them. Not safe for several threads.
/// </summary>
internal sealed class Lexicon(IndexTables tables)
{
    private const int MostSkeletons = 72;

    private readonly Lanes lanes = new();
    private readonly byte[] crosswise = new byte[Lanes.Width * Speech.Most];
    private readonly byte[] lengths = new byte[Lanes.Width], unwritten = new byte[Lanes.Width], distances = new byte[Lanes.Width];
    private readonly int[] waiting = new int[Lanes.Width], weights = new int[Lanes.Width];
    private readonly List<int> candidates = [];
    private int count;

    /// <summary>A word that sounds like the one asked for.</summary>
    internal readonly record struct Hit(int Word, float Likeness);

    /// <summary>Adds every word at least as like as <paramref name="least"/>.</summary>
    public void Find(Word asked, float least, List<Hit> hits)
    {
        Span<byte> skeleton = stackalloc byte[Speech.Most];
        var length = SkeletonOf(asked.Signs.Span, skeleton);
        var weight = Likeness.Weight(asked.Signs.Span);
        var limit = (byte)Math.Min(MostSkeletons, (int)(weight * (1 - least)));
        lanes.Set(skeleton[..length], isUnwritten: false);
        candidates.Clear();
        ReadOnlySpan<byte> lengthsOf = tables.BlockLength.Span, signs = tables.BlockSigns.Span;
        ReadOnlySpan<int> starts = tables.BlockStart.Span, words = tables.SkeletonWord.Span;
        var table = tables.WordTable.Span;
        for (var block = 0; block < lengthsOf.Length; block++)
        {
            var other = lengthsOf[block];
            if (other < length - 2 || other > length + 2) continue;
            var distance = lanes.Distance(signs[starts[block]..], other, limit);
            var near = Vector512.LessThanOrEqual(distance, Vector512.Create(limit)).ExtractMostSignificantBits();
            for (; near != 0; near &= near - 1)
            {
                var lane = BitOperations.TrailingZeroCount(near);
                var at = block * Lanes.Width + lane;
                var needs = (int)(distance[lane] * 2 / (1 - least)) - weight;
                for (var word = words[at]; word < words[at + 1]; word++)
                {
                    if (table[word * IndexTables.WordSize] * 4 + 3 >= needs) candidates.Add(word);
                }
            }
        }

        Compare(asked, candidates, least, hits);
    }

    /// <summary>Adds those of some words that are at least as like as <paramref name="least"/>.</summary>
    public void Compare(Word asked, List<int> words, float least, List<Hit> hits)
    {
        lanes.Set(asked.Signs.Span, asked.Unwritten);
        var weight = Likeness.Weight(asked.Signs.Span);
        var table = tables.WordTable.Span;
        foreach (var word in CollectionsMarshal.AsSpan(words))
        {
            var record = table.Slice(word * IndexTables.WordSize, IndexTables.WordSize);
            var (length, isUnwritten, _) = IndexTables.Described(record[1]);
            waiting[count] = word;
            weights[count] = record[0] * 4;
            lengths[count] = (byte)length;
            unwritten[count] = isUnwritten ? (byte)255 : (byte)0;
            for (int i = 0, at = count; i < length; i++, at += Lanes.Width) crosswise[at] = record[i + 2];
            if (++count == Lanes.Width) Flush(weight, least, hits);
        }

        if (count > 0) Flush(weight, least, hits);
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

    private void Flush(int weight, float least, List<Hit> hits)
    {
        byte longest = 0;
        for (var i = 0; i < count; i++) longest = Math.Max(longest, lengths[i]);
        lanes.Distance(crosswise, longest, Vector512.Create(lengths), Vector512.Create(unwritten)).CopyTo(distances);
        for (var i = 0; i < count; i++)
        {
            var likeness = 1 - distances[i] * 2f / (weight + weights[i]);
            if (likeness >= least && distances[i] < 255) hits.Add(new Hit(waiting[i], likeness));
        }

        count = 0;
    }
}
