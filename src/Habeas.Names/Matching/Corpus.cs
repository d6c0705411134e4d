using System.Text;

namespace Habeas.Names.Matching;

/// <summary>
/// What is asked: the tables of an index, without the entries removed since, and the tables of those added since. Counts are of both, so
/// that the answers are those of an index built afresh. Never changes; an update makes another.
/// </summary>
internal sealed class Corpus
{
    private readonly HashSet<int> removed;
    private readonly Dictionary<int, int> removedPosts = [];
    private readonly Dictionary<int, int> twins = [];

    public Corpus(IndexTables main, IndexTables added, HashSet<int> removed)
    {
        Main = main;
        Added = added;
        this.removed = removed;
        foreach (var entry in removed)
        {
            foreach (var word in PostedWith(entry)) removedPosts[word] = removedPosts.GetValueOrDefault(word) + 1;
        }

        for (var word = 0; word < added.Words; word++)
        {
            if (Find(main, added.WordTable.Span.Slice(word * IndexTables.WordSize, IndexTables.WordSize)) is var twin and >= 0) twins[twin] = word;
        }

        AddedTwins = twins.ToDictionary(t => t.Value, t => t.Key);
    }

    public IndexTables Main { get; }

    public IndexTables Added { get; }

    /// <summary>How many entries there are.</summary>
    public int Live => Main.Entries - removed.Count + Added.Entries;

    private Dictionary<int, int> AddedTwins { get; }

    public bool IsRemoved(int entry) => removed.Contains(entry);

    public IReadOnlySet<int> Removed => removed;

    /// <summary>In how many entries of its own tables a word stands.</summary>
    public int PostsOf(IndexTables tables, int word)
    {
        var starts = tables.PostStart.Span;
        var posts = starts[word + 1] - starts[word];
        return tables == Main && removedPosts.Count > 0 ? posts - removedPosts.GetValueOrDefault(word) : posts;
    }

    /// <summary>In how many entries of all a word stands.</summary>
    public int AllPostsOf(IndexTables tables, int word)
    {
        var posts = PostsOf(tables, word);
        if (twins.Count == 0) return posts;
        if (tables == Main) return twins.TryGetValue(word, out var added) ? posts + PostsOf(Added, added) : posts;
        return AddedTwins.TryGetValue(word, out var main) ? posts + PostsOf(Main, main) : posts;
    }

    public static (string Id, string Name) TextOf(IndexTables tables, int entry)
    {
        var text = tables.Text.Span[tables.TextStart.Span[entry]..tables.TextStart.Span[entry + 1]];
        var tab = text.IndexOf((byte)'\t');
        return (Encoding.UTF8.GetString(text[..tab]), Encoding.UTF8.GetString(text[(tab + 1)..]));
    }

    // The words that an entry was posted with: its own, and those of its runs, which are found by reading the name again.
    private IEnumerable<int> PostedWith(int entry)
    {
        var own = Main.EntryWords[Main.EntryStart.Span[entry]..Main.EntryStart.Span[entry + 1]].ToArray();
        var spoken = Spoken.Of(PersonName.Parse(TextOf(Main, entry).Name));
        return own.Concat(spoken.Runs().Select(run => Find(Main, IndexBuilder.Record(spoken.Run(run)))));
    }

    /// <summary>The number of a word in tables, or -1.</summary>
    private static int Find(IndexTables tables, ReadOnlySpan<byte> record)
    {
        int low = 0, high = tables.Words - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = IndexBuilder.Compare(tables.WordTable.Span.Slice(middle * IndexTables.WordSize, IndexTables.WordSize), record);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }
}
