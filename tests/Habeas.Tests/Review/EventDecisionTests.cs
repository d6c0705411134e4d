using Habeas.Registry;
using Habeas.Review;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Habeas.Tests.Review;

public sealed class EventDecisionTests
{
    [Theory, EveryDatabase]
    public async Task An_event_waits_until_it_is_decided_whom_it_happened_to(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var desk = new ReviewDesk(house);
        var reading = await desk.TakeInAsync(Varenia.Courier, "Oravan Courier");
        Assert.Equal(Varenia.Selim, Assert.IsType<AcceptProposal.Outcome.NeedsPerson>(await desk.TryAcceptAsync(reading, "arrest")).Name);
        Assert.Equal("open", (await desk.ProposalAsync(reading, "arrest")).State);
    }

    [Theory, EveryDatabase]
    public async Task An_accepted_event_and_its_values_cite_the_words_of_the_article(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var (desk, _, person) = await CourierAsync(house);
        var file = await desk.FileAsync(person);
        var arrest = Assert.Single(file.Events, e => e.Type == "arrest");
        Assert.Equal("was arrested in March 2021 in Oravan", Assert.Single(arrest.Citations).Exact);
        Assert.Equal("2021-03", Assert.Single(file.Accepted("date", arrest.Id)).Value);
        Assert.Equal(("serving_sentence", "2021-03"), (CaseStatus.Of(file).Code, CaseStatus.Of(file).Spells[0].Start.Edtf));
        Assert.Empty(await VerifyCitations.ExecuteAsync(house.Database));
        Assert.Empty(await VerifyLedger.ExecuteAsync(house.Database));
    }

    [Theory, EveryDatabase]
    public async Task A_second_report_confirms_an_event_and_makes_no_second_one(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var (desk, reading, person, match) = await SecondReportAsync(house, Varenia.Agrees);
        Assert.Equal("confirms", match.Relation);
        await desk.AcceptAsync(reading, "arrest", r => r with { Event = match.Event });
        var file = await desk.FileAsync(person);
        var arrest = Assert.Single(file.Events, e => e.Type == "arrest");
        Assert.Equal(["Oravan Courier", "Lantern"], arrest.Citations.Select(c => c.Source.Outlet!));
        var date = Resolved.Of(file.Accepted("date", arrest.Id))!;
        Assert.Equal(("2021-03-14", false), (date.Value, date.IsDisputed));
    }

