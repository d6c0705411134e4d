using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Security;

/// <summary>A person's key, wrapped by the master key. Destroying it erases all that the ledger says of the person.</summary>
public sealed class PersonKey
{
    public required string Person { get; init; }

    /// <summary>Null once destroyed; the row stays, so that a replay reads "erased" and not "lost".</summary>
    public byte[]? Wrapped { get; set; }
}

/// <summary>The table of keys.</summary>
internal sealed class KeyTables : StableTables
{
    public override void Configure(ModelBuilder model) =>
        model.Entity<PersonKey>().ToTable("person_keys").HasKey(k => k.Person);
}

/// <summary>Seals each person's values under a key of that person's own.</summary>
public sealed class PersonKeys(MasterKey master) : StateSeal
{
    private const int KeyBytes = 32;
    private readonly ConcurrentDictionary<string, byte[]> opened = new(StringComparer.Ordinal);

    public override async Task<string> SealAsync(
        StableContext tables, string person, string context, string text, CancellationToken cancellation)
    {
        var row = await tables.Set<PersonKey>().FindAsync([person], cancellation);
        if (row is { Wrapped: null }) throw new InvalidOperationException($"The key of {person} was destroyed: nothing more can be recorded.");
        // A key that is gone must not be replaced: what it sealed could never be opened again, and nobody would notice.
        if (row is null && await tables.Ledger.AnyAsync(e => e.Subject == person || e.Subject == "person:" + person, cancellation)) throw Missing(person);
        var key = row is null ? Create(tables, person) : Unwrap(row);
        return Convert.ToBase64String(Sealing.Seal(key, Encoding.UTF8.GetBytes(text), context));
    }

    public override async Task<string?> OpenAsync(
        StableContext tables, string person, string context, string sealedText, CancellationToken cancellation)
    {
        // The row decides, every time: another process may have destroyed the key. Only the unwrapping is remembered.
        var row = await tables.Set<PersonKey>().FindAsync([person], cancellation);
        if (row is null) throw Missing(person);
        return row.Wrapped is null ? null : Encoding.UTF8.GetString(Sealing.Open(Unwrap(row), Convert.FromBase64String(sealedText), context));
    }

    /// <summary>Destroys a person's key in the transaction of <paramref name="tables"/>.</summary>
    internal async Task DestroyAsync(StableContext tables, string person, CancellationToken cancellation)
    {
        var row = await tables.Set<PersonKey>().FindAsync([person], cancellation);
        if (row is not null) row.Wrapped = null;
        opened.TryRemove(person, out _);
    }

    private static InvalidDataException Missing(string person) => new($"The key of {person} is missing from the database: put back a backup that has it.");

    private byte[] Unwrap(PersonKey row) => opened.GetOrAdd(row.Person, _ => Sealing.Open(master.Key, row.Wrapped, row.Person));

    private byte[] Create(StableContext tables, string person)
    {
        var key = RandomNumberGenerator.GetBytes(KeyBytes);
        tables.Set<PersonKey>().Add(new PersonKey { Person = person, Wrapped = Sealing.Seal(master.Key, key, person) });
        return key;
    }
}
