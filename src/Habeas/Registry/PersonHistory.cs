using System.Security.Cryptography;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Registry;

/// <summary>How a person's file came to be what it is: the ledger's entries on every record in it, newest first.</summary>
public static class PersonHistory
{
    /// <param name="Act">Lines of one act were done together.</param>
    /// <param name="Subject">The record, as <c>kind:id</c>.</param>
    /// <param name="Why">In clear; null where none was given.</param>
    public sealed record Line(long Seq, DateTimeOffset At, string Act, string Actor, string Verb, string? Why, string Subject);

    public static Task<IReadOnlyList<Line>> ReadAsync(Database database, PersonFile file, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(file);
        var subjects = file.Events.Select(e => $"{EventRecord.Kind}:{e.Id}").Concat(file.Claims.Select(c => $"{ClaimRecord.Kind}:{c.Id}"))
            .Concat(file.Quotes.Select(q => $"{QuoteRecord.Kind}:{q.Id}")).Append($"{PersonRecord.Kind}:{file.Person.Id}");
        return database.ReadAsync<IReadOnlyList<Line>>(
            async read =>
            {
                var lines = new List<Line>();
                foreach (var some in subjects.Chunk(200)) // databases limit how many parameters a question has
                {
                    foreach (var entry in await read.Stable.Ledger.AsNoTracking().Where(e => some.Contains(e.Subject)).ToListAsync(cancellation))
                    {
                        lines.Add(new Line(
                            entry.Seq, Instants.FromUnixMicroseconds(entry.At), entry.Act, entry.Actor, entry.Verb,
                            entry.Why is null ? null : await WhyAsync(read, entry, cancellation), entry.Subject));
                    }
                }

                return [.. lines.OrderByDescending(l => l.Seq)];
            },
            cancellation);
    }

    private static async Task<string?> WhyAsync(ReadTables read, LedgerEntry entry, CancellationToken cancellation)
    {
        try
        {
            return (await read.OpenAsync(entry, cancellation)).Why;
        }
        catch (Exception e) when (e is InvalidDataException or CryptographicException)
        {
            // Who did what and when is in clear: it is shown also when the words cannot be opened.
            return "The reason cannot be opened: `habeas verify` says why.";
        }
    }
}
