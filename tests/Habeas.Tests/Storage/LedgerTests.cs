using Habeas.Registry;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Habeas.Tests.Storage;

public sealed class LedgerTests
{
    [Theory, EveryDatabase]
    public async Task An_untouched_ledger_verifies(DatabaseKind kind)
    {
        await using var house = await ThreePeopleAsync(kind);
        Assert.Empty(await VerifyLedger.ExecuteAsync(house.Database));
    }

    [Theory, EveryDatabase]
    public async Task One_flipped_byte_is_found_at_its_place(DatabaseKind kind)
    {
        await using var house = await ThreePeopleAsync(kind);
        await house.TamperAsync("UPDATE ledger SET state = replace(state, '\"v\":1', '\"v\":2') WHERE seq = 3");
        var fault = Assert.Single(await VerifyLedger.ExecuteAsync(house.Database));
        Assert.Equal(3, fault.Seq);
        Assert.Contains("changed", fault.Problem, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task One_deleted_row_is_found_at_its_place(DatabaseKind kind)
    {
        await using var house = await ThreePeopleAsync(kind);
        await house.TamperAsync("DELETE FROM ledger WHERE seq = 2");
        var fault = Assert.Single(await VerifyLedger.ExecuteAsync(house.Database));
        Assert.Equal("entry 2: missing", fault.ToString());
    }

    [Theory, EveryDatabase]
    public async Task Two_swapped_rows_are_both_found(DatabaseKind kind)
    {
        await using var house = await ThreePeopleAsync(kind);
        await house.TamperAsync("UPDATE ledger SET seq = -1 WHERE seq = 2; UPDATE ledger SET seq = 2 WHERE seq = 4; UPDATE ledger SET seq = 4 WHERE seq = -1");
        var faults = await VerifyLedger.ExecuteAsync(house.Database);
        Assert.Contains(faults, f => f.Seq == 2);
        Assert.Contains(faults, f => f.Seq == 4);
    }

    [Theory, EveryDatabase]
    public async Task A_tail_that_was_cut_off_is_found(DatabaseKind kind)
    {
        await using var house = await ThreePeopleAsync(kind);
        await house.TamperAsync("DELETE FROM ledger WHERE seq >= 5");
        var fault = Assert.Single(await VerifyLedger.ExecuteAsync(house.Database));
        Assert.Equal(5, fault.Seq);
    }

    [Theory, EveryDatabase]
    public async Task An_entry_that_was_forged_at_the_end_is_found(DatabaseKind kind)
    {
        await using var house = await ThreePeopleAsync(kind);
        await house.TamperAsync(
            "INSERT INTO ledger (seq, at, act, actor, verb, subject, why, state, prev, hash) "
            + "SELECT seq + 1, at, act, actor, verb, subject, why, state, hash, hash FROM ledger ORDER BY seq DESC LIMIT 1");
        Assert.Contains(await VerifyLedger.ExecuteAsync(house.Database), f => f.Problem.Contains("beyond the head", StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task What_the_ledger_says_of_a_person_is_sealed(DatabaseKind kind)
    {
        await using var house = await ThreePeopleAsync(kind);
        var states = await house.Database.ReadAsync(read => read.Stable.Ledger.Select(e => e.State + e.Why).ToListAsync());
        Assert.NotEmpty(states);
        Assert.DoesNotContain(states, s => s.Contains("Tamar", StringComparison.Ordinal) || s.Contains("family asked", StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task A_rebuild_gives_the_same_records(DatabaseKind kind)
    {
        await using var house = await ThreePeopleAsync(kind);
        var before = await DumpAsync(house);
        var replayed = await house.Database.RebuildAsync();
        Assert.Equal(await house.Database.ReadAsync(read => read.Stable.Ledger.LongCountAsync()), replayed);
        Assert.Equal(before, await DumpAsync(house));
    }

    [Theory, EveryDatabase]
    public async Task Records_survive_the_end_of_the_process(DatabaseKind kind)
    {
        await using var house = await ThreePeopleAsync(kind);
        var before = await DumpAsync(house);
        await house.RestartAsync();
        Assert.Equal(before, await DumpAsync(house));
        Assert.Empty(await VerifyLedger.ExecuteAsync(house.Database));
    }

    [Theory, EveryDatabase]
    public async Task Acts_at_the_same_time_queue_up_and_none_is_lost(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Given.EnterAsync(house, Given.Person($"Person {i}"))));
        Assert.Empty(await VerifyLedger.ExecuteAsync(house.Database));
        Assert.Equal(24, (await house.Database.ReadAsync(read => PersonFile.AllAsync(read.Records))).Count);
    }

    [Theory, EveryDatabase]
    public async Task An_act_that_fails_half_way_leaves_nothing(DatabaseKind kind)
    {
        await using var house = await ThreePeopleAsync(kind);
        var before = await DumpAsync(house);
        await Assert.ThrowsAsync<InvalidOperationException>(() => house.Database.WriteAsync<int>(house.Act(), async write =>
        {
            await write.AppendAsync("enter-person", new PersonRecord("X", "HB-X", "XV", Posture.Public, true).ToState());
            throw new InvalidOperationException("The power went.");
        }));
        Assert.Equal(before, await DumpAsync(house));
        Assert.Empty(await VerifyLedger.ExecuteAsync(house.Database));
    }

    [Theory, EveryDatabase]
    public async Task A_read_cannot_write(DatabaseKind kind)
    {
        await using var house = await ThreePeopleAsync(kind);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => house.Database.ReadAsync(
            read => read.Stable.Database.ExecuteSqlRawAsync("DELETE FROM ledger")));
    }

    private static async Task<TestHouse> ThreePeopleAsync(DatabaseKind kind)
    {
        var house = await TestHouse.OpenAsync(kind);
        foreach (var name in new[] { "Tamar Velin", "Оксар Дем", "لؤي ورين" })
            await house.Get<EnterPerson>().ExecuteAsync(Given.Person(name, Given.Event("arrest", "2024-03")), house.Act(why: "the family asked"), house.Clock);
        return house;
    }

    private static Task<List<string>> DumpAsync(TestHouse house) => house.Database.ReadAsync(read => read.Records.Set<RecordRow>()
        .OrderBy(r => r.Id).Select(r => r.Id + r.Kind + r.Person + r.Key + r.Seq + r.Json).ToListAsync());
}
