using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Habeas.Names.Matching;

namespace Habeas.Names.Files;

/// <summary>
/// An index as a file: a head of 4096 bytes, then the tables as they lie in memory, each from a multiple of 64. The head has the mark, the
/// print of the tables of sounds and words that the index was made with, length and place of each table, the caller's checkpoint, and a
/// sum over the checkpoint and all that follows. The file is written beside and moved into place, and mapped to be read: nothing is copied.
/// </summary>
internal static class IndexFile
{
    private const int Head = 4096, Align = 64, Tables = 11;
    private const int PrintAt = 8, SumAt = 40, LengthAt = 48, TablesAt = 56, CheckpointAt = 512;

    /// <summary>A checkpoint is no longer, in bytes of UTF-8.</summary>
    public const int MostCheckpoint = 512;

    private static readonly byte[] Mark = "HabNames"u8.ToArray();

    private static readonly Lazy<byte[]> Print = new(PrintOfData);

    public static void Write(IndexTables tables, string path, string checkpoint)
    {
        var beside = $"{path}.new";
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
        {
            var head = new byte[Head];
            Mark.CopyTo(head, 0);
            Print.Value.CopyTo(head, PrintAt);
            Encoding.UTF8.GetBytes(checkpoint).CopyTo(head, CheckpointAt);
            file.Write(head);
            var sum = Sum(0, head.AsSpan(CheckpointAt, MostCheckpoint));
            var at = TablesAt;
            foreach (var table in Bytes(tables))
            {
                BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(at), file.Position);
                BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(at + 8), table.Length);
                at += 16;
                file.Write(table.Span);
                var rest = new byte[(Align - (int)(file.Position % Align)) % Align];
                file.Write(rest);
                sum = Sum(Sum(sum, table.Span), rest);
            }

            BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(SumAt), sum);
            BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(LengthAt), file.Position);
            file.Position = 0;
            file.Write(head);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    public static (IndexTables Tables, string Checkpoint) Map(string path)
    {
        var length = new FileInfo(path).Length;
        if (length < Head) throw Torn(path);
        using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, 0, MemoryMappedFileAccess.Read);
        var memory = new MappedMemory(file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read), checked((int)length));
        var head = memory.Memory.Span[..Head];
        if (!head[..Mark.Length].SequenceEqual(Mark)) throw new NameIndexFileException($"{path} is not an index of names; build it again.");
        if (!head.Slice(PrintAt, 32).SequenceEqual(Print.Value))
            throw new NameIndexFileException($"{path} was made by another version of Habeas.Names, which reads names otherwise; build it again.");
        if (BinaryPrimitives.ReadInt64LittleEndian(head[LengthAt..]) != length) throw Torn(path);
        if (BinaryPrimitives.ReadUInt32LittleEndian(head[SumAt..]) != Sum(Sum(0, head.Slice(CheckpointAt, MostCheckpoint)), memory.Memory.Span[Head..])) throw Torn(path);
        var checkpoint = Encoding.UTF8.GetString(head.Slice(CheckpointAt, MostCheckpoint).TrimEnd((byte)0));
        ReadOnlyMemory<byte> Bytes(int table)
        {
            var place = memory.Memory.Span.Slice(TablesAt + 16 * table, 16);
            return memory.Memory.Slice((int)BinaryPrimitives.ReadInt64LittleEndian(place), (int)BinaryPrimitives.ReadInt64LittleEndian(place[8..]));
        }

        ReadOnlyMemory<int> Ints(int table) => new MappedNumbers(Bytes(table)).Memory;
        return (new IndexTables
        {
            WordTable = Bytes(0), BlockSigns = Bytes(1), BlockLength = Bytes(2), BlockStart = Ints(3), SkeletonWord = Ints(4), PostStart = Ints(5),
            Posts = Ints(6), EntryStart = Ints(7), EntryWords = Ints(8), TextStart = Ints(9), Text = Bytes(10),
        }, checkpoint);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Bytes(IndexTables tables)
    {
        static ReadOnlyMemory<byte> Of(ReadOnlyMemory<int> numbers) => MemoryMarshal.AsBytes(numbers.Span).ToArray();
        yield return tables.WordTable;
        yield return tables.BlockSigns;
        yield return tables.BlockLength;
        yield return Of(tables.BlockStart);
        yield return Of(tables.SkeletonWord);
        yield return Of(tables.PostStart);
        yield return Of(tables.Posts);
        yield return Of(tables.EntryStart);
        yield return Of(tables.EntryWords);
        yield return Of(tables.TextStart);
        yield return tables.Text;
    }

    private static NameIndexFileException Torn(string path) => new($"{path} is a damaged index of names; build it again.");

    // CRC-32C, eight bytes at a time; every table is filled up to a multiple of 64 bytes, so none are left over in the file as a whole.
    private static uint Sum(uint sum, ReadOnlySpan<byte> bytes)
    {
        var whole = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var eight in whole) sum = BitOperations.Crc32C(sum, eight);
        foreach (var one in bytes[(whole.Length * 8)..]) sum = BitOperations.Crc32C(sum, one);
        return sum;
    }

    private static byte[] PrintOfData()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var assembly = typeof(IndexFile).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            hash.AppendData(bytes);
        }

        hash.AppendData([IndexTables.Format]);
        return hash.GetHashAndReset();
    }
}
