namespace Habeas.Reading.Text;

/// <summary>
/// Phrases of words and beginnings of words, each with a value; finds the longest that begins at a token. <c>arrest*</c> is any word
/// that begins so and <c>*</c> any word; <c>a|b</c> and <c>c?</c> are as in <see cref="PhraseTable{T}"/>. Han text has no blanks: each
/// of its characters is a word.
/// </summary>
internal sealed class StemTable<T>
{
    private readonly Node _root = new();

    public int Count { get; private set; }

    public void Add(string pattern, T value, Func<T, T, T>? merge = null)
    {
        foreach (var plain in PhraseExpansion.Expand(pattern))
        {
            var node = _root;
            foreach (var part in plain.Split(' ').SelectMany(Parts)) node = node.Grow(part);
            node.Value = node.Ends && merge is not null ? merge(node.Value, value) : value;
            node.Ends = true;
            Count++;
        }
    }

    /// <summary>The longest phrase at <paramref name="index"/> that ends before <paramref name="limit"/>; its length in tokens, or 0.</summary>
    public int Match(Token[] tokens, int index, int limit, out T value)
    {
        value = default!;
        return index < limit && _root.May(tokens[index].Norm) ? Walk(_root, tokens, index, index, limit, ref value) : 0;
    }

    public bool Contains(Token[] tokens, int index) => Match(tokens, index, index + 1, out _) > 0;

    /// <summary>Whether a phrase of at most four words ends with the token.</summary>
    public bool EndsAtToken(Token[] tokens, int last)
    {
        for (var start = Math.Max(0, last - 3); start <= last; start++)
        {
            if (Match(tokens, start, last + 1, out _) == last + 1 - start) return true;
        }

        return false;
    }

    /// <summary>Whether a phrase stands somewhere in tokens <c>[first, end)</c>; where.</summary>
    public bool In(Token[] tokens, int first, int end, out int at, out int length)
    {
        for (at = Math.Max(0, first); at < end; at++)
        {
            length = Match(tokens, at, end, out _);
            if (length > 0) return true;
        }

        length = 0;
        return false;
    }

    public bool InSentence(Token[] tokens, TextSentence sentence) => In(tokens, sentence.First, sentence.End, out _, out _);

    private static int Walk(Node node, Token[] tokens, int first, int i, int limit, ref T value)
    {
        var best = 0;
        if (i >= limit || tokens[i].Kind is TokenKind.OpenQuote or TokenKind.CloseQuote) return 0;
        var norm = tokens[i].Norm;
        // The shortest beginning first, the whole word last: of two of one length the more exact counts.
        for (var length = node.ShortestStem; length <= Math.Min(node.LongestStem, norm.Length); length++)
        {
            if (node.Stem(norm.AsSpan(0, length)) is { } stem && (length > 0 || tokens[i].IsWord)) Step(stem, ref best, ref value);
        }

        if (node.Exact?.GetValueOrDefault(norm) is { } exact) Step(exact, ref best, ref value);
        return best;

        void Step(Node next, ref int best, ref T value)
        {
            var found = default(T)!;
            var length = Walk(next, tokens, first, i + 1, limit, ref found);
            if (length == 0 && next.Ends) (length, found) = (i + 1 - first, next.Value);
            if (length == 0 || length < best) return;
            (best, value) = (length, found);
        }
    }

    private static IEnumerable<string> Parts(string word)
    {
        if (!Tokenizer.IsHan(word[0])) return [Words.Fold(word)];
        return word.Select(c => c.ToString());
    }

    private sealed class Node
    {
        private Dictionary<string, Node>? _stems;

        public Dictionary<string, Node>? Exact { get; private set; }

        public int ShortestStem { get; private set; } = int.MaxValue;

        public int LongestStem { get; private set; } = -1;

        public T Value { get; set; } = default!;

        public bool Ends { get; set; }

        public Node? Stem(ReadOnlySpan<char> start) =>
            _stems is not null && _stems.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(start, out var node) ? node : null;

        public bool May(string norm) => LongestStem >= 0 || (Exact?.ContainsKey(norm) ?? false);

        public Node Grow(string part)
        {
            var isStem = part[^1] == '*';
            var word = isStem ? part[..^1] : part;
            var next = isStem ? _stems ??= new(StringComparer.Ordinal) : Exact ??= new(StringComparer.Ordinal);
            if (isStem) (ShortestStem, LongestStem) = (Math.Min(ShortestStem, word.Length), Math.Max(LongestStem, word.Length));
            if (!next.TryGetValue(word, out var node)) next[word] = node = new Node();
            return node;
        }
    }
}
