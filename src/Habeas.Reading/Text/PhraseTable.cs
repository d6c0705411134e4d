namespace Habeas.Reading.Text;

/// <summary>
/// Phrases of folded words, each with a value; finds the longest that begins at a token. A phrase is written as words parted by
/// blanks; <c>a|b</c> is either word, a last <c>?</c> makes a word optional.
/// </summary>
internal sealed class PhraseTable<T>
{
    private readonly Node _root = new();

    public int Count { get; private set; }

    public void Add(string pattern, T value)
    {
        var parts = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Add(_root, parts, 0, value);
    }

    /// <summary>The longest phrase at <paramref name="index"/> that ends before <paramref name="limit"/>; its length in tokens, or 0.</summary>
    public int Match(ReadOnlySpan<Token> tokens, int index, int limit, out T value)
    {
        value = default!;
        var node = _root;
        var length = 0;
        for (var i = index; i < limit && node.Next is not null && node.Next.TryGetValue(tokens[i].Norm, out node!); i++)
        {
            if (!node.Ends) continue;
            value = node.Value;
            length = i - index + 1;
        }

        return length;
    }

    /// <summary>The longest phrase that ends with the token at <paramref name="last"/> and begins at or after <paramref name="first"/>.</summary>
    public bool EndsAt(ReadOnlySpan<Token> tokens, int first, int last, int longest, out T value)
    {
        for (var start = Math.Max(first, last - longest + 1); start <= last; start++)
        {
            if (Match(tokens, start, last + 1, out value) == last - start + 1) return true;
        }

        value = default!;
        return false;
    }

    /// <summary>The value of exactly these words, or the default.</summary>
    public T? Exact(ReadOnlySpan<string> words)
    {
        var node = _root;
        foreach (var word in words)
        {
            if (node.Next is null || !node.Next.TryGetValue(word, out node!)) return default;
        }

        return node.Ends ? node.Value : default;
    }

    private void Add(Node node, string[] parts, int index, T value)
    {
        if (index == parts.Length)
        {
            if (node == _root) return;
            if (!node.Ends) Count++;
            node.Ends = true;
            node.Value = value;
            return;
        }

        var part = parts[index];
        var optional = part.Length > 1 && part[^1] == '?';
        if (optional)
        {
            part = part[..^1];
            Add(node, parts, index + 1, value);
        }

        foreach (var word in part.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            node.Next ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!node.Next.TryGetValue(word, out var next)) node.Next[word] = next = new Node();
            Add(next, parts, index + 1, value);
        }
    }

    private sealed class Node
    {
        public Dictionary<string, Node>? Next;
        public T Value = default!;
        public bool Ends;
    }
}
