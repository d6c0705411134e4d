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
        var waiting = await database.ReadAsync(
            read => read.Stable.Set<ReadingRow>().Where(r => !r.Proposed).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(cancellation), cancellation);
        var count = 0;
        foreach (var id in waiting)
        {
            await database.WithStableAsync(
                async tables =>
                {
                    // Who sets the mark proposes; another who is at it at the same moment finds it set.
                    if (await tables.Set<ReadingRow>().Where(r => r.Id == id && !r.Proposed)
                            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Proposed, true), cancellation) == 0) return;
                    var reading = await tables.Set<ReadingRow>().AsNoTracking().SingleAsync(r => r.Id == id, cancellation);
                    tables.AddRange(From(reading.Id, reading.Read(), () => Ids.New(clock)));
                    await tables.SaveChangesAsync(cancellation);
                    count++;
                },
                cancellation);
        }

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
