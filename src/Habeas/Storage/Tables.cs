using Microsoft.EntityFrameworkCore;

namespace Habeas.Storage;

/// <summary>Tables of a module that are kept for good and migrated: ledger, keys, users, queue.</summary>
public abstract class StableTables
{
    public abstract void Configure(ModelBuilder model);
}

/// <summary>Tables of a module that follow from the ledger alone: dropped and replayed when their version changes.</summary>
public abstract class DerivedTables
{
    /// <summary>Moves whenever the tables or the meaning of an entry for them change.</summary>
    public abstract int Version { get; }

    public abstract void Configure(ModelBuilder model);

    /// <summary>
    /// Brings the tables forward by one entry. Reads the entry and these tables, and nothing else: no clock, no chance, no other table.
    /// </summary>
    public abstract Task ApplyAsync(DerivedContext tables, OpenedEntry entry, CancellationToken cancellation);
}

/// <summary>The tables of every module, as the application is put together.</summary>
/// <param name="Stable">Kept and migrated.</param>
/// <param name="Derived">Replayed.</param>
public sealed record TableSet(IReadOnlyList<StableTables> Stable, IReadOnlyList<DerivedTables> Derived)
{
    /// <summary>Names the derived tables' versions; a change means a rebuild.</summary>
    public string DerivedVersion => string.Join(' ', Derived.Select(d => $"{d.GetType().Name}={d.Version}"));
}
