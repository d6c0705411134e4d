using Habeas.Intake;
using Habeas.Registry;
using Habeas.Review;
using Habeas.Storage;
using Xunit;

namespace Habeas.Tests.Review;

public sealed class UndoTests
{
    [Theory, EveryDatabase]
    public async Task What_a_decision_made_is_taken_back_and_the_history_keeps_both(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var (desk, reading, person) = await ArrestAsync(house);
        Assert.IsType<UndoDecision.Outcome.Undone>(await desk.UndoAsync(reading, "arrest"));
        var file = await desk.FileAsync(person);
        Assert.All(file.Events, e => Assert.Equal(RecordStatus.Retracted, e.Status));
        Assert.Empty(file.Accepted("date", file.Events[0].Id));
        Assert.Equal("unknown", CaseStatus.Of(file).Code);
        Assert.Equal("open", (await desk.ProposalAsync(reading, "arrest")).State);
        var verbs = (await PersonHistory.ReadAsync(house.Database, file)).Where(l => l.Subject == $"event:{file.Events[0].Id}").Select(l => l.Verb);
        Assert.Equal(["undo-decision", "accept-proposal"], verbs);
        Assert.Empty(await VerifyLedger.ExecuteAsync(house.Database));
    }

    [Theory, EveryDatabase]
    public async Task What_was_undone_can_be_decided_again(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var (desk, reading, person) = await ArrestAsync(house);
        await desk.UndoAsync(reading, "arrest");
        await desk.AcceptAsync(reading, "arrest", r => r with { Date = "2021-03-14" });
        var file = await desk.FileAsync(person);
        var arrest = Assert.Single(file.Events, e => e.Status == RecordStatus.Accepted);
        Assert.Equal("2021-03-14", Assert.Single(file.Accepted("date", arrest.Id)).Value);
    }

    [Theory, EveryDatabase]
    public async Task A_second_report_that_is_undone_leaves_the_first(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var (desk, first, person) = await ArrestAsync(house);
        var arrest = (await desk.FileAsync(person)).Events[0];
        var second = await desk.TakeInAsync(Varenia.Differs, "Messenger");
        await desk.AcceptAsync(second, "person", r => r with { Identity = person });
        await desk.AcceptAsync(second, "arrest", r => r with { Event = arrest.Id });

        Assert.IsType<UndoDecision.Outcome.Refused>(await desk.UndoAsync(first, "arrest")); // the Messenger's report rests on it
        Assert.IsType<UndoDecision.Outcome.Undone>(await desk.UndoAsync(second, "arrest"));
        var file = await desk.FileAsync(person);
        Assert.Equal("Oravan Courier", Assert.Single(Assert.Single(file.Events).Citations).Source.Outlet);
        Assert.Equal("2021-03", Assert.Single(file.Accepted("date", arrest.Id)).Value);
    }

    [Theory, EveryDatabase]
    public async Task A_person_is_undone_only_after_what_rests_on_them(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var (desk, reading, _) = await ArrestAsync(house);
        var number = (await desk.ProposalAsync(reading, "arrest")).Number;
        var refused = Assert.IsType<UndoDecision.Outcome.Refused>(await desk.UndoAsync(reading, "person"));
        Assert.Contains($"number {number}", refused.Sentence, StringComparison.Ordinal);
        await desk.UndoAsync(reading, "arrest");
        Assert.IsType<UndoDecision.Outcome.Undone>(await desk.UndoAsync(reading, "person"));
        Assert.Empty(await Register.PeopleAsync(house.Database));
    }

    [Theory, EveryDatabase]
    public async Task A_published_person_who_is_undone_is_off_the_site_when_it_is_done(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenPublicAsync(kind, Varenia.Reader);
        var desk = new ReviewDesk(house);
        var reading = await desk.TakeInAsync(Varenia.Courier, "Oravan Courier");
        var person = await desk.AcceptNewPersonAsync(reading);
        await house.Get<ChangePerson>().ExecuteAsync(new ChangePerson.Request(person, Publish: true), house.Act());
        var publicId = (await desk.FileAsync(person)).Person.PublicId;
        Assert.NotNull(await house.Get<Habeas.Publishing.PublicSite>().FindAsync(publicId));
        await desk.UndoAsync(reading, "person");
        Assert.Null(await house.Get<Habeas.Publishing.PublicSite>().FindAsync(publicId));
    }

    [Theory, EveryDatabase]
    public async Task A_rejected_finding_leaves_nothing_but_the_decision_and_can_be_taken_up_again(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var desk = new ReviewDesk(house);
        var reading = await desk.TakeInAsync(Varenia.Courier, "Oravan Courier");
        var reject = house.Get<RejectProposal>();
        var proposal = await desk.ProposalAsync(reading, "person");
        Assert.IsType<RejectProposal.Outcome.Rejected>(await reject.ExecuteAsync(new RejectProposal.Request(proposal.Id), house.Act()));
        Assert.IsType<RejectProposal.Outcome.AlreadyDecided>(await reject.ExecuteAsync(new RejectProposal.Request(proposal.Id), house.Act("ben")));
        Assert.Empty(await Register.PeopleAsync(house.Database));
        Assert.Equal("rejected", (await desk.ProposalAsync(reading, "person")).State);
        Assert.IsType<UndoDecision.Outcome.Undone>(await desk.UndoAsync(reading, "person"));
        Assert.IsType<UndoDecision.Outcome.NotDecided>(await desk.UndoAsync(reading, "person"));
        await desk.AcceptNewPersonAsync(reading);
        Assert.Single(await Register.PeopleAsync(house.Database));
    }

    [Theory, EveryDatabase]
    public async Task After_all_of_it_a_rebuild_gives_the_same_records_and_everything_verifies(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var (desk, reading, person) = await ArrestAsync(house);
        await desk.AcceptAsync(reading, "sentence");
        await desk.AcceptAsync(reading, "list", r => r with { Campaign = "new" });
        await desk.UndoAsync(reading, "arrest");
        var before = await DumpAsync(house, person);
        await house.Database.RebuildAsync();
        Assert.Equal(before, await DumpAsync(house, person));
        Assert.Empty(await VerifyLedger.ExecuteAsync(house.Database));
        Assert.Empty(await VerifyCaptures.ExecuteAsync(house.Database));
        Assert.Empty(await VerifyCitations.ExecuteAsync(house.Database));
    }

    private static async Task<string> DumpAsync(TestHouse house, string person) => System.Text.Json.JsonSerializer.Serialize(await Given.FileAsync(house, person));

    private static async Task<(ReviewDesk Desk, string Reading, string Person)> ArrestAsync(TestHouse house)
    {
        var desk = new ReviewDesk(house);
        var reading = await desk.TakeInAsync(Varenia.Courier, "Oravan Courier");
        var person = await desk.AcceptNewPersonAsync(reading);
        await desk.AcceptAsync(reading, "arrest");
        return (desk, reading, person);
    }
}
