using Habeas.Storage;

namespace Habeas.Registry;

/// <summary>
/// An editor publishes a person's page, takes it down, or sets the posture that the family asks for. Taking down and going quiet are
/// done only when the public database has followed.
/// </summary>
public sealed class ChangePerson(Database database)
{
    /// <param name="Seen">The latest ledger entry of the person's file that the editor had before them; null skips the check.</param>
    public sealed record Request(string Person, bool? Publish = null, Posture? Posture = null, string? Country = null, long? Seen = null);

    public abstract record Outcome
    {
        public sealed record Changed(PersonRecord Person) : Outcome;

        public sealed record Unchanged : Outcome;

        public sealed record ChangedMeanwhile : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(string Sentence) : Outcome;
    }

    internal static Outcome Decide(PersonFile? file, Request request)
    {
        if (file is null) return new Outcome.NotFound();
        if (request.Seen is { } seen && seen < file.Seq) return new Outcome.ChangedMeanwhile();
        var changed = file.Person with
        {
            Published = request.Publish ?? file.Person.Published,
            Posture = request.Posture ?? file.Person.Posture,
            Country = request.Country ?? file.Person.Country,
        };
        // Going public again publishes nothing by itself: what was accepted meanwhile is looked at first.
        if (changed.Posture != Registry.Posture.Public && request.Publish != true) changed = changed with { Published = false };
        if (changed == file.Person) return new Outcome.Unchanged();
        if (request.Publish == true && changed.Posture != Registry.Posture.Public)
            return new Outcome.Refused("This case is quiet: its posture must be public before its page can be.");
        if (request.Publish == true && !file.Names.Any()) return new Outcome.Refused("A page needs a name that a source states.");
        return new Outcome.Changed(changed);
    }

    public Task<Outcome> ExecuteAsync(Request request, Act act, CancellationToken cancellation = default) =>
        database.WriteAsync(
            act,
            async write =>
            {
                var outcome = Decide(await PersonFile.FindAsync(write.Records, request.Person, cancellation), request);
                if (outcome is not Outcome.Changed changed) return outcome;
                var verb = request.Publish switch { true => "publish-person", false => "withdraw-person", null => "change-person" };
                await write.AppendAsync(verb, changed.Person.ToState());
                return outcome;
            },
            cancellation);
}
