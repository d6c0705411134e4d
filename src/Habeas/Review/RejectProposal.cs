using System.Text.Json.Nodes;
using Habeas.Intake;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Review;

/// <summary>An editor rejects what the machine found. Nothing comes of it but the decision, which is kept.</summary>
public sealed class RejectProposal(Database database)
{
    public sealed record Request(string Proposal);

    public abstract record Outcome
    {
        public sealed record Rejected : Outcome;

        public sealed record AlreadyDecided(string State, string? By) : Outcome;

        public sealed record NotFound : Outcome;
    }

    internal static Outcome Decide(ProposalRow? proposal) => proposal switch
    {
        null => new Outcome.NotFound(),
        { State: not "open" } => new Outcome.AlreadyDecided(proposal.State, proposal.DecidedBy),
        _ => new Outcome.Rejected(),
    };

    public Task<Outcome> ExecuteAsync(Request request, Act act, CancellationToken cancellation = default) =>
        database.WriteAsync(
            act,
            async write =>
            {
                var proposal = await write.Stable.Set<ProposalRow>().SingleOrDefaultAsync(p => p.Id == request.Proposal, cancellation);
                var outcome = Decide(proposal);
                if (outcome is not Outcome.Rejected) return outcome;
                var reading = await write.Stable.Set<ReadingRow>().SingleAsync(r => r.Id == proposal!.Reading, cancellation);
                await write.AppendAsync("reject-proposal", new DecisionRecord(
                    proposal!.Id, "rejected", proposal.Kind, reading.Capture, reading.ReaderVersion, JsonNode.Parse(proposal.Json)!, []).ToState(null));
                proposal.State = "rejected";
                proposal.DecidedBy = act.Actor;
                proposal.DecidedAt = Instants.ToUnixMicroseconds(act.At);
                return outcome;
            },
            cancellation);
}
