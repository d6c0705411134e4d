using System.Runtime.InteropServices;
using System.Text;
using Habeas.Names.Sounds;

namespace Habeas.Names.Matching;

/// <summary>Reads names into <see cref="IndexTables"/>.</summary>
internal sealed class IndexBuilder
{
    private readonly Dictionary<string, int> wordNumbers = new(StringComparer.Ordinal);
    private readonly List<(byte[] Signs, byte Flags)> words = [];
    private readonly List<int> entryStart = [0], entryWords = [], textStart = [0];
    private readonly List<int> runEntries = [], runWords = [];
    private readonly List<byte> text = [];

    public void Add(string id, string name)
    {
        var spoken = Spoken.Of(PersonName.Parse(name));
        foreach (var word in spoken.Words) entryWords.Add(NumberOf(word));
        foreach (var run in spoken.Runs())
        {
            runEntries.Add(entryStart.Count - 1);
            runWords.Add(NumberOf(spoken.Run(run)));
        }

        entryStart.Add(entryWords.Count);
        text.AddRange(Encoding.UTF8.GetBytes($"{id}\t{name}"));
        textStart.Add(text.Count);
    }

    public IndexTables Build()
    {
        var order = new int[words.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        var records = words.ConvertAll(w => Record(w.Signs, w.Flags));
        Array.Sort(order, (a, b) => Compare(records[a], records[b]));
        var rank = new int[order.Length];
        for (var i = 0; i < order.Length; i++) rank[order[i]] = i;
        int[] ranked = [.. entryWords.Select(w => rank[w])];
        var (postStart, posts) = Posts(ranked, rank);
        var blocks = new SkeletonBlocks();
        foreach (var word in order) blocks.Add(SkeletonOf(words[word].Signs));
        blocks.Close();
        return new IndexTables
        {
            WordTable = order.SelectMany(w => records[w]).ToArray(),
            BlockSigns = blocks.Signs.ToArray(), BlockLength = blocks.Lengths.ToArray(), BlockStart = blocks.Starts.ToArray(), SkeletonWord = blocks.Words.ToArray(),
            PostStart = postStart, Posts = posts,
            EntryStart = entryStart.ToArray(), EntryWords = ranked,
            TextStart = textStart.ToArray(), Text = text.ToArray(),
        };
    }

    /// <summary>A word as the table has it.</summary>
    public static byte[] Record(Word word) => Record(word.Signs.Span, IndexTables.Describe(word.Signs.Length, word.Unwritten, word.Kind));

    /// <summary>The order of the table of words: by the length of the skeleton, the skeleton, the signs, the kind.</summary>
    public static int Compare(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        Span<byte> first = stackalloc byte[Speech.Most], second = stackalloc byte[Speech.Most];
        ReadOnlySpan<byte> signs = one.Slice(2, one[1] & 0xf), others = other.Slice(2, other[1] & 0xf);
        first = first[..Lexicon.SkeletonOf(signs, first)];
        second = second[..Lexicon.SkeletonOf(others, second)];
        if (first.Length != second.Length) return first.Length - second.Length;
        if (first.SequenceCompareTo(second) is var bySkeleton and not 0) return bySkeleton;
        return signs.SequenceCompareTo(others) is var bySigns and not 0 ? bySigns : one[1] - other[1];
    }

    private static byte[] SkeletonOf(byte[] signs)
    {
        Span<byte> skeleton = stackalloc byte[Speech.Most];
        return skeleton[..Lexicon.SkeletonOf(signs, skeleton)].ToArray();
    }

    private static byte[] Record(ReadOnlySpan<byte> signs, byte description)
    {
        var record = new byte[IndexTables.WordSize];
        record[0] = (byte)(Likeness.Weight(signs) / 4);
        record[1] = description;
        signs.CopyTo(record.AsSpan(2));
        return record;
    }

    private int NumberOf(Word word)
    {
        var flags = IndexTables.Describe(word.Signs.Length, word.Unwritten, word.Kind);
        var key = string.Create(word.Signs.Length + 1, (word.Signs, flags), static (chars, from) =>
        {
            for (var i = 0; i < from.Signs.Length; i++) chars[i] = (char)from.Signs.Span[i];
            chars[^1] = (char)from.flags;
        });
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(wordNumbers, key, out var known);
        if (known) return number;
        number = words.Count;
        words.Add((word.Signs.ToArray(), flags));
        return number;
    }

    private (int[] Start, int[] Posts) Posts(int[] ranked, int[] rank)
    {
        var start = new int[words.Count + 2];
        foreach (var word in ranked) start[word + 2]++;
        foreach (var word in runWords) start[rank[word] + 2]++;
        for (var i = 2; i < start.Length; i++) start[i] += start[i - 1];
        var posts = new int[ranked.Length + runWords.Count];
        var run = 0;
        for (var entry = 0; entry + 1 < entryStart.Count; entry++)
        {
            for (var at = entryStart[entry]; at < entryStart[entry + 1]; at++) posts[start[ranked[at] + 1]++] = entry;
            for (; run < runEntries.Count && runEntries[run] == entry; run++) posts[start[rank[runWords[run]] + 1]++] = entry;
        }

        return (start[..^1], posts);
    }
}
