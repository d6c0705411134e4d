namespace Habeas.Names.Matching;

/// <summary>
/// All that an index holds, in flat tables, so that it can lie in memory or in a mapped file. Words are the distinct words of all names,
/// in the order of their skeletons; entries are the names.
/// </summary>
internal sealed class IndexTables
{
    /// <summary>Where the signs of each word begin; one more at the end.</summary>
    public required ReadOnlyMemory<int> WordStart { get; init; }

    public required ReadOnlyMemory<byte> WordSigns { get; init; }

    /// <summary>The kind of each word, and <see cref="Unwritten"/>.</summary>
    public required ReadOnlyMemory<byte> WordFlags { get; init; }

    /// <summary>What all signs of a word weigh.</summary>
    public required ReadOnlyMemory<ushort> WordWeight { get; init; }

    /// <summary>The skeletons as a tree, its nodes in preorder: each one's sign, its depth, and where to go on when it leads nowhere.</summary>
    public required ReadOnlyMemory<byte> NodeSign { get; init; }

    public required ReadOnlyMemory<byte> NodeDepth { get; init; }

    public required ReadOnlyMemory<int> NodeSkip { get; init; }

    /// <summary>The first word whose skeleton ends at each node; one more at the end.</summary>
    public required ReadOnlyMemory<int> NodeWord { get; init; }

    /// <summary>Where the entries of each word begin; one more at the end.</summary>
    public required ReadOnlyMemory<int> PostStart { get; init; }

    public required ReadOnlyMemory<int> Posts { get; init; }

    /// <summary>Where the words of each entry begin; one more at the end.</summary>
    public required ReadOnlyMemory<int> EntryStart { get; init; }

    public required ReadOnlyMemory<int> EntryWords { get; init; }

    /// <summary>Where the text of each entry begins: id, a tab, name, in UTF-8; one more at the end.</summary>
    public required ReadOnlyMemory<int> TextStart { get; init; }

    public required ReadOnlyMemory<byte> Text { get; init; }

    public const byte Unwritten = 0x80;

    public int Entries => EntryStart.Length - 1;

    public int Words => WordStart.Length - 1;
}
