using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Habeas.Names.Sounds;

namespace Habeas.Names.Matching;

/// <summary>
/// Finds the words that begin like a word that is still being written: first by the skeletons that begin like its own, then sign by
/// sign. Not safe for several threads.
/// </summary>
internal sealed class Beginnings(IndexTables tables)
{
    // One consonant too many may stand among those typed.
    private const int Extra = 1;

    // A word that is written to its end comes before those that go on.
    private const float Begun = 0.9f;

    // Of a few letters little may be wrong, or everybody begins like that.
    private const float LeastOfMany = 0.66f, LeastOfFew = 0.78f;
    private const int Few = 150;

    private readonly PrefixLanes lanes = new();
    private readonly byte[] crosswise = new byte[Lanes.Width * Speech.Most];
    private readonly byte[] lengths = new byte[Lanes.Width], unwritten = new byte[Lanes.Width], distances = new byte[Lanes.Width];
    private readonly int[] waiting = new int[Lanes.Width], weights = new int[Lanes.Width];
    private readonly List<int> candidates = [];
    private int count;

    /// <summary>How alike a beginning must be.</summary>
    public static float Least(Word begun) => Likeness.Weight(begun.Signs.Span) < Few ? LeastOfFew : LeastOfMany;

    /// <summary>Adds every word whose beginning is at least as like as <paramref name="least"/>.</summary>
    public void Find(Word begun, float least, List<Lexicon.Hit> hits)
    {
        var weight = Likeness.Weight(begun.Signs.Span);
        if (weight == 0) return;
        var limit = (byte)Math.Min(254, (int)(weight * (1 - least)));
        Span<byte> skeleton = stackalloc byte[Speech.Most];
        var length = Lexicon.SkeletonOf(begun.Signs.Span, skeleton);
        candidates.Clear();
        if (length > 0) FindBySkeleton(skeleton[..length], limit);
        else FindByFirst(begun, limit);
        Compare(begun, candidates, least, hits);
    }

    /// <summary>How alike the beginning of one word is, which need not be of the tables.</summary>
    public float Of(Word begun, Word whole)
    {
        var weight = Likeness.Weight(begun.Signs.Span);
        if (weight == 0) return 0;
        lanes.Set(begun.Signs.Span, begun.Unwritten);
        Put(0, whole.Signs.Span, whole.Unwritten);
        weights[0] = Likeness.Weight(whole.Signs.Span);
        Measure(whole.Signs.Length);
        return LikenessOf(weight, distances[0], weights[0]);
    }

    private void FindBySkeleton(ReadOnlySpan<byte> skeleton, byte limit)
    {
        lanes.Set(skeleton, isUnwritten: false);
        ReadOnlySpan<byte> lengthsOf = tables.BlockLength.Span, signs = tables.BlockSigns.Span;
        ReadOnlySpan<int> starts = tables.BlockStart.Span, words = tables.SkeletonWord.Span;
        var bound = Vector512.Create(limit);
        for (var block = 0; block < lengthsOf.Length; block++)
        {
            var rows = Math.Min(lengthsOf[block], skeleton.Length + Extra);
            var distance = lanes.Distance(signs[starts[block]..], rows, Vector512.Create((byte)rows), Vector512<byte>.Zero);
            var near = Vector512.LessThanOrEqual(distance, bound).ExtractMostSignificantBits();
            for (; near != 0; near &= near - 1)
            {
                var at = block * Lanes.Width + BitOperations.TrailingZeroCount(near);
                for (var word = words[at]; word < words[at + 1]; word++) candidates.Add(word);
            }
        }
    }

    /// <summary>Of vowels alone, every word whose first sound, or second after one that hardly counts, is near enough.</summary>
    private void FindByFirst(Word begun, byte limit)
    {
        var alphabet = Speech.Alphabet;
        var cost = alphabet.Cost.Slice(begun.Signs.Span[0] * Alphabet.Most, Alphabet.Most);
        var table = tables.WordTable.Span;
        for (var word = 0; word < tables.Words; word++)
        {
            var record = table.Slice(word * IndexTables.WordSize, IndexTables.WordSize);
            if (cost[record[2]] <= limit || (record[3] != 0 && alphabet.Drop[record[2]] + cost[record[3]] <= limit)) candidates.Add(word);
        }
    }

    /// <summary>Adds those of some words whose beginning is at least as like as <paramref name="least"/>.</summary>
    public void Compare(Word begun, List<int> words, float least, List<Lexicon.Hit> hits)
    {
        var weight = Likeness.Weight(begun.Signs.Span);
        if (weight == 0) return;
        lanes.Set(begun.Signs.Span, begun.Unwritten);
        var table = tables.WordTable.Span;
        var most = Math.Min(Speech.Most, begun.Signs.Length + 2);
        foreach (var word in CollectionsMarshal.AsSpan(words))
        {
            var record = table.Slice(word * IndexTables.WordSize, IndexTables.WordSize);
            var (length, isUnwritten, _) = IndexTables.Described(record[1]);
            waiting[count] = word;
            weights[count] = record[0] * 4;
            Put(count, record.Slice(2, Math.Min(length, most)), isUnwritten);
            if (++count == Lanes.Width) Flush(weight, least, most, hits);
        }

        if (count > 0) Flush(weight, least, most, hits);
    }

    private void Put(int lane, ReadOnlySpan<byte> signs, bool isUnwritten)
    {
        lengths[lane] = (byte)signs.Length;
        unwritten[lane] = isUnwritten ? (byte)255 : (byte)0;
        for (int i = 0, at = lane; i < signs.Length; i++, at += Lanes.Width) crosswise[at] = signs[i];
    }

    private void Measure(int longest) =>
        lanes.Distance(crosswise, longest, Vector512.Create(lengths), Vector512.Create(unwritten)).CopyTo(distances);

    private void Flush(int weight, float least, int longest, List<Lexicon.Hit> hits)
    {
        Measure(longest);
        for (var i = 0; i < count; i++)
        {
            if (distances[i] <= weight * (1 - least)) hits.Add(new Lexicon.Hit(waiting[i], LikenessOf(weight, distances[i], weights[i])));
        }

        count = 0;
    }

    private static float LikenessOf(int weight, int distance, int whole) =>
        Math.Max(0, (1 - distance / (float)weight) * (Begun + (1 - Begun) * Math.Min(1f, weight / (float)Math.Max(1, whole))));
}
