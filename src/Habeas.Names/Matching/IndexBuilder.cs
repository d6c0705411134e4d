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
        foreach (var word in spoken.Words.AsSpan(0, Math.Min(spoken.Words.Length, Alignment.Most))) entryWords.Add(NumberOf(word));
        foreach (var run in spoken.Runs)
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
        var skeletons = words.ConvertAll(w =>
        {
            Span<byte> skeleton = stackalloc byte[Speech.Most];
            return skeleton[..Lexicon.SkeletonOf(w.Signs, skeleton)].ToArray();
        });
        Array.Sort(order, (a, b) => skeletons[a].AsSpan().SequenceCompareTo(skeletons[b]) is var c and not 0 ? c : words[a].Signs.AsSpan().SequenceCompareTo(words[b].Signs));
        var rank = new int[order.Length];
        for (var i = 0; i < order.Length; i++) rank[order[i]] = i;
        int[] ranked = [.. entryWords.Select(w => rank[w])];
        var (postStart, posts) = Posts(ranked, rank);
        var (sign, depth, skip, nodeWord) = Tree([.. order.Select(w => skeletons[w])]);
        var starts = new int[order.Length + 1];
        for (var i = 0; i < order.Length; i++) starts[i + 1] = starts[i] + words[order[i]].Signs.Length;
        return new IndexTables
        {
            WordStart = starts,
            WordSigns = order.SelectMany(w => words[w].Signs).ToArray(),
            WordFlags = Array.ConvertAll(order, w => words[w].Flags),
            WordWeight = Array.ConvertAll(order, w => (ushort)Likeness.Weight(words[w].Signs)),
            NodeSign = sign, NodeDepth = depth, NodeSkip = skip, NodeWord = nodeWord,
            PostStart = postStart, Posts = posts,
            EntryStart = entryStart.ToArray(), EntryWords = ranked,
            TextStart = textStart.ToArray(), Text = text.ToArray(),
        };
    }

    private int NumberOf(Word word)
    {
        var flags = (byte)((byte)word.Kind | (word.Unwritten ? IndexTables.Unwritten : 0));
        var key = string.Create(word.Signs.Length + 1, (word.Signs, flags), static (chars, from) =>
        {
            for (var i = 0; i < from.Signs.Length; i++) chars[i] = (char)from.Signs[i];
            chars[^1] = (char)from.flags;
        });
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(wordNumbers, key, out var known);
        if (known) return number;
        number = words.Count;
        words.Add((word.Signs, flags));
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

    private static (byte[] Sign, byte[] Depth, int[] Skip, int[] Word) Tree(byte[][] skeletons)
    {
        List<byte> sign = [0], depth = [0];
        List<int> skip = [0], word = [0];
        var open = new Stack<int>([0]);
        byte[] before = [];
        for (var w = 0; w < skeletons.Length; w++)
        {
            var skeleton = skeletons[w];
            var common = skeleton.AsSpan().CommonPrefixLength(before);
            while (open.Count - 1 > common) skip[open.Pop()] = sign.Count;
            for (var d = common; d < skeleton.Length; d++)
            {
                open.Push(sign.Count);
                sign.Add(skeleton[d]);
                depth.Add((byte)(d + 1));
                skip.Add(0);
                word.Add(w);
            }

            before = skeleton;
        }

        while (open.Count > 0) skip[open.Pop()] = sign.Count;
        word.Add(skeletons.Length);
        return ([.. sign], [.. depth], [.. skip], [.. word]);
    }
}
