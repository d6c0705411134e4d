using System.Text.Json;
using Habeas.Intake;
using Habeas.Reading;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Review;

/// <summary>
/// Makes the findings of new readings into proposals. Runs after each intake and at start; what it has done it does not do again, so a
/// crash between the two loses nothing.
/// </summary>
public sealed class ProposeFindings(Database database, TimeProvider clock)
{
    /// <summary>Returns how many readings were made into proposals.</summary>
    public async Task<int> CatchUpAsync(CancellationToken cancellation = default)
    {
        var count = 0;
        await database.WithStableAsync(
            async tables =>
            {
                foreach (var reading in await tables.Set<ReadingRow>().Where(r => !r.Proposed).OrderBy(r => r.Id).ToListAsync(cancellation))
                {
                    tables.AddRange(From(reading.Id, reading.Read(), () => Ids.New(clock)));
                    reading.Proposed = true;
                    count++;
                }

                await tables.SaveChangesAsync(cancellation);
            },
            cancellation);
        return count;
    }

    /// <summary>
    /// The proposals of one reading, in the order in which an editor decides them: who it is about first, then what happened, who said
    /// what, and lists. A person who only speaks or asks is nobody's case and is not proposed.
    /// </summary>
    internal static IReadOnlyList<ProposalRow> From(string reading, DocumentReading found, Func<string> newId)
    {
        var subjects = found.Events.SelectMany(e => e.Persons)
            .Concat(found.Lists.SelectMany(l => l.Members))
            .Concat(found.Quotes.SelectMany(q => q.About))
            .ToHashSet(StringComparer.Ordinal);
        var rows = new List<ProposalRow>();
        foreach (var person in found.Persons.Where(p => subjects.Contains(p.Id))) Add("person", person.Id, person);
        foreach (var happening in found.Events.OrderBy(e => e.Span.Start)) Add("event", happening.Id, happening);
        foreach (var list in found.Lists) Add("list", list.Id, list);
        foreach (var quote in found.Quotes.OrderBy(q => q.Span.Start)) Add("quote", quote.Id, quote);
        return rows;

        void Add<T>(string kind, string finding, T value) => rows.Add(new ProposalRow
        {
            Id = newId(), Reading = reading, Number = rows.Count + 1, Kind = kind, Finding = finding,
            Json = JsonSerializer.Serialize(value, RecordJson.Options), State = "open",
        });
    }
}
