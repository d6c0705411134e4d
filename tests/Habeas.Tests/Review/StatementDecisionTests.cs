using Habeas.Advocacy;
using Habeas.Registry;
using Habeas.Review;
using Xunit;

namespace Habeas.Tests.Review;

public sealed class StatementDecisionTests
{
    [Theory, EveryDatabase]
    public async Task A_generic_statement_is_kept_with_the_case_and_is_no_raising(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var (desk, reading, person) = await CourierAsync(house);
        await AcceptQuoteAsync(house, desk, reading, "Ada Lindqvar");
        var file = await desk.FileAsync(person);
        var quote = Assert.Single(file.Quotes);
        Assert.Equal(("context", "generic"), (quote.Relation, quote.Specificity));
        Assert.Null(Raising.LastOf(file));
    }

    [Theory, EveryDatabase]
    public async Task A_call_that_names_the_person_is_a_raising(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var (desk, reading, person) = await CourierAsync(house);
        await AcceptQuoteAsync(house, desk, reading, "Ministry");
        var quote = Assert.Single((await desk.FileAsync(person)).Quotes);
        Assert.Equal(("about", "Selim Aravand must be released at once,"), (quote.Relation, quote.Citation.Exact));
        Assert.Equal(quote.Id, Raising.LastOf(await desk.FileAsync(person))!.Quote.Id);
    }

    [Theory, EveryDatabase]
    public async Task A_statement_of_nobody_is_refused_and_so_is_a_kind_that_is_none(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var (desk, reading, person) = await CourierAsync(house);
        var proposal = (await desk.SheetAsync(reading)).Items.Select(i => i.Proposal).First(p => p.Kind == "quote");
        foreach (var request in new AcceptProposal.Request[] { new(proposal.Id) { Speaker = " " }, new(proposal.Id) { StatementKind = "shout" }, new(proposal.Id) { Specificity = "vague" } })
            Assert.IsType<AcceptProposal.Outcome.Refused>(await house.Get<AcceptProposal>().ExecuteAsync(request, house.Act()));
        Assert.Empty((await desk.FileAsync(person)).Quotes);
    }

    [Theory, EveryDatabase]
    public async Task A_statement_waits_until_it_is_decided_whose_case_it_is_kept_with(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var desk = new ReviewDesk(house);
        var reading = await desk.TakeInAsync(Varenia.Courier, "Oravan Courier");
        var outcomes = new List<AcceptProposal.Outcome>();
        foreach (var proposal in (await desk.SheetAsync(reading)).Items.Select(i => i.Proposal).Where(p => p.Kind == "quote"))
            outcomes.Add(await house.Get<AcceptProposal>().ExecuteAsync(new AcceptProposal.Request(proposal.Id), house.Act()));
        Assert.IsType<AcceptProposal.Outcome.Refused>(outcomes[0]);
        Assert.IsType<AcceptProposal.Outcome.NeedsPerson>(outcomes[1]);
    }

    [Theory, EveryDatabase]
    public async Task A_list_opens_a_campaign_with_who_is_on_it(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var (desk, reading, person) = await CourierAsync(house);
        Assert.IsType<AcceptProposal.Outcome.Refused>(await desk.TryAcceptAsync(reading, "list"));
        await desk.AcceptAsync(reading, "list", r => r with { Campaign = "new" });
        var campaign = Assert.Single(await Register.CampaignsAsync(house.Database));
        Assert.Equal(("open-the-gates", "Open the Gates", 16), (campaign.Slug, campaign.Name, campaign.StatedSize));
        var listed = Assert.Single((await desk.FileAsync(person)).Accepted("listed"));
        Assert.Equal(campaign.Id, listed.Value);
        Assert.StartsWith("Selim Aravand is among 16", Assert.Single(listed.Citations).Exact, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_list_that_is_known_is_chosen_and_not_opened_again(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var (desk, reading, person) = await CourierAsync(house);
        var known = Assert.IsType<EnterCampaign.Outcome.Entered>(
            await house.Get<EnterCampaign>().ExecuteAsync(new EnterCampaign.Request("open-the-gates", "Open the Gates"), house.Act(), house.Clock));
        Assert.IsType<AcceptProposal.Outcome.Refused>(await desk.TryAcceptAsync(reading, "list", r => r with { Campaign = "new" }));
        await desk.AcceptAsync(reading, "list", r => r with { Campaign = known.Id });
        Assert.Single(await Register.CampaignsAsync(house.Database));
        Assert.Equal(known.Id, Assert.Single((await desk.FileAsync(person)).Accepted("listed")).Value);
    }

    private static async Task<(ReviewDesk Desk, string Reading, string Person)> CourierAsync(TestHouse house)
    {
        var desk = new ReviewDesk(house);
        var reading = await desk.TakeInAsync(Varenia.Courier, "Oravan Courier");
        return (desk, reading, await desk.AcceptNewPersonAsync(reading));
    }

    private static async Task AcceptQuoteAsync(TestHouse house, ReviewDesk desk, string reading, string speaker)
    {
        var proposal = Assert.Single((await desk.SheetAsync(reading)).Items.Select(i => i.Proposal), p => p.Kind == "quote" && p.ReadQuote().Speaker!.Name == speaker);
        Assert.IsType<AcceptProposal.Outcome.Accepted>(await house.Get<AcceptProposal>().ExecuteAsync(new AcceptProposal.Request(proposal.Id), house.Act()));
    }
}