    [Theory, EveryDatabase]
    public async Task A_report_that_says_something_else_stands_beside_the_first(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var (desk, reading, person, match) = await SecondReportAsync(house, Varenia.Differs);
        Assert.Equal(("conflicts", "2021-03"), (match.Relation, match.Date));
        await desk.AcceptAsync(reading, "arrest", r => r with { Event = match.Event });
        var file = await desk.FileAsync(person);
        var date = Resolved.Of(file.Accepted("date", Assert.Single(file.Events, e => e.Type == "arrest").Id))!;
        Assert.True(date.IsDisputed);
        Assert.Equal(["2021-03", "2021-04"], date.Alternatives.Select(a => a.Value).Append(date.Value).Order(StringComparer.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task A_report_may_be_of_another_event(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var (desk, reading, person, _) = await SecondReportAsync(house, Varenia.Differs);
        await desk.AcceptAsync(reading, "arrest", r => r with { Event = "new" });
        Assert.Equal(2, (await desk.FileAsync(person)).Events.Count(e => e.Type == "arrest"));
    }

    [Theory, EveryDatabase]
    public async Task An_event_of_somebody_else_is_not_added_to(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var (desk, reading, _, _) = await SecondReportAsync(house, Varenia.Agrees);
        var other = await Given.EnterAsync(house, Given.Person("Ona Velte", Given.Event("arrest", "2021-03-14")));
        var theirs = Assert.Single((await desk.FileAsync(other.Person)).Events);
        Assert.IsType<AcceptProposal.Outcome.Refused>(await desk.TryAcceptAsync(reading, "arrest", r => r with { Event = theirs.Id }));
    }

    [Theory, EveryDatabase]
    public async Task A_correction_is_recorded_and_the_decision_keeps_what_the_machine_found(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var desk = new ReviewDesk(house);
        var reading = await desk.TakeInAsync(Varenia.Courier, "Oravan Courier");
        var person = await desk.AcceptNewPersonAsync(reading);
        await desk.AcceptAsync(reading, "arrest", r => r with { Date = "2021-03-14", Place = "Oravan", Modality = "alleged" });
        var file = await desk.FileAsync(person);
        var arrest = Assert.Single(file.Events);
        Assert.Equal(("alleged", "2021-03-14", "Oravan"), (arrest.Modality, Assert.Single(file.Accepted("date", arrest.Id)).Value, Assert.Single(file.Accepted("place", arrest.Id)).Value));
        var decision = await LastDecisionAsync(house);
        Assert.Equal(("corrected", "2021-03"), (decision.Decision, (string)decision.Finding["date"]!));
        Assert.Contains(arrest.Id, decision.Records);
    }

    [Theory, EveryDatabase]
    public async Task A_field_that_was_emptied_is_dropped(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var desk = new ReviewDesk(house);
        var reading = await desk.TakeInAsync(Varenia.Courier, "Oravan Courier");
        var person = await desk.AcceptNewPersonAsync(reading);
        await desk.AcceptAsync(reading, "arrest", r => r with { Date = "" });
        var file = await desk.FileAsync(person);
        Assert.Empty(file.Accepted("date", Assert.Single(file.Events).Id));
    }

    [Theory, EveryDatabase]
    public async Task What_cannot_be_read_is_refused_in_a_sentence_and_nothing_is_recorded(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var desk = new ReviewDesk(house);
        var reading = await desk.TakeInAsync(Varenia.Courier, "Oravan Courier");
        var person = await desk.AcceptNewPersonAsync(reading);
        foreach (var (correct, word) in new (Func<AcceptProposal.Request, AcceptProposal.Request>, string)[]
                 {
                     (r => r with { Date = "14 March" }, "14 March"), (r => r with { Duration = "four years" }, "four years"), (r => r with { Type = "kidnap" }, "kidnap"),
                     (r => r with { Modality = "sure" }, "sure"), (r => r with { ReleaseKind = "luck" }, "luck"), (r => r with { Place = new string('x', 301) }, "longer"),
                 })
        {
            var refused = Assert.IsType<AcceptProposal.Outcome.Refused>(await desk.TryAcceptAsync(reading, "arrest", correct));
            Assert.Contains(word, refused.Sentence, StringComparison.Ordinal);
        }

        Assert.Empty((await desk.FileAsync(person)).Events);
    }

    [Theory, EveryDatabase]
    public async Task A_release_is_stated_only_with_two_outlets_and_a_second_reader(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var (desk, _, person) = await CourierAsync(house);
        var first = await desk.TakeInAsync(Varenia.Freed, "Oravan Courier");
        await desk.AcceptAsync(first, "person", r => r with { Identity = person });
        var release = (await desk.AcceptAsync(first, "release"))[0];
        Assert.Equal("held", CaseStatus.Of(await desk.FileAsync(person)).RollUp);
        Assert.Equal(person, Assert.Single(await Register.WaitingForSecondReaderAsync(house.Database)).Person.Id);

        var second = await desk.TakeInAsync(Varenia.FreedToo, "Lantern");
        await desk.AcceptAsync(second, "person", r => r with { Identity = person });
        await desk.AcceptAsync(second, "release", r => r with { Event = release });
        Assert.Equal("held", CaseStatus.Of(await desk.FileAsync(person)).RollUp);

        var confirm = house.Get<ConfirmEvent>();
        Assert.IsType<ConfirmEvent.Outcome.Refused>(await confirm.ExecuteAsync(new ConfirmEvent.Request(release), house.Act("ana")));
        Assert.IsType<ConfirmEvent.Outcome.Confirmed>(await confirm.ExecuteAsync(new ConfirmEvent.Request(release), house.Act("ben")));
        Assert.IsType<ConfirmEvent.Outcome.Refused>(await confirm.ExecuteAsync(new ConfirmEvent.Request(release), house.Act("cem")));
        Assert.Equal("free", CaseStatus.Of(await desk.FileAsync(person)).RollUp);
        Assert.Empty(await Register.WaitingForSecondReaderAsync(house.Database));
    }

    [Theory, EveryDatabase]
    public async Task Two_reports_of_one_outlet_are_one_origin(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var (desk, _, person) = await CourierAsync(house);
        string? release = null;
        foreach (var text in new[] { Varenia.Freed, Varenia.FreedToo })
        {
            var reading = await desk.TakeInAsync(text, "Oravan Courier");
            await desk.AcceptAsync(reading, "person", r => r with { Identity = person });
            release = (await desk.AcceptAsync(reading, "release", r => r with { Event = release }))[0];
        }

        await house.Get<ConfirmEvent>().ExecuteAsync(new ConfirmEvent.Request(release!), house.Act("ben"));
        Assert.Equal("held", CaseStatus.Of(await desk.FileAsync(person)).RollUp);
    }

    /// <summary>By whatever type an editor calls it: one person with one report sets nobody free on the page.</summary>
    [Theory, EveryDatabase]
    public async Task Bail_and_exile_on_one_report_leave_the_case_as_it_was(DatabaseKind kind)
    {
        foreach (var (type, ground) in new[] { ("bail_or_house_arrest", "bail"), ("exile_deportation", "") })
        {
            await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
            var (desk, _, person) = await CourierAsync(house);
            var reading = await desk.TakeInAsync(Varenia.Freed, "Lantern");
            await desk.AcceptAsync(reading, "person", r => r with { Identity = person });
            await desk.AcceptAsync(reading, "release", r => r with { Type = type, ReleaseKind = ground });
            Assert.Equal("held", CaseStatus.Of(await desk.FileAsync(person)).RollUp);
            Assert.Single(await Register.WaitingForSecondReaderAsync(house.Database));
        }
    }

    /// <summary>Somebody who reads after editors adds bail to what another accepted, and would be the second reader of their own word.</summary>
    [Theory, EveryDatabase]
    public async Task Who_makes_bail_of_another_s_event_cannot_confirm_it_as_second_reader(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var (desk, _, person) = await CourierAsync(house);
        var arrest = Assert.Single((await desk.FileAsync(person)).Events, e => e.Type == "arrest");
        await house.Database.WriteAsync(house.Act("cem"), write => write.AppendAsync("test", (arrest with { AcceptedBy = "cem" }).ToState()));
        var reading = await desk.TakeInAsync(Varenia.Freed, "Lantern");
        await desk.AcceptAsync(reading, "person", r => r with { Identity = person });
        await desk.AcceptAsync(reading, "release", r => r with { Event = arrest.Id, Type = arrest.Type, ReleaseKind = "bail" });
        Assert.IsType<ConfirmEvent.Outcome.Refused>(await house.Get<ConfirmEvent>().ExecuteAsync(new ConfirmEvent.Request(arrest.Id), house.Act("ana")));
        Assert.False(Assert.Single((await desk.FileAsync(person)).Events, e => e.Id == arrest.Id).MayBeStated);
        Assert.IsType<ConfirmEvent.Outcome.Confirmed>(await house.Get<ConfirmEvent>().ExecuteAsync(new ConfirmEvent.Request(arrest.Id), house.Act("cem")));
    }

    [Theory, EveryDatabase]
    public async Task One_outlet_written_twice_is_one_origin_and_cannot_be_confirmed(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var (desk, person, release) = await FreedTwiceAsync(house, "Oravan Courier", "ORAVAN  Courier");
        Assert.IsType<ConfirmEvent.Outcome.Refused>(await house.Get<ConfirmEvent>().ExecuteAsync(new ConfirmEvent.Request(release), house.Act("ben")));
        Assert.Equal("held", CaseStatus.Of(await desk.FileAsync(person)).RollUp);
    }

    [Theory, EveryDatabase]
    public async Task What_a_second_reader_confirmed_is_confirmed_anew_when_a_report_of_it_is_taken_back(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var (desk, person, release) = await FreedTwiceAsync(house, "Oravan Courier", "Lantern");
        var seen = (await desk.FileAsync(person)).Seq;
        Assert.IsType<ConfirmEvent.Outcome.Confirmed>(await house.Get<ConfirmEvent>().ExecuteAsync(new ConfirmEvent.Request(release, seen), house.Act("ben")));
        Assert.Equal("free", CaseStatus.Of(await desk.FileAsync(person)).RollUp);
        var latest = (await Queue.ReadAsync(house.Database))[^1].Reading;
        Assert.IsType<UndoDecision.Outcome.Undone>(await desk.UndoAsync(latest, "release"));
        await desk.AcceptAsync(latest, "release", r => r with { Event = release });
        Assert.Equal("held", CaseStatus.Of(await desk.FileAsync(person)).RollUp);
        Assert.IsType<ConfirmEvent.Outcome.ChangedMeanwhile>(await house.Get<ConfirmEvent>().ExecuteAsync(new ConfirmEvent.Request(release, seen), house.Act("ben")));
    }

    [Theory, EveryDatabase]
    public async Task A_day_that_cannot_be_is_refused_in_one_sentence(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var desk = new ReviewDesk(house);
        var reading = await desk.TakeInAsync(Varenia.Courier, "Oravan Courier");
        await desk.AcceptNewPersonAsync(reading);
        foreach (var day in new[] { "0022-09-30", "2099-01-01" })
            Assert.Contains(day, Assert.IsType<AcceptProposal.Outcome.Refused>(await desk.TryAcceptAsync(reading, "arrest", r => r with { Date = day })).Sentence, StringComparison.Ordinal);
        await desk.AcceptAsync(reading, "arrest", r => r with { Date = "2099-01-01", Modality = "scheduled" });
    }

    [Theory, EveryDatabase]
    public async Task A_case_that_was_quiet_is_not_published_by_going_public_again(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var person = (await Given.EnterAsync(house, Given.Person("Tarek Olune"))).Person;
        foreach (var posture in new[] { Posture.Quiet, Posture.Public })
            await house.Get<ChangePerson>().ExecuteAsync(new ChangePerson.Request(person, Posture: posture), house.Act(why: "The family asks for it."));
        Assert.Equal((Posture.Public, false), ((await Given.FileAsync(house, person)).Person.Posture, (await Given.FileAsync(house, person)).Person.Published));
    }

    /// <summary>A release that two articles report, accepted by one editor.</summary>
    private static async Task<(ReviewDesk Desk, string Person, string Release)> FreedTwiceAsync(TestHouse house, string outlet, string another)
    {
        var (desk, _, person) = await CourierAsync(house);
        string? release = null;
        foreach (var (text, by) in new[] { (Varenia.Freed, outlet), (Varenia.FreedToo, another) })
        {
            var reading = await desk.TakeInAsync(text, by);
            await desk.AcceptAsync(reading, "person", r => r with { Identity = person });
            release = (await desk.AcceptAsync(reading, "release", r => r with { Event = release }))[0];
        }

        return (desk, person, release!);
    }

    /// <summary>The Courier's article with its person, arrest and sentence on record.</summary>
    private static async Task<(ReviewDesk Desk, string Reading, string Person)> CourierAsync(TestHouse house)
    {
        var desk = new ReviewDesk(house);
        var reading = await desk.TakeInAsync(Varenia.Courier, "Oravan Courier");
        var person = await desk.AcceptNewPersonAsync(reading);
        await desk.AcceptAsync(reading, "arrest");
        await desk.AcceptAsync(reading, "sentence");
        return (desk, reading, person);
    }

    /// <summary>Another article on the same arrest, its person decided, with what its event is matched to.</summary>
    private static async Task<(ReviewDesk Desk, string Reading, string Person, EventMatch Match)> SecondReportAsync(TestHouse house, string text)
    {
        var (desk, _, person) = await CourierAsync(house);
        var reading = await desk.TakeInAsync(text, "Lantern");
        await desk.AcceptAsync(reading, "person", r => r with { Identity = person });
        return (desk, reading, person, Assert.Single(Assert.Single((await desk.SheetAsync(reading)).Items, i => i.Proposal.Kind == "event").Matches));
    }

    private static Task<DecisionRecord> LastDecisionAsync(TestHouse house) => house.Database.ReadAsync(async read =>
    {
        var entry = await read.Stable.Ledger.Where(e => e.Subject.StartsWith(DecisionRecord.LedgerKind)).OrderByDescending(e => e.Seq).FirstAsync();
        return (await read.OpenAsync(entry)).State.Read<DecisionRecord>()!;
    });
}
