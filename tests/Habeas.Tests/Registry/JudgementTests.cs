using Habeas.Registry;
using Xunit;

namespace Habeas.Tests.Registry;

public sealed class JudgementTests
{
    [Theory, EveryDatabase]
    public async Task A_judgement_is_kept_with_its_author_and_may_be_revised(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (one, another) = await TwoAsync(house);
        await JudgeAsync(house, one, another, "different", "Another year of birth.", "ana");
        await JudgeAsync(house, another, one, "same", null, "ben");
        var pair = Assert.Single((await Namesakes.OfAsync(house.Database, house.Get<RegisterNames>(), one))!.Value.Others);
        Assert.Equal(("same", "ben", (string?)null), (pair.Judgement!.Verdict, pair.Judgement.By, pair.Judgement.Note));
    }

    [Theory, EveryDatabase]
    public async Task A_judgement_changes_nothing_of_either_person_and_survives_a_replay(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (one, another) = await TwoAsync(house);
        await JudgeAsync(house, one, another, "same", null, "ana");
        await house.Database.RebuildAsync();
        var (file, others) = (await Namesakes.OfAsync(house.Database, house.Get<RegisterNames>(), one))!.Value;
        Assert.Equal(("Selim Aravand", "Селим Араванд"), (file.DisplayName, others[0].Another.DisplayName));
        Assert.Equal("same", others[0].Judgement!.Verdict);
        Assert.Equal(2, (await Register.PeopleAsync(house.Database)).Count);
    }

    [Theory, EveryDatabase]
    public async Task A_pair_of_the_register_is_shown_once(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        await TwoAsync(house);
        await Given.EnterAsync(house, Given.Person("Tarek Olune"));
        Assert.Single((await Namesakes.OpenAsync(house.Database, house.Get<RegisterNames>(), skip: 0, enough: 10)).Pairs);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_is_judged_against_themselves_or_a_stranger_or_by_another_word(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (one, another) = await TwoAsync(house);
        Assert.IsType<JudgePair.Outcome.Refused>(await JudgeAsync(house, one, one, "same", null, "ana"));
        Assert.IsType<JudgePair.Outcome.Refused>(await JudgeAsync(house, one, another, "perhaps", null, "ana"));
        Assert.IsType<JudgePair.Outcome.NotFound>(await JudgeAsync(house, one, "nobody", "same", null, "ana"));
    }

    private static async Task<(string One, string Another)> TwoAsync(TestHouse house) => (
        (await Given.EnterAsync(house, Given.Person("Selim Aravand"))).Person, (await Given.EnterAsync(house, Given.Person("Селим Араванд"))).Person);

    private static Task<JudgePair.Outcome> JudgeAsync(TestHouse house, string one, string another, string verdict, string? note, string actor) =>
        house.Get<JudgePair>().ExecuteAsync(new JudgePair.Request(one, another, verdict, note), house.Act(actor));
}
