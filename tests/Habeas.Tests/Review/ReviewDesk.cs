using System.Text;
using Habeas.Intake;
using Habeas.Registry;
using Habeas.Review;
using Xunit;

namespace Habeas.Tests.Review;

/// <summary>An editor at work, by the same verbs as the desk's pages.</summary>
internal sealed class ReviewDesk(TestHouse house)
{
    /// <summary>Takes an article in and says who published it. Returns the reading.</summary>
    public async Task<string> TakeInAsync(string text, string outlet)
    {
        var received = await house.Get<ReceiveDocument>().ExecuteAsync(
            new ReceiveDocument.Request(Encoding.UTF8.GetBytes(text), "paste"), house.Act(), house.Clock);
        var reading = Assert.IsType<ReceiveDocument.Outcome.Received>(received).Reading;
        await house.Get<CorrectSource>().ExecuteAsync(new CorrectSource.Request(reading, outlet, "A report", "2024-05-03", null), house.Act());
        await house.Get<ProposeFindings>().CatchUpAsync();
        return reading;
    }

    public async Task<ReviewSheet> SheetAsync(string reading) => (await ReviewSheet.FindAsync(house.Database, house.Get<RegisterNames>(), reading))!;

    /// <summary>The only proposal of a kind, or of an event type.</summary>
    public async Task<ProposalRow> ProposalAsync(string reading, string kind) => Assert.Single(
        (await SheetAsync(reading)).Items.Select(i => i.Proposal), p => p.Kind == kind || (p.Kind == "event" && p.ReadEvent().Type == kind));

    public async Task<AcceptProposal.Outcome> TryAcceptAsync(
        string reading, string kind, Func<AcceptProposal.Request, AcceptProposal.Request>? correct = null, string actor = "ana")
    {
        var request = new AcceptProposal.Request((await ProposalAsync(reading, kind)).Id);
        return await house.Get<AcceptProposal>().ExecuteAsync(correct?.Invoke(request) ?? request, house.Act(actor));
    }

    public async Task<IReadOnlyList<string>> AcceptAsync(
        string reading, string kind, Func<AcceptProposal.Request, AcceptProposal.Request>? correct = null, string actor = "ana") =>
        Assert.IsType<AcceptProposal.Outcome.Accepted>(await TryAcceptAsync(reading, kind, correct, actor)).Records;

    /// <summary>Accepts the person of a reading as somebody new. Returns the person.</summary>
    public async Task<string> AcceptNewPersonAsync(string reading) => (await AcceptAsync(reading, "person", r => r with { Identity = "new", Country = "XV" }))[0];

    public async Task<UndoDecision.Outcome> UndoAsync(string reading, string kind) =>
        await house.Get<UndoDecision>().ExecuteAsync(new UndoDecision.Request((await ProposalAsync(reading, kind)).Id), house.Act());

    public Task<PersonFile> FileAsync(string person) => Given.FileAsync(house, person);
}
