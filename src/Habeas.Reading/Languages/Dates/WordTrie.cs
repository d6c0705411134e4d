using Habeas.Reading.Findings.Dates;

namespace Habeas.Reading.Languages.Dates;

/// <summary>Words and phrases with a value; the longest that begins at an atom. A word may carry an ending or a prefix of its language.</summary>
internal sealed class WordTrie<T>(int shortestStem = 2)
{
    private readonly Node _root = new();

    public bool IsEmpty => _root.Next is null;

    public void Add(string phrase, T value)
    {
        var node = _root;
        foreach (var word in DateLexer.Words(phrase))
        {
            node.Next ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!node.Next.TryGetValue(word, out var next)) node.Next[word] = next = new Node();
            node = next;
        }

        (node.Ends, node.Value) = (true, value);
    }

    public bool StartsAt(string word) => _root.Next?.ContainsKey(word) == true;

    /// <summary>Whether a phrase begins with the word, with or without an ending.</summary>
    public bool Begins(string word, DateWords words) =>
        _root.Next is { } first && (first.ContainsKey(word) || words.TryBare(first, word, true, shortestStem, out _));

    /// <summary>How many atoms the longest phrase takes; 0 if there is none.</summary>
    public int Match(ReadOnlySpan<DateAtom> atoms, int at, DateWords words, out T value)
    {
        value = default!;
        if (_root.Next is null || at >= atoms.Length) return 0;
        var node = _root;
        var length = 0;
        for (var i = at; i < atoms.Length && node.Next is not null; i++)
        {
            if (!node.Next.TryGetValue(atoms[i].Word, out var next) && !(atoms[i].IsWord && words.TryBare(node.Next, atoms[i].Word, i == at, shortestStem, out next))) break;
            node = next!;
            if (!node.Ends) continue;
            (value, length) = (node.Value, i - at + 1);
        }

        return length;
    }

    internal sealed class Node
    {
        public Dictionary<string, Node>? Next;
        public T Value = default!;
        public bool Ends;
    }
}
