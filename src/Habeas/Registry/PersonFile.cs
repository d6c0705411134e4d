using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Registry;

/// <summary>Everything on record of one person, as the derived tables have it.</summary>
/// <param name="Seq">The latest entry that touched any of it.</param>
public sealed record PersonFile(
    PersonRecord Person, IReadOnlyList<EventRecord> Events, IReadOnlyList<ClaimRecord> Claims, IReadOnlyList<QuoteRecord> Quotes, long Seq)
{
    public IEnumerable<ClaimRecord> Names => Accepted("name");

    /// <summary>The name to show: the preferred one, or the first that was recorded.</summary>
    public string DisplayName => (Names.FirstOrDefault(n => n.Preferred) ?? Names.FirstOrDefault())?.Value ?? Person.PublicId;

    public IEnumerable<ClaimRecord> Accepted(string property, string? ofEvent = null) => Claims.Where(c =>
        c.Status == RecordStatus.Accepted && c.Event == ofEvent && string.Equals(c.Property, property, StringComparison.Ordinal));

    public IEnumerable<ClaimRecord> AcceptedOf(EventRecord happening) =>
        Claims.Where(c => c.Status == RecordStatus.Accepted && c.Event == happening.Id);

    /// <summary>Reads one person's file; null when there is none.</summary>
    public static async Task<PersonFile?> FindAsync(DerivedContext records, string person, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        // Ids are ULIDs of the act that made them: their order is the order of entry.
        var rows = await records.Set<RecordRow>().AsNoTracking().Where(r => r.Person == person).OrderBy(r => r.Id).ToListAsync(cancellation);
        return Of(rows);
    }

    /// <summary>Reads the files of some persons; an id without a file is left out.</summary>
    public static async Task<IReadOnlyList<PersonFile>> SomeAsync(
        DerivedContext records, IReadOnlyCollection<string> persons, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        var rows = await records.Set<RecordRow>().AsNoTracking().Where(r => r.Person != null && persons.Contains(r.Person)).OrderBy(r => r.Id)
            .ToListAsync(cancellation);
        return Of(rows.GroupBy(r => r.Person, StringComparer.Ordinal));
    }

    /// <summary>Reads every person's file.</summary>
    public static async Task<IReadOnlyList<PersonFile>> AllAsync(DerivedContext records, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        var rows = await records.Set<RecordRow>().AsNoTracking().Where(r => r.Person != null).OrderBy(r => r.Id).ToListAsync(cancellation);
        return Of(rows.GroupBy(r => r.Person, StringComparer.Ordinal));
    }

    private static IReadOnlyList<PersonFile> Of(IEnumerable<IGrouping<string?, RecordRow>> files) =>
        [.. files.Select(g => Of([.. g])).OfType<PersonFile>()];

    private static PersonFile? Of(List<RecordRow> rows)
    {
        var person = rows.Find(r => r.Kind == PersonRecord.Kind)?.Read<PersonRecord>();
        return person is null ? null : new PersonFile(
            person, Read<EventRecord>(EventRecord.Kind), Read<ClaimRecord>(ClaimRecord.Kind), Read<QuoteRecord>(QuoteRecord.Kind), rows.Max(r => r.Seq));

        List<T> Read<T>(string kind) => [.. rows.Where(r => r.Kind == kind).Select(r => r.Read<T>())];
    }
}
