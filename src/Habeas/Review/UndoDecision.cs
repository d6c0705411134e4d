using System.Text.Json.Nodes;
using Habeas.Intake;
using Habeas.Registry;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Review;

/// <summary>
/// An editor takes a decision back: what it made is retracted, what it added is taken off, and the proposal is open again. The history
/// keeps both. One decision is undone, not all that came after it.
/// </summary>
public sealed class UndoDecision(Database database)
{
    public sealed record Request(string Proposal);

    public abstract record Outcome
    {
        public sealed record Undone : Outcome;

        public sealed record NotDecided : Outcome;

        public sealed record NotFound : Outcome;

        /// <summary>Something else rests on it, which must be undone first.</summary>
        public sealed record Refused(string Sentence) : Outcome;
    }

    public Task<Outcome> ExecuteAsync(Request request, Act act, CancellationToken cancellation = default) =>
        database.WriteAsync<Outcome>(
            act,
            async write =>
            {
                var proposal = await write.Stable.Set<ProposalRow>().SingleOrDefaultAsync(p => p.Id == request.Proposal, cancellation);
                if (proposal is null) return new Outcome.NotFound();
                if (proposal.State == "open") return new Outcome.NotDecided();
                var made = proposal.ReadMade();
                if (await WhatRestsOnItAsync(proposal, made, write, cancellation) is { } sentence) return new Outcome.Refused(sentence);

                string? person = proposal.Person;
                foreach (var item in made)
                {
                    var row = await write.Records.Set<RecordRow>().FindAsync([item.Record], cancellation);
                    if (row is null) continue; // erased meanwhile
                    person ??= row.Person;
                    if (Undo(row, item) is { } state) await write.AppendAsync("undo-decision", state);
                }

                var reading = await write.Stable.Set<ReadingRow>().SingleAsync(r => r.Id == proposal.Reading, cancellation);
                await write.AppendAsync("undo-decision", new DecisionRecord(
                    proposal.Id, "undone", proposal.Kind, reading.Capture, reading.ReaderVersion, JsonNode.Parse(proposal.Json)!,
                    [.. made.Select(m => m.Record)]).ToState(person));
                proposal.State = "open";
                proposal.DecidedBy = null;
                proposal.DecidedAt = null;
                proposal.Person = null;
                proposal.Made = null;
                return new Outcome.Undone();
            },
            cancellation);

    /// <summary>The record as it is once the decision is taken back; null when it stays as it is.</summary>
    internal static LedgerState? Undo(RecordRow row, Made item) => row.Kind switch
    {
        EventRecord.Kind when item.Cited is { } cited && row.Read<EventRecord>() is var happening =>
            happening.Resting(Without(happening.Citations, cited)).ToState(),
        EventRecord.Kind => (row.Read<EventRecord>() with { Status = RecordStatus.Retracted }).ToState(),
        ClaimRecord.Kind => (row.Read<ClaimRecord>() with { Status = RecordStatus.Retracted }).ToState(),
        QuoteRecord.Kind => (row.Read<QuoteRecord>() with { Status = RecordStatus.Retracted }).ToState(),
        PersonRecord.Kind => (row.Read<PersonRecord>() with { Published = false }).ToState(),
        CampaignRecord.Kind => (row.Read<CampaignRecord>() with { Published = false }).ToState(),
        _ => null,
    };

    private static List<Citation> Without(IReadOnlyList<Citation> citations, Citation cited)
    {
        var place = citations.ToList().FindIndex(c => c.Capture == cited.Capture && c.Start == cited.Start && c.End == cited.End);
        return [.. citations.Where((_, i) => i != place)];
    }

    private static async Task<string?> WhatRestsOnItAsync(
        ProposalRow proposal, IReadOnlyList<Made> made, LedgerWrite write, CancellationToken cancellation)
    {
        var ids = made.Where(m => m.Cited is null).Select(m => m.Record).ToHashSet(StringComparer.Ordinal);
        if (proposal.Person is { } person)
        {
            var own = ids.Append(person).ToHashSet(StringComparer.Ordinal);
            var sheet = await write.Stable.Set<ProposalRow>().AsNoTracking()
                .Where(p => p.Reading == proposal.Reading && p.State == "accepted" && p.Id != proposal.Id).ToListAsync(cancellation);
            var records = await write.Records.Set<RecordRow>().AsNoTracking().Where(r => r.Person == person).Select(r => r.Id).ToListAsync(cancellation);
            var dependants = sheet.Where(p => p.ReadMade().Any(m => records.Contains(m.Record) && !own.Contains(m.Record))).ToList();
            if (dependants.Count > 0)
                return $"Undo first what was accepted of this person from this article: number {string.Join(", ", dependants.Select(d => d.Number))}.";
            if (ids.Contains(person) && records.Any(r => !own.Contains(r)))
            {
                var live = (await PersonFile.FindAsync(write.Records, person, cancellation))!;
                if (live.Events.Any(e => e.Status == RecordStatus.Accepted)
                    || live.Quotes.Any(q => q.Status == RecordStatus.Accepted)
                    || live.Claims.Any(c => c.Status == RecordStatus.Accepted && !own.Contains(c.Id)))
                {
                    return "Other articles have added to this person since: undo those first.";
                }
            }
        }

        foreach (var item in made.Where(m => m.Cited is null))
        {
            var row = await write.Records.Set<RecordRow>().FindAsync([item.Record], cancellation);
            if (row?.Kind != EventRecord.Kind) continue;
            if (row.Read<EventRecord>().Citations.Count > 1) return "Another article has been added to this event since: undo that first.";
        }

        return null;
    }
}
