using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Registry;

/// <summary>What the register says, for who shows it: each read sees one moment.</summary>
public static class Register
{
    /// <summary>One person's file; null when there is none.</summary>
    public static Task<PersonFile?> FindAsync(Database database, string person, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.ReadAsync(read => PersonFile.FindAsync(read.Records, person, cancellation), cancellation);
    }

    /// <summary>The files of the persons with some public ids; an id that nobody has is left out.</summary>
    public static Task<IReadOnlyList<PersonFile>> ByPublicIdAsync(Database database, IReadOnlyCollection<string> publicIds, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.ReadAsync(
            async read => await PersonFile.SomeAsync(
                read.Records,
                await read.Records.Set<RecordRow>().AsNoTracking().Where(r => r.Kind == PersonRecord.Kind && publicIds.Contains(r.Key)).Select(r => r.Id).ToListAsync(cancellation),
                cancellation),
            cancellation);
    }

    /// <summary>The files of some persons; an id without a file is left out.</summary>
    public static Task<IReadOnlyList<PersonFile>> SomeAsync(Database database, IReadOnlyCollection<string> persons, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.ReadAsync(read => PersonFile.SomeAsync(read.Records, persons, cancellation), cancellation);
    }

    /// <summary>Everybody with a name on record; who was entered and taken back again is left out.</summary>
    public static async Task<IReadOnlyList<PersonFile>> PeopleAsync(Database database, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        var files = await database.ReadAsync(read => PersonFile.AllAsync(read.Records, cancellation), cancellation);
        return [.. files.Where(f => f.Names.Any())];
    }

    /// <param name="Total">How many there are on all pages.</param>
    public sealed record PeoplePage(IReadOnlyList<PersonFile> People, int Total);

    /// <summary>A page of those with a name on record, by their names; only the files of that page are read.</summary>
    /// <param name="skip">How many come before it.</param>
    public static Task<PeoplePage> PageAsync(Database database, int skip, int size, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.ReadAsync(
            async read =>
            {
                var roster = read.Records.Set<RosterRow>().AsNoTracking();
                var total = await roster.CountAsync(cancellation);
                var ids = await roster.OrderBy(r => r.Sort).ThenBy(r => r.Person).Skip(skip).Take(size).Select(r => r.Person).ToListAsync(cancellation);
                return new PeoplePage(InOrder(ids, await PersonFile.SomeAsync(read.Records, ids, cancellation)), total);
            },
            cancellation);
    }

    /// <summary>The file of the person with a public id; null when there is none.</summary>
    public static Task<PersonFile?> FindByPublicIdAsync(Database database, string publicId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.ReadAsync(
            async read =>
            {
                var id = await read.Records.Set<RecordRow>().AsNoTracking().Where(r => r.Kind == PersonRecord.Kind && r.Key == publicId).Select(r => r.Id).FirstOrDefaultAsync(cancellation);
                return id is null ? null : await PersonFile.FindAsync(read.Records, id, cancellation);
            },
            cancellation);
    }

    /// <summary>Files in the order in which they were asked for.</summary>
    internal static IReadOnlyList<PersonFile> InOrder(IReadOnlyList<string> ids, IReadOnlyList<PersonFile> files)
    {
        var byId = files.ToDictionary(f => f.Person.Id, StringComparer.Ordinal);
        return [.. ids.Select(byId.GetValueOrDefault).OfType<PersonFile>()];
    }

    /// <summary>Every campaign, in the order of their names.</summary>
    public static Task<IReadOnlyList<CampaignRecord>> CampaignsAsync(Database database, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.ReadAsync<IReadOnlyList<CampaignRecord>>(
            async read =>
            {
                var rows = await read.Records.Set<RecordRow>().AsNoTracking().Where(r => r.Kind == CampaignRecord.Kind).ToListAsync(cancellation);
                return [.. rows.Select(r => r.Read<CampaignRecord>()).OrderBy(c => c.Name, StringComparer.Ordinal)];
            },
            cancellation);
    }

    /// <summary>The files of persons with an event that waits for its second reader.</summary>
    public static Task<IReadOnlyList<PersonFile>> WaitingForSecondReaderAsync(Database database, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.ReadAsync(
            async read =>
            {
                var rows = await read.Records.Set<RecordRow>().AsNoTracking()
                    .Where(r => r.Kind == EventRecord.Kind && EventRecord.Sensitive.Contains(r.Key)).ToListAsync(cancellation);
                var persons = rows.Select(r => r.Read<EventRecord>()).Where(e => e.WaitsForSecondReader).Select(e => e.Person).ToHashSet(StringComparer.Ordinal);
                return await PersonFile.SomeAsync(read.Records, persons, cancellation);
            },
            cancellation);
    }
}
