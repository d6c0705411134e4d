using System.Text;
using Habeas.Names.Sounds;

namespace Habeas.Names.Matching;

/// <summary>
/// All that an index holds, in flat tables, so that it can lie in memory or in a mapped file. Words are the distinct words of all names,
/// in the order of their skeletons; entries are the names.
/// </summary>
internal sealed class IndexTables
{
    /// <summary>The distinct words, <see cref="WordSize"/> bytes each: a quarter of what its signs weigh, how many they are and what it is, the signs, and 0.</summary>
    public required ReadOnlyMemory<byte> WordTable { get; init; }

    /// <summary>
    /// The distinct skeletons, the consonants of words in their order: those of one length together, in blocks of <see cref="Lanes.Width"/>
    /// that lie crosswise. Each block's length, and where it begins.
    /// </summary>
    public required ReadOnlyMemory<byte> BlockSigns { get; init; }

    public required ReadOnlyMemory<byte> BlockLength { get; init; }

    public required ReadOnlyMemory<int> BlockStart { get; init; }

    /// <summary>The first word of each skeleton, places that fill a block up among them; one more at the end.</summary>
    public required ReadOnlyMemory<int> SkeletonWord { get; init; }

    /// <summary>Where the entries of each word begin; one more at the end.</summary>
    public required ReadOnlyMemory<int> PostStart { get; init; }

    public required ReadOnlyMemory<int> Posts { get; init; }

    /// <summary>Where the words of each entry begin; one more at the end.</summary>
    public required ReadOnlyMemory<int> EntryStart { get; init; }

    public required ReadOnlyMemory<int> EntryWords { get; init; }

    /// <summary>Where the text of each entry begins: id, a tab, name, in UTF-8; one more at the end.</summary>
    public required ReadOnlyMemory<int> TextStart { get; init; }

    public required ReadOnlyMemory<byte> Text { get; init; }

    /// <summary>Raised whenever what the tables hold, or how names are read into them, changes outside the data files.</summary>
    public const byte Format = 2;

    public const int WordSize = Speech.Most + 2;

    private const int UnwrittenBit = 0x80;

    public int Entries => EntryStart.Length - 1;

    public int Words => WordTable.Length / WordSize;

    public Word WordAt(int word)
    {
        var record = WordTable.Slice(word * WordSize, WordSize);
        var (length, unwritten, kind) = Described(record.Span[1]);
        return new Word(record.Slice(2, length), unwritten, kind);
    }

    /// <summary>The entries of some ids.</summary>
    public IEnumerable<int> EntriesOf(IReadOnlySet<string> ids)
    {
        byte[][] wanted = [.. ids.Select(id => Encoding.UTF8.GetBytes($"{id}\t"))];
        for (var entry = 0; entry < Entries; entry++)
        {
            if (wanted.Length > 8 ? ids.Contains(Matching.Corpus.TextOf(this, entry).Id) : Array.Exists(wanted, w => Text.Span[TextStart.Span[entry]..].StartsWith(w))) yield return entry;
        }
    }

    /// <summary>The second byte of a word: how many signs, whether its script leaves vowels out, and its kind.</summary>
    public static byte Describe(int length, bool unwritten, PartKind kind) => (byte)(length | ((int)kind << 4) | (unwritten ? UnwrittenBit : 0));

    public static (int Length, bool Unwritten, PartKind Kind) Described(byte description) =>
        (description & 0xf, (description & UnwrittenBit) != 0, (PartKind)((description >> 4) & 7));
}
