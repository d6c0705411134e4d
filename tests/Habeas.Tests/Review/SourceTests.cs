using Habeas.Review;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Habeas.Tests.Review;

public sealed class SourceTests
{
    [Theory, EveryDatabase]
    public async Task What_is_said_of_a_source_is_on_record_with_who_said_it(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var reading = await new ReviewDesk(house).TakeInAsync(Varenia.Agrees, "Northern Herald");
        await Correct(house, reading, "Messenger", "ben");
        await Correct(house, reading, "Messenger", "cem"); // nothing new: no entry

        var said = await SaidAsync(house);
        Assert.Equal([("correct-source", "ana", "Northern Herald"), ("correct-source", "ben", "Messenger")], said.Select(s => (s.Verb, s.Actor, s.Source.Outlet)));
        Assert.Empty(await VerifyLedger.ExecuteAsync(house.Database));
    }

    [Theory, EveryDatabase]
    public async Task That_a_reading_is_done_with_and_taken_up_again_is_on_record(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var reading = await new ReviewDesk(house).TakeInAsync(Varenia.Agrees, "Northern Herald");
        foreach (var done in new[] { true, true, false }) Assert.True(await house.Get<CloseReading>().ExecuteAsync(reading, done, house.Act()));
        Assert.False(await house.Get<CloseReading>().ExecuteAsync("no such reading", true, house.Act()));

        Assert.Equal(
            [("correct-source", false), ("close-reading", true), ("reopen-reading", false)], (await SaidAsync(house)).Select(s => (s.Verb, s.Source.Done)));
    }

    private static Task<CorrectSource.Outcome> Correct(TestHouse house, string reading, string outlet, string actor) =>
        house.Get<CorrectSource>().ExecuteAsync(new CorrectSource.Request(reading, outlet, "A report", "2024-05-03", null), house.Act(actor));

    private static Task<List<(string Verb, string Actor, SourceRecord Source)>> SaidAsync(TestHouse house) => house.Database.ReadAsync(async read =>
    {
        var said = new List<(string, string, SourceRecord)>();
        foreach (var entry in await read.Stable.Ledger.AsNoTracking().Where(e => e.Subject.StartsWith("source:")).OrderBy(e => e.Seq).ToListAsync())
            said.Add((entry.Verb, entry.Actor, (await read.OpenAsync(entry, default)).State.Read<SourceRecord>()!));
        return said;
    });
}
