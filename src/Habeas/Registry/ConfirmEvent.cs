using Habeas.Names;
using Habeas.Storage;

namespace Habeas.Registry;

/// <summary>
/// A second reader confirms an event that may not go out on one person's word: a release, bail, exile, a death, a reappearance.
/// </summary>
public sealed class ConfirmEvent(Database database)
{
    /// <param name="Seen">The latest ledger entry of the person's file that the reader had before them; null skips the check.</param>
    public sealed record Request(string Event, long? Seen = null);

    public abstract record Outcome
    {
        public sealed record Confirmed : Outcome;

        public sealed record ChangedMeanwhile : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(string Sentence) : Outcome;
    }

    internal static Outcome Decide(EventRecord? happening, string actor)
    {
        if (happening is null or { Status: RecordStatus.Retracted }) return new Outcome.NotFound();
        if (Folding.Fold(happening.AcceptedBy) == Folding.Fold(actor)) return new Outcome.Refused("You accepted this event yourself: somebody else must read it.");
        if (happening.ConfirmedBy is not null) return new Outcome.Refused($"{happening.ConfirmedBy} has confirmed this event already.");
        if (!happening.HasTwoOrigins) return new Outcome.Refused("One outlet reports it so far: it can be confirmed when a second one does.");
        return new Outcome.Confirmed();
    }

    public Task<Outcome> ExecuteAsync(Request request, Act act, CancellationToken cancellation = default) =>
        database.WriteAsync(
            act,
            async write =>
            {
                var row = await write.Records.Set<RecordRow>().FindAsync([request.Event], cancellation);
                var happening = row?.Kind == EventRecord.Kind ? row.Read<EventRecord>() : null;
                if (happening is not null && request.Seen is { } seen && (await PersonFile.FindAsync(write.Records, happening.Person, cancellation))?.Seq > seen)
                    return new Outcome.ChangedMeanwhile();
                var outcome = Decide(happening, act.Actor);
                if (outcome is Outcome.Confirmed) await write.AppendAsync("confirm-event", (happening! with { ConfirmedBy = act.Actor }).ToState());
                return outcome;
            },
            cancellation);
}
