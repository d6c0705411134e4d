using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Registry;

/// <summary>
/// An editor enters a person who is known from archived sources, with all that is said of them, in one act: all of it or nothing.
/// </summary>
public sealed class EnterPerson(Database database)
{
    /// <summary>What is entered. The records' ids, person and actor are given by the act.</summary>
    /// <param name="Names">At least one; the first is the one to show.</param>
    public sealed record Request(
        string? Country, Posture Posture, bool Published, IReadOnlyList<NewClaim> Names, IReadOnlyList<NewClaim> Claims,
        IReadOnlyList<NewEvent> Events, IReadOnlyList<NewQuote> Quotes);

    public sealed record NewClaim(
        string Property, string Value, string? Language, string? NameKind, IReadOnlyList<Citation> Citations, bool Preferred = false,
        string? Note = null);

    /// <param name="ConfirmedBy">The second reader, where the paper file that is entered names one.</param>
    public sealed record NewEvent(
        string Type, string Modality, string? AttributedTo, IReadOnlyList<Citation> Citations, IReadOnlyList<NewClaim> Claims, string? ConfirmedBy);

    public sealed record NewQuote(
        string Relation, string Speaker, string? SpeakerRole, string? Venue, string? Date, string Form, string? Kind, string Specificity,
        string? PromptedBy, Citation Citation);

    /// <summary>What came of it.</summary>
    public abstract record Outcome
    {
        public sealed record Entered(string Person, string PublicId) : Outcome;

        /// <param name="Sentence">What is wrong, for the one who enters.</param>
        public sealed record Refused(string Sentence) : Outcome;
    }

    /// <summary>What is wrong with a request; null when nothing is.</summary>
    internal static string? Decide(Request request)
    {
        if (request.Names.Count == 0) return "A person needs a name.";
        var claims = request.Names.Concat(request.Claims).Concat(request.Events.SelectMany(e => e.Claims)).ToList();
        if (claims.Find(c => c.Citations.Count == 0) is { } bare) return $"“{bare.Value}” cites nothing: nothing is stated without a citation.";
        if (request.Events.FirstOrDefault(e => e.Citations.Count == 0) is { } happening)
            return $"The {happening.Type} cites nothing: nothing is stated without a citation.";
        foreach (var claim in claims.Where(c => c.Property == "date"))
        {
            if (PartialDate.TryParse(claim.Value, out var problem) is null) return problem;
        }

        return null;
    }

    public async Task<Outcome> ExecuteAsync(Request request, Act act, TimeProvider clock, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Decide(request) is { } problem) return new Outcome.Refused(problem);
        return await database.WriteAsync<Outcome>(
            act,
            async write =>
            {
                var person = new PersonRecord(
                    Ids.New(clock), await NewPublicIdAsync(write, cancellation), request.Country, request.Posture, request.Published);
                await write.AppendAsync("enter-person", person.ToState());
                foreach (var claim in request.Names.Concat(request.Claims)) await AppendAsync(claim, ofEvent: null);
                foreach (var happening in request.Events)
                {
                    var record = new EventRecord(
                        Ids.New(clock), person.Id, happening.Type, happening.Modality, happening.AttributedTo, happening.Citations,
                        RecordStatus.Accepted, act.Actor, happening.ConfirmedBy,
                        Frees: happening.Claims.Any(c => c is { Property: "release_kind", Value: "bail" }));
                    await write.AppendAsync("enter-person", record.ToState());
                    foreach (var claim in happening.Claims) await AppendAsync(claim, record.Id);
                }

                foreach (var quote in request.Quotes)
                {
                    await write.AppendAsync("enter-person", new QuoteRecord(
                        Ids.New(clock), person.Id, quote.Relation, quote.Speaker, quote.SpeakerRole, quote.Venue, quote.Date, null, quote.Form,
                        quote.Kind, quote.Specificity, quote.PromptedBy, quote.Citation, RecordStatus.Accepted, act.Actor).ToState());
                }

                return new Outcome.Entered(person.Id, person.PublicId);

                Task AppendAsync(NewClaim claim, string? ofEvent) => write.AppendAsync("enter-person", new ClaimRecord(
                    Ids.New(clock), person.Id, ofEvent, claim.Property, claim.Value, claim.Language, claim.NameKind, claim.Citations,
                    RecordStatus.Accepted, claim.Preferred, claim.Note, act.Actor).ToState());
            },
            cancellation);
    }

    /// <summary>A public id that nobody has yet.</summary>
    public static async Task<string> NewPublicIdAsync(LedgerWrite write, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(write);
        while (true)
        {
            var id = Ids.NewPublic("HB");
            if (!await write.Records.Set<RecordRow>().AnyAsync(r => r.Kind == PersonRecord.Kind && r.Key == id, cancellation)) return id;
        }
    }
}
