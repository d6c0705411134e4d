using System.Numerics;

namespace Habeas.Names.Screening;

/// <summary>
/// Phrases, found by their folded words. A beginning of a phrase is known by 128 bits that are worked out from its words one after another,
/// so that running text costs one look-up a word, and one more for each phrase that has begun.
/// </summary>
internal sealed class PhraseTree
{
    /// <summary>What a phrase without words ends in.</summary>
    public const int Nothing = -1;

    private const int Longest = 64;
    private const ulong Spread = 0x9E3779B97F4A7C15, OtherSpread = 0xC2B2AE3D27D4EB4F;

    private Node[] nodes = new Node[1024];
    private int count;
    private int nothing;

    /// <summary>A beginning of phrases: what it is known by, and what is kept where it is a whole one.</summary>
    private struct Node
    {
        public Print Print;
        public int End;
    }

    private readonly record struct Print(ulong One, ulong Other)
    {
        public Print With(char c) => new((BitOperations.RotateLeft(One, 29) ^ c) * Spread, (BitOperations.RotateLeft(Other, 31) + c) * OtherSpread);
    }

    /// <summary>What is kept at the end of a phrase, 0 at first.</summary>
    public ref int End(string phrase)
    {
        var at = Nothing;
        var print = default(Print);
        foreach (var (start, end) in TextWords.Of(phrase))
        {
            if (!TryRead(phrase.AsSpan(start, end - start), print, out var next)) continue;
            print = next;
            if (count * 2 >= nodes.Length) Grow();
            at = Find(print);
            if (nodes[at].Print != default) continue;
            nodes[at].Print = print;
            count++;
        }

        if (at >= 0) return ref nodes[at].End;
        nothing = Nothing;
        return ref nothing;
    }

    /// <summary>Tells of every phrase in a text: what is kept at its end, and where it stands.</summary>
    public void Walk(string text, Action<int, int, int> found)
    {
        // Where phrases that are still open began, and how far they have come.
        var open = new List<(int Start, Print Print)>();
        foreach (var (start, end) in TextWords.Of(text))
        {
            var word = text.AsSpan(start, end - start);
            if (!TryRead(word, default, out var first)) continue;
            var kept = 0;
            for (var i = 0; i < open.Count; i++)
            {
                if (!TryRead(word, open[i].Print, out var print)) continue;
                var node = nodes[Find(print)];
                if (node.Print == default) continue;
                if (node.End > 0) found(node.End, open[i].Start, end);
                open[kept++] = (open[i].Start, print);
            }

            open.RemoveRange(kept, open.Count - kept);
            var beginning = nodes[Find(first)];
            if (beginning.Print == default) continue;
            if (beginning.End > 0) found(beginning.End, start, end);
            open.Add((start, first));
        }
    }

    /// <summary>Reads one more word; there is none if it folds to nothing.</summary>
    private static bool TryRead(ReadOnlySpan<char> word, Print before, out Print print)
    {
        print = before;
        Span<char> folded = stackalloc char[Longest];
        var length = FoldedWord.Write(word, folded);
        ReadOnlySpan<char> letters = length == FoldedWord.Hard ? Folding.Fold(word.ToString()) : folded[..length];
        if (letters.Length == 0) return false;
        foreach (var c in letters) print = print.With(c);
        print = print.With(' ');
        return true;
    }

    /// <summary>Where a beginning stands, or would stand.</summary>
    private int Find(Print print)
    {
        var mask = nodes.Length - 1;
        var at = (int)(print.One >> 32) & mask;
        while (nodes[at].Print != print && nodes[at].Print != default) at = (at + 1) & mask;
        return at;
    }

    private void Grow()
    {
        var before = nodes;
        nodes = new Node[before.Length * 2];
        foreach (var node in before)
        {
            if (node.Print != default) nodes[Find(node.Print)] = node;
        }
    }
}
