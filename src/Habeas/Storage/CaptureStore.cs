using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Habeas.Storage;

/// <summary>
/// Keeps the bytes of captures: once each by SHA-256, compressed, exactly as received. Where they lie depends on the database:
/// files in the data directory beside SQLite, rows in PostgreSQL.
/// </summary>
public abstract class CaptureStore
{
    /// <summary>The SHA-256 of bytes as ids of captures are written: lower-case hexadecimal.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Keeps the bytes and forces them to disk; keeping the same bytes again does nothing. Returns their SHA-256.</summary>
    public abstract Task<string> KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation);

    /// <summary>
    /// The bytes; null when there are none under that hash or they cannot be unpacked. Whether they still have that hash is for the
    /// caller to check: a damaged capture must be seen, not hidden.
    /// </summary>
    public abstract Task<byte[]?> FindAsync(string sha256, CancellationToken cancellation);

    private protected static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(bytes);
        return packed.ToArray();
    }

    private protected static byte[]? Unpack(byte[] packed)
    {
        try
        {
            using var bytes = new MemoryStream();
            using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
            brotli.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (InvalidOperationException)
        {
            // Bytes on a disk can rot. Brotli says so by throwing; the caller reports the capture as damaged.
            return null;
        }
    }

    private protected static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}

/// <summary>Captures as files: <c>captures/ab/abcdef….br</c>.</summary>
internal sealed class FileCaptureStore(string directory) : CaptureStore
{
    public override async Task<string> KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var sha256 = Hash(bytes.Span);
        var path = PathOf(sha256);
        if (File.Exists(path)) return sha256;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Written under another name and renamed, so that a file under its hash is always whole.
        var partial = $"{path}.{Path.GetRandomFileName()}.partial";
        await using (var file = new FileStream(partial, FileMode.CreateNew, FileAccess.Write))
        {
            await file.WriteAsync(Pack(bytes.Span), cancellation);
            file.Flush(flushToDisk: true);
        }

        File.Move(partial, path, overwrite: true);
        return sha256;
    }

    public override async Task<byte[]?> FindAsync(string sha256, CancellationToken cancellation)
    {
        if (!IsHash(sha256) || !File.Exists(PathOf(sha256))) return null;
        return Unpack(await File.ReadAllBytesAsync(PathOf(sha256), cancellation));
    }

    private string PathOf(string sha256) => Path.Combine(directory, sha256[..2], sha256 + ".br");
}

/// <summary>Captures as rows of at most 512 KiB.</summary>
internal sealed class TableCaptureStore(Database database) : CaptureStore
{
    private const int ChunkBytes = 512 * 1024;

    public override async Task<string> KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var sha256 = Hash(bytes.Span);
        var packed = Pack(bytes.Span);
        try
        {
            await database.WithStableAsync(tables => AddAsync(tables, sha256, packed, cancellation), cancellation);
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Somebody else kept the same bytes at the same moment: they are there, which is all that was wanted.
        }

        return sha256;
    }

    public override async Task<byte[]?> FindAsync(string sha256, CancellationToken cancellation)
    {
        var chunks = await database.ReadAsync(
            read => read.Stable.CaptureChunks.AsNoTracking().Where(c => c.Sha256 == sha256).OrderBy(c => c.Number)
                .Select(c => c.Data).ToListAsync(cancellation),
            cancellation);
        return chunks.Count == 0 ? null : Unpack([.. chunks.SelectMany(c => c)]);
    }

    private static async Task AddAsync(StableContext tables, string sha256, byte[] packed, CancellationToken cancellation)
    {
        if (await tables.CaptureChunks.AnyAsync(c => c.Sha256 == sha256, cancellation)) return;
        foreach (var (number, data) in packed.Chunk(ChunkBytes).Index())
            tables.CaptureChunks.Add(new CaptureChunk { Sha256 = sha256, Number = number, Data = data });
        await tables.SaveChangesAsync(cancellation);
    }
}
