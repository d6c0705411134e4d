using System.Runtime.InteropServices;

namespace Habeas.Names.Screening;

/// <summary>
/// Phrases as a tree of words, which are known by their folded form: running text costs a look-up a word.
/// </summary>
internal sealed class PhraseTree
{
    /// <summary>What a phrase without words ends in.</summary>
    public const int Nothing = -1;

    private const int Unknown = -1;
    private const int Longest = 64;

    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> children = [];
    private readonly List<int> ends = [0];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known;
    private bool[] begins = [];
    private int nothing;

    public PhraseTree() => known = words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What is kept at the end of a phrase, 0 at first.</summary>
    public ref int End(string phrase)
    {
        var node = 0;
        foreach (var (start, end) in TextWords.Of(phrase))
        {
            var folded = Folding.Fold(phrase[start..end]);
            if (folded.Length == 0) continue;
            ref var word = ref CollectionsMarshal.GetValueRefOrAddDefault(words, folded, out var isKnown);
            if (!isKnown) word = words.Count - 1;
            ref var child = ref CollectionsMarshal.GetValueRefOrAddDefault(children, Key(node, word), out isKnown);
            if (!isKnown)
            {
                child = ends.Count;
                ends.Add(0);
            }

            node = child;
        }

        if (node > 0) return ref CollectionsMarshal.AsSpan(ends)[node];
        nothing = Nothing;
        return ref nothing;
    }

    /// <summary>All phrases are in.</summary>
    public void Close()
    {
        begins = new bool[words.Count];
        foreach (var word in words.Values) begins[word] = children.ContainsKey(Key(0, word));
    }

    /// <summary>Tells of every phrase in a text: what is kept at its end, and where it stands.</summary>
    public void Walk(string text, Action<int, int, int> found)
    {
        // Where phrases that are still open began, and how far they have come.
        var open = new List<(int Start, int Node)>();
        foreach (var (start, end) in TextWords.Of(text))
        {
            var word = WordOf(text.AsSpan(start, end - start));
            var kept = 0;
            if (word >= 0)
            {
                for (var i = 0; i < open.Count; i++)
                {
                    if (!children.TryGetValue(Key(open[i].Node, word), out var node)) continue;
                    if (ends[node] > 0) found(ends[node], open[i].Start, end);
                    open[kept++] = (open[i].Start, node);
                }
            }

            if (kept < open.Count) open.RemoveRange(kept, open.Count - kept);
            if (word < 0 || !begins[word]) continue;
            var first = children[Key(0, word)];
            if (ends[first] > 0) found(ends[first], start, end);
            open.Add((start, first));
        }
    }

    private int WordOf(ReadOnlySpan<char> spelling)
    {
        Span<char> folded = stackalloc char[Longest];
        var length = FoldedWord.Write(spelling, folded);
        if (length == FoldedWord.Hard) return words.GetValueOrDefault(Folding.Fold(spelling.ToString()), Unknown);
        return known.TryGetValue(folded[..length], out var word) ? word : Unknown;
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}
