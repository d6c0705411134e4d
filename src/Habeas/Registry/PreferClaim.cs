using Habeas.Storage;

namespace Habeas.Registry;

/// <summary>An editor puts one of several reported values before the others, and says why. The others stay beside it.</summary>
public sealed class PreferClaim(Database database)
{
    /// <param name="Person">Whose file the editor looks at: a claim of somebody else is not there.</param>
    public sealed record Request(string Person, string Claim, string Note);

    public abstract record Outcome
    {
        public sealed record Preferred : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(string Sentence) : Outcome;
    }

    internal static Outcome Decide(ClaimRecord? claim, Request request) => claim switch
    {
        null or { Status: RecordStatus.Retracted } => new Outcome.NotFound(),
        _ when claim.Person != request.Person => new Outcome.NotFound(),
        _ when string.IsNullOrWhiteSpace(request.Note) => new Outcome.Refused("Say why this value comes first: the note is public."),
        _ => new Outcome.Preferred(),
    };

    public Task<Outcome> ExecuteAsync(Request request, Act act, CancellationToken cancellation = default) =>
        database.WriteAsync(
            act,
            async write =>
            {
                var row = await write.Records.Set<RecordRow>().FindAsync([request.Claim], cancellation);
                var claim = row?.Kind == ClaimRecord.Kind ? row.Read<ClaimRecord>() : null;
                var outcome = Decide(claim, request);
                if (outcome is not Outcome.Preferred) return outcome;
                var file = await PersonFile.FindAsync(write.Records, claim!.Person, cancellation);
                foreach (var other in file!.Accepted(claim.Property, claim.Event).Where(c => c.Preferred && c.Id != claim.Id))
                    await write.AppendAsync("prefer-claim", (other with { Preferred = false, Note = null }).ToState());
                await write.AppendAsync("prefer-claim", (claim with { Preferred = true, Note = request.Note.Trim() }).ToState());
                return outcome;
            },
            cancellation);
}
