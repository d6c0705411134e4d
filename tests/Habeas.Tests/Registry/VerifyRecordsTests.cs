using Habeas.Intake;
using Habeas.Registry;
using Xunit;

namespace Habeas.Tests.Registry;

/// <summary>Somebody writes into the database behind the program.</summary>
public sealed class VerifyRecordsTests
{
    [Theory, EveryDatabase]
    public async Task A_register_that_was_written_by_the_program_has_no_fault(DatabaseKind kind)
    {
        await using var house = await KeptAsync(kind);
        Assert.Empty(await VerifyRecords.ExecuteAsync(house.Database));
        await house.Database.RebuildAsync();
        Assert.Empty(await VerifyRecords.ExecuteAsync(house.Database));
    }

    [Theory, EveryDatabase]
    public async Task A_record_that_was_changed_is_named_with_its_entry(DatabaseKind kind)
    {
        await using var house = await KeptAsync(kind);
        await house.TamperAsync("UPDATE records SET json = replace(json, '2020-03', '2021-03') WHERE kind = 'claim'");
        var fault = Assert.Single(await VerifyRecords.ExecuteAsync(house.Database));
        Assert.Contains("otherwise", fault.Problem, StringComparison.Ordinal);
        Assert.NotNull(fault.Seq);
    }

    [Theory, EveryDatabase]
    public async Task A_list_of_people_that_was_changed_is_named(DatabaseKind kind)
    {
        await using var house = await KeptAsync(kind);
        await house.TamperAsync("UPDATE roster SET name = 'Somebody Else'");
        Assert.Contains("the list of people holds", Assert.Single(await VerifyRecords.ExecuteAsync(house.Database)).Problem, StringComparison.Ordinal);
        await house.TamperAsync("DELETE FROM roster");
        Assert.Contains("the list of people lacks", Assert.Single(await VerifyRecords.ExecuteAsync(house.Database)).Problem, StringComparison.Ordinal);
        await house.TamperAsync("INSERT INTO roster (person, name, sort) VALUES ('X', 'X', 'x')");
        Assert.Equal(2, (await VerifyRecords.ExecuteAsync(house.Database)).Count);
    }

    [Theory, EveryDatabase]
    public async Task A_record_that_was_taken_away_or_put_in_is_named(DatabaseKind kind)
    {
        await using var house = await KeptAsync(kind);
        await house.TamperAsync("DELETE FROM records WHERE kind = 'event'");
        await house.TamperAsync("INSERT INTO records (id, kind, person, key, seq, json) VALUES ('X', 'campaign', NULL, 'x', 1, '1')");
        var problems = (await VerifyRecords.ExecuteAsync(house.Database)).Select(f => f.Problem).ToList();
        Assert.Contains(problems, p => p.StartsWith("the register lacks the event", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("the register has campaign X", StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task A_key_that_was_taken_away_is_noticed_and_not_replaced(DatabaseKind kind)
    {
        await using var house = await KeptAsync(kind);
        var person = (await Register.PeopleAsync(house.Database))[0].Person.Id;
        await house.TamperAsync("DELETE FROM person_keys");
        Assert.Contains(await VerifyRecords.ExecuteAsync(house.Database), f => f.Problem.Contains("key", StringComparison.Ordinal));
        await Assert.ThrowsAsync<InvalidDataException>(() => house.Get<ChangePerson>().ExecuteAsync(new ChangePerson.Request(person, Publish: false), house.Act()));
    }

    [Theory, EveryDatabase]
    public async Task An_archived_copy_that_the_register_was_made_to_forget_is_named(DatabaseKind kind)
    {
        await using var house = await KeptAsync(kind);
        await house.TamperAsync("DELETE FROM captures");
        Assert.Contains(await VerifyCaptures.ExecuteAsync(house.Database), f => f.Problem.Contains("does not know it", StringComparison.Ordinal));
    }

    private static async Task<TestHouse> KeptAsync(DatabaseKind kind)
    {
        var house = await TestHouse.OpenAsync(kind);
        var source = await Archive.KeepAsync(house, "Varen Post", "Selim Aravand was arrested in March 2020.");
        await Given.EnterAsync(house, new EnterPerson.Request(
            "XV", Posture.Public, true, [source.Claim("name", "Selim Aravand", "Selim Aravand")], [],
            [source.Event("arrest", "was arrested in March 2020", source.Claim("date", "2020-03", "in March 2020"))], []));
        return house;
    }
}
