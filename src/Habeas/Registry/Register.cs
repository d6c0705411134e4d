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

    /// <summary>Whose public page a public id is; null when there is none, whatever the reason.</summary>
    public static Task<string?> PublishedAsync(Database database, string publicId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.ReadAsync(
            async read =>
            {
                var row = await read.Records.Set<RecordRow>().AsNoTracking().FirstOrDefaultAsync(r => r.Kind == PersonRecord.Kind && r.Key == publicId, cancellation);
                return row?.Read<PersonRecord>() is { Published: true, Posture: Posture.Public } person ? person.Id : null;
            },
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
