using Habeas.Storage;

namespace Habeas.Registry;

/// <summary>
/// A second reader confirms an event that may not go out on one person's word: a release, a death, a reappearance.
/// </summary>
public sealed class ConfirmEvent(Database database)
{
    public sealed record Request(string Event);

    public abstract record Outcome
    {
        public sealed record Confirmed : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(string Sentence) : Outcome;
    }

    internal static Outcome Decide(EventRecord? happening, string actor)
    {
        if (happening is null or { Status: RecordStatus.Retracted }) return new Outcome.NotFound();
        if (happening.AcceptedBy == actor) return new Outcome.Refused("You accepted this event yourself: somebody else must read it.");
        if (happening.ConfirmedBy is not null) return new Outcome.Refused($"{happening.ConfirmedBy} has confirmed this event already.");
        return new Outcome.Confirmed();
    }

    public Task<Outcome> ExecuteAsync(Request request, Act act, CancellationToken cancellation = default) =>
        database.WriteAsync(
            act,
            async write =>
            {
                var row = await write.Records.Set<RecordRow>().FindAsync([request.Event], cancellation);
                var happening = row?.Kind == EventRecord.Kind ? row.Read<EventRecord>() : null;
                var outcome = Decide(happening, act.Actor);
                if (outcome is Outcome.Confirmed) await write.AppendAsync("confirm-event", (happening! with { ConfirmedBy = act.Actor }).ToState());
                return outcome;
            },
            cancellation);
}
