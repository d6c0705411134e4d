using Habeas.Names;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Publishing;

/// <summary>What the site reads. It holds a connection that can see the public database and nothing else, and cannot write.</summary>
public sealed class PublicSite : IDisposable
{
    private readonly PublicDatabase database;
    private readonly SemaphoreSlim reading = new(1, 1);
    private readonly PublicNames names = new();
    private PublicSnapshot? latest;

    internal PublicSite(PublicDatabase database) => this.database = database;

    /// <summary>The version of everything public: an entity tag. It moves when a public byte changes.</summary>
    public async Task<long> VersionAsync(CancellationToken cancellation = default)
    {
        await using var tables = await database.OpenReaderAsync(cancellation);
        return await tables.State.Select(s => s.Version).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Everything public but the full profiles, as of one version; kept in memory until the version moves.</summary>
    public async Task<PublicSnapshot> SnapshotAsync(CancellationToken cancellation = default)
    {
        var version = await VersionAsync(cancellation);
        if (latest is { } known && known.Version == version) return known;
        await reading.WaitAsync(cancellation);
        try
        {
            if (latest is { } meanwhile && meanwhile.Version == version) return meanwhile;
            await using var tables = await database.OpenReaderAsync(cancellation);
            await using var view = await tables.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
            var state = await tables.State.AsNoTracking().SingleOrDefaultAsync(cancellation);
            var people = await tables.People.AsNoTracking().ToListAsync(cancellation);
            var campaigns = await tables.Campaigns.AsNoTracking().ToListAsync(cancellation);
            List<PublicPersonRow> rows =
                [.. people.Select(p => RowOf(p.Read())).OrderBy(p => Folding.Fold(p.Name.Text), StringComparer.Ordinal).ThenBy(p => p.PublicId, StringComparer.Ordinal)];
            // The names before the rows: whoever has the rows of a version finds nobody by name who left with it.
            names.Follow(rows);
            latest = new PublicSnapshot(
                state?.Version ?? 0,
                Instants.FromUnixMicroseconds(state?.UpdatedAt ?? 0),
                rows,
                [.. campaigns.Select(c => c.Read()).OrderBy(c => c.Name, StringComparer.Ordinal)],
                names);
            return latest;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>One person's page; null when there is none for the public, whatever the reason.</summary>
    public async Task<PublicProfile?> FindAsync(string publicId, CancellationToken cancellation = default)
    {
        await using var tables = await database.OpenReaderAsync(cancellation);
        var entry = await tables.People.AsNoTracking().SingleOrDefaultAsync(p => p.PublicId == publicId, cancellation);
        return entry?.Read();
    }

    /// <summary>The latest changes, newest first.</summary>
    /// <param name="of">Public ids of the persons to tell of; null for all.</param>
    public async Task<IReadOnlyList<PublicNews>> NewsAsync(int most, IReadOnlyCollection<string>? of = null, CancellationToken cancellation = default)
    {
        await using var tables = await database.OpenReaderAsync(cancellation);
        var news = tables.News.AsNoTracking();
        if (of is not null) news = news.Where(n => n.PublicId != null && of.Contains(n.PublicId));
        var entries = await news.OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Take(most).ToListAsync(cancellation);
        return [.. entries.Select(n => n.Read())];
    }

    public void Dispose() => reading.Dispose();

    private static PublicPersonRow RowOf(PublicProfile profile) => new(
        profile.PublicId, profile.Name, profile.OtherNames, profile.Country, [.. profile.Occupations.Select(o => o.Value)], profile.Status,
        profile.Spells is [.., { End: null } open] ? open.Start : null, profile.Spells, [.. profile.Campaigns.Select(c => c.Slug)],
        profile.LastRaised is not null, profile.Updated);
}
