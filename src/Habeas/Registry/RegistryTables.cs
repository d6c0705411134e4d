using System.Text.Json;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Registry;

/// <summary>
/// A record as the derived tables hold it: the columns that are searched by, and the whole record as JSON. One shape for every kind,
/// so that a new kind of record needs no new table.
/// </summary>
public sealed class RecordRow
{
    /// <summary>The record's id.</summary>
    public required string Id { get; init; }

    /// <summary>person, event, claim, quote, campaign or judgement.</summary>
    public required string Kind { get; init; }

    /// <summary>Whose record it is; null for a campaign.</summary>
    public string? Person { get; init; }

    /// <summary>What it is found by: a person's public id, a claim's property, an event's type, a campaign's slug, the other person of a judgement.</summary>
    public required string Key { get; init; }

    /// <summary>The ledger entry that brought it to this state: what a verb names as "seen".</summary>
    public required long Seq { get; init; }

    public required string Json { get; init; }

    public T Read<T>() => JsonSerializer.Deserialize<T>(Json, RecordJson.Options)!;
}

/// <summary>Records, replayed from the ledger.</summary>
internal sealed class RegistryTables : DerivedTables
{
    public override int Version => 1;

    public override void Configure(ModelBuilder model) =>
        model.Entity<RecordRow>(e =>
        {
            e.ToTable("records").HasKey(r => r.Id);
            e.HasIndex(r => new { r.Person, r.Kind });
            e.HasIndex(r => new { r.Kind, r.Key });
        });

    public override async Task ApplyAsync(DerivedContext tables, OpenedEntry entry, CancellationToken cancellation)
    {
        var state = entry.State;
        if (!RecordKinds.Holds(state.Kind)) return;
        var rows = tables.Set<RecordRow>();
        var old = await rows.FindAsync([state.Id], cancellation);
        if (old is not null)
        {
            rows.Remove(old);
            await tables.SaveChangesAsync(cancellation);
        }

        if (state.Body is null) return; // erased: nothing is left to show
        rows.Add(new RecordRow
        {
            Id = state.Id, Kind = state.Kind, Person = state.Person, Key = RecordKinds.KeyOf(state), Seq = entry.Entry.Seq,
            Json = CanonicalJson.Write(state.Body),
        });
    }
}
