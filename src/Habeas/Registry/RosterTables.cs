using Habeas.Names;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Registry;

/// <summary>Somebody with a name on record: what a list of everybody is read from, a page at a time.</summary>
public sealed class RosterRow
{
    public required string Person { get; init; }

    /// <summary>The name to show, as <see cref="PersonFile.DisplayName"/> has it.</summary>
    public required string Name { get; init; }

    /// <summary>The same folded: the order of the list.</summary>
    public required string Sort { get; init; }
}

/// <summary>The list of everybody who has a name, replayed from the ledger.</summary>
internal sealed class RosterTables : DerivedTables
{
    public override int Version => 1;

    public override void Configure(ModelBuilder model) =>
        model.Entity<RosterRow>(e =>
        {
            e.ToTable("roster").HasKey(r => r.Person);
            e.HasIndex(r => new { r.Sort, r.Person });
        });

    public override async Task ApplyAsync(DerivedContext tables, OpenedEntry entry, CancellationToken cancellation)
    {
        var state = entry.State;
        if (state.Kind != ClaimRecord.Kind || state.Person is null || (state.Body is not null && (string?)state.Body["property"] != NameClaim.Property)) return;
        // The entry's own row may not be written yet: it is taken from the entry.
        var others = await tables.Set<RecordRow>().AsNoTracking()
            .Where(r => r.Person == state.Person && r.Kind == ClaimRecord.Kind && r.Key == NameClaim.Property && r.Id != state.Id).ToListAsync(cancellation);
        var shown = NameClaim.Shown(others.Select(r => (r.Id, (NameClaim?)r.Read<NameClaim>())).Append((state.Id, state.Read<NameClaim>())));
        var rows = tables.Set<RosterRow>();
        var old = await rows.FindAsync([state.Person], cancellation);
        if (old?.Name == shown) return;
        if (old is not null)
        {
            rows.Remove(old);
            await tables.SaveChangesAsync(cancellation);
        }

        if (shown is not null) rows.Add(new RosterRow { Person = state.Person, Name = shown, Sort = Folding.Fold(shown) });
    }
}

/// <summary>Of a claim that names somebody, what a list or an index of names needs.</summary>
internal sealed record NameClaim(string Value, string? Event, RecordStatus Status, bool Preferred)
{
    public const string Property = "name";

    /// <summary>Of one person's names, by the ids of their claims, the one to show: <see cref="PersonFile.DisplayName"/>. Null when none stands.</summary>
    public static string? Shown(IEnumerable<(string Id, NameClaim? Name)> names)
    {
        var standing = names.Where(n => n.Name is { Status: RecordStatus.Accepted, Event: null }).OrderBy(n => n.Id, StringComparer.Ordinal).Select(n => n.Name!).ToList();
        return (standing.Find(n => n.Preferred) ?? standing.FirstOrDefault())?.Value;
    }
}
