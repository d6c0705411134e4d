using Microsoft.EntityFrameworkCore;

namespace Habeas.Storage;

/// <summary>The ledger's end, as it is written down elsewhere: whoever has it notices a ledger that was cut or written anew.</summary>
/// <param name="Seq">The number of the last entry; 0 of an empty ledger.</param>
/// <param name="Hash">That entry's hash.</param>
public sealed record HeadNote(long Seq, string Hash)
{
    public static Task<HeadNote> ReadAsync(Database database, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.ReadAsync(
            async read => await read.Stable.Ledger.AsNoTracking().OrderByDescending(e => e.Seq).Select(e => new HeadNote(e.Seq, e.Hash)).FirstOrDefaultAsync(cancellation)
                ?? new HeadNote(0, LedgerEntry.Genesis),
            cancellation);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is none.</summary>
    public static HeadNote? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var seq, { Length: 64 } hash]
            && long.TryParse(seq, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && hash.All(char.IsAsciiHexDigitLower)
            ? new HeadNote(number, hash) : null;
    }

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Seq} {Hash}");

    /// <summary>Looks whether the ledger still goes through the entry that was written down.</summary>
    public async Task<IReadOnlyList<Fault>> VerifyAsync(Database database, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        var hash = Seq == 0 ? LedgerEntry.Genesis : await database.ReadAsync(
            read => read.Stable.Ledger.AsNoTracking().Where(e => e.Seq == Seq).Select(e => e.Hash).SingleOrDefaultAsync(cancellation), cancellation);
        return hash == Hash ? []
            : [new Fault(Seq, null, hash is null ? "missing: it was there when the head was written down" : "is not the entry that was there when the head was written down")];
    }
}
