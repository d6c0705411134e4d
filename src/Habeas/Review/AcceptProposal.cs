using System.Text.Json.Nodes;
using Habeas.Registry;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Review;

/// <summary>
/// An editor accepts what the machine found, as it stands or corrected. Only this makes a record of it, with a citation of the words it
/// came from.
/// </summary>
public sealed class AcceptProposal(Database database, TimeProvider clock)
{
    /// <summary>What the editor decided. A field left null is as found; an empty one is dropped.</summary>
    public sealed record Request(string Proposal)
    {
        public const string New = "new";

        /// <summary>Of a person: <see cref="New"/>, or the id of somebody in the register. Never guessed.</summary>
        public string? Identity { get; init; }

        public string? Name { get; init; }

        public string? Country { get; init; }

        public IReadOnlyList<string>? Occupations { get; init; }

        /// <summary>Of an event: the event on record that this is another report of; null or <see cref="New"/> for a new one.</summary>
        public string? Event { get; init; }

        /// <summary>Of an event that happened to several persons: the events on record, of one or more of them, that this is another report of.</summary>
        public IReadOnlyList<string>? Events { get; init; }

        public string? Type { get; init; }

        /// <summary>asserted, alleged, denied, scheduled or requested.</summary>
        public string? Modality { get; init; }

        public string? Date { get; init; }

        public string? Place { get; init; }

        public string? Duration { get; init; }

        public string? Court { get; init; }

        public string? Authority { get; init; }

        public string? Provision { get; init; }

        public string? ReleaseKind { get; init; }

        public string? AttributedTo { get; init; }

        public string? Speaker { get; init; }

        public string? SpeakerRole { get; init; }

        public string? Venue { get; init; }

        public string? StatementKind { get; init; }

        public string? Specificity { get; init; }

        /// <summary>Of a list: a campaign's id, or <see cref="New"/>.</summary>
        public string? Campaign { get; init; }

        public string? CampaignName { get; init; }

        internal bool Corrects => this with { Proposal = string.Empty, Identity = null, Event = null, Events = null, Campaign = null } != Plain;

        /// <summary>The events on record that were chosen.</summary>
        internal IReadOnlyList<string> Known => [.. (Events ?? []).Append(Event).OfType<string>().Where(e => e != New)];

        private static readonly Request Plain = new(string.Empty);
    }

    public abstract record Outcome
    {
        public sealed record Accepted(IReadOnlyList<string> Records) : Outcome;

        public sealed record AlreadyDecided(string State, string? By) : Outcome;

        /// <summary>Who it is about must be decided first.</summary>
        public sealed record NeedsPerson(string Name) : Outcome;

        public sealed record Refused(string Sentence) : Outcome;

        public sealed record NotFound : Outcome;
    }

    public Task<Outcome> ExecuteAsync(Request request, Act act, CancellationToken cancellation = default) =>
        database.WriteAsync<Outcome>(
            act,
            async write =>
            {
                var proposal = await write.Stable.Set<ProposalRow>().SingleOrDefaultAsync(p => p.Id == request.Proposal, cancellation);
                if (proposal is null) return new Outcome.NotFound();
                if (proposal.State != "open") return new Outcome.AlreadyDecided(proposal.State, proposal.DecidedBy);
                var sheet = await ReviewSheet.FindAsync(write.Stable, write.Records, names: null, proposal.Reading, cancellation);
                var plan = await PlanAsync(sheet!, proposal, request, write, cancellation);
                if (plan.Refusal is not null) return plan.Refusal;

                foreach (var state in plan.States) await write.AppendAsync("accept-proposal", state);
                var decision = new DecisionRecord(
                    proposal.Id, request.Corrects ? "corrected" : "accepted", proposal.Kind, sheet!.Row.Capture, sheet.Row.ReaderVersion,
                    JsonNode.Parse(proposal.Json)!, [.. plan.Made.Select(m => m.Record)]);
                await write.AppendAsync("accept-proposal", decision.ToState(plan.Person));
                proposal.State = "accepted";
                proposal.DecidedBy = act.Actor;
                proposal.DecidedAt = Instants.ToUnixMicroseconds(act.At);
                proposal.Person = proposal.Kind == "person" ? plan.Person : null;
                proposal.Made = CanonicalJson.From(plan.Made);
                return new Outcome.Accepted([.. plan.Made.Select(m => m.Record)]);
            },
            cancellation);

    private async Task<Plan> PlanAsync(
        ReviewSheet sheet, ProposalRow proposal, Request request, LedgerWrite write, CancellationToken cancellation)
    {
        var making = new Making(sheet, request, write.Act.Actor, () => Ids.New(clock), DateOnly.FromDateTime(write.Act.At.UtcDateTime));
        switch (proposal.Kind)
        {
            case "person":
                var known = request.Identity is null or Request.New
                    ? null : await PersonFile.FindAsync(write.Records, request.Identity, cancellation);
                var publicId = known?.Person.PublicId ?? await EnterPerson.NewPublicIdAsync(write, cancellation);
                return DecidePerson.On(making, proposal.ReadPerson(), known, publicId);
            case "event":
                var files = new Dictionary<string, PersonFile>(StringComparer.Ordinal);
                foreach (var person in sheet.Persons.Values)
                    files[person.Record.Id] = (await PersonFile.FindAsync(write.Records, person.Record.Id, cancellation))!;
                return DecideEvent.On(making, proposal.ReadEvent(), files);
            case "quote":
                return DecideQuote.On(making, proposal.ReadQuote());
            default:
                return DecideList.On(making, proposal.ReadList());
        }
    }
}

/// <summary>What a decision needs at hand.</summary>
internal sealed record Making(ReviewSheet Sheet, AcceptProposal.Request Request, string Actor, Func<string> NewId, DateOnly Today)
{
    /// <summary>The editor's word where there is one, else the machine's; null when dropped or not known.</summary>
    public static string? Pick(string? editor, string? found)
    {
        var value = editor ?? found;
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    public ClaimRecord Claim(
        string person, string? ofEvent, string property, string value, Citation citation, string? language = null, string? nameKind = null) =>
        new(NewId(), person, ofEvent, property, value, language, nameKind, [citation], RecordStatus.Accepted, false, null, Actor);
}

/// <summary>The entries that a decision comes to, or why it cannot be taken.</summary>
/// <param name="Person">Under whose key the decision is sealed.</param>
internal sealed record Plan(IReadOnlyList<LedgerState> States, IReadOnlyList<Made> Made, string? Person, AcceptProposal.Outcome? Refusal = null)
{
    public static Plan Refuse(string sentence) => new([], [], null, new AcceptProposal.Outcome.Refused(sentence));

    public static Plan NeedPerson(string name) => new([], [], null, new AcceptProposal.Outcome.NeedsPerson(name));
}
