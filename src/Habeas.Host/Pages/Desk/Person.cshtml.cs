using Habeas.Publishing;
using Habeas.Registry;
using Habeas.Security;
using Habeas.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Desk;

/// <summary>A person's workbench: what is said of them, by whom, what differs, and how it came on record.</summary>
public sealed class PersonPage(Database database, ChangePerson change, PreferClaim prefer, TimeProvider clock) : PageModel
{
    /// <summary>One property with all its values.</summary>
    /// <param name="Show">A value in words.</param>
    /// <param name="Cites">The citations to show beside it; those of the event that it belongs to are shown with the event.</param>
    public sealed record Fact(string Property, Resolved Resolved, Func<string, string> Show, IReadOnlyList<Citation> Cites);

    /// <summary>One act, and what it was done to, in words.</summary>
    public sealed record HistoryLine(long Seq, DateTimeOffset At, string Actor, string Verb, string? Why, IReadOnlyList<string> Records);

    [FromRoute(Name = "id")]
    public string Id { get; set; } = string.Empty;

    public PersonFile Subject { get; private set; } = null!;

    public IReadOnlyList<Fact> Facts { get; private set; } = [];

    public IReadOnlyList<(EventRecord Event, IReadOnlyList<Fact> Facts)> Events { get; private set; } = [];

    public IReadOnlyList<QuoteRecord> Quotes { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public string? Problem { get; private set; }

    public string? Said { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostPublishAsync([FromForm] bool publish, [FromForm] long seen, CancellationToken cancellation) =>
        ChangeAsync(new ChangePerson.Request(Id, Publish: publish, Seen: seen), null, publish ? "The page is public." : "The page is taken down.", cancellation);

    public async Task<IActionResult> OnPostPostureAsync([FromForm] string posture, [FromForm] string? why, [FromForm] long seen, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(why)) return await RefuseAsync("Say why, and who asked for it.", cancellation);
        if (!Enum.TryParse<Posture>(posture, ignoreCase: true, out var wanted) || !Enum.IsDefined(wanted)) return await RefuseAsync("Choose a posture.", cancellation);
        if (wanted == Posture.Public && !User.May(Permission.Unquiet)) return StatusCode(StatusCodes.Status403Forbidden);
        return await ChangeAsync(new ChangePerson.Request(Id, Posture: wanted, Seen: seen), why.Trim(), $"The case is {Labels.Of("posture", ReviewPage.CodeOf(wanted))} now.", cancellation);
    }

    public async Task<IActionResult> OnPostPreferAsync([FromForm] string claim, [FromForm] string? note, CancellationToken cancellation)
    {
        // Which report of a release comes first can say of somebody that they are free: that is the second reader's.
        var file = await Register.FindAsync(database, Id, cancellation);
        var of = file?.Claims.FirstOrDefault(c => c.Id == claim)?.Event;
        if (file?.Events.FirstOrDefault(e => e.Id == of)?.IsSensitive == true && !User.May(Permission.Confirm)) return StatusCode(StatusCodes.Status403Forbidden);
        var outcome = await prefer.ExecuteAsync(new PreferClaim.Request(Id, claim, note ?? string.Empty), Act.Begin(clock, User.Identity!.Name!), cancellation);
        return outcome switch
        {
            PreferClaim.Outcome.Preferred => await SayAsync("Put first.", cancellation),
            PreferClaim.Outcome.Refused refused => await RefuseAsync(refused.Sentence, cancellation),
            _ => await RefuseAsync("That value is not on record any more.", cancellation),
        };
    }

    private async Task<IActionResult> ChangeAsync(ChangePerson.Request request, string? why, string said, CancellationToken cancellation) =>
        await change.ExecuteAsync(request, Act.Begin(clock, User.Identity!.Name!, why), cancellation) switch
        {
            ChangePerson.Outcome.Changed => await SayAsync(said, cancellation),
            ChangePerson.Outcome.Unchanged => await SayAsync("Nothing to change.", cancellation),
            ChangePerson.Outcome.ChangedMeanwhile => await RefuseAsync("Somebody changed this person's record meanwhile. This is how it is now: look once more.", cancellation),
            ChangePerson.Outcome.Refused refused => await RefuseAsync(refused.Sentence, cancellation),
            _ => NotFound(),
        };

    private async Task<IActionResult> SayAsync(string sentence, CancellationToken cancellation)
    {
        Said = sentence;
        return await OnGetAsync(cancellation);
    }

    private async Task<IActionResult> RefuseAsync(string sentence, CancellationToken cancellation)
    {
        Problem = sentence;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await OnGetAsync(cancellation);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await Register.FindAsync(database, Id, cancellation) is not { } file) return false;
        Subject = file;
        var campaigns = (await Register.CampaignsAsync(database, cancellation)).ToDictionary(c => c.Id, c => c.Name, StringComparer.Ordinal);
        Facts = FactsOf(file.Claims.Where(c => c is { Status: RecordStatus.Accepted, Event: null } && c.Property != "name"), campaigns);
        Events = [.. file.Events.Where(e => e.Status == RecordStatus.Accepted)
            .Select(e => (Event: e, Facts: FactsOf(file.AcceptedOf(e), campaigns, e.Citations)))
            .OrderBy(e => e.Facts.FirstOrDefault(f => f.Property == "date")?.Resolved.Date?.Earliest ?? DateOnly.MaxValue).ThenBy(e => e.Event.Id, StringComparer.Ordinal)];
        Quotes = [.. file.Quotes.Where(q => q.Status == RecordStatus.Accepted).OrderByDescending(q => q.Id, StringComparer.Ordinal)];
        History = HistoryOf(file, await PersonHistory.ReadAsync(database, file, cancellation));
        return true;
    }

    private static List<Fact> FactsOf(IEnumerable<ClaimRecord> claims, Dictionary<string, string> campaigns, IReadOnlyList<Citation>? shown = null) => [.. claims
        .GroupBy(c => (c.Property, Value: ClaimRecord.IsMany(c.Property) ? c.Value : null))
        .Select(g => (g.Key.Property, Resolved: Resolved.Of(g)!))
        .Where(f => f.Resolved is not null)
        .Select(f => new Fact(
            f.Property, f.Resolved, value => f.Property == "listed" ? campaigns.GetValueOrDefault(value, value) : Labels.OfValue(f.Property, value),
            [.. f.Resolved.Claims.SelectMany(c => c.Citations).DistinctBy(c => (c.Capture, c.Start, c.End))
                .Where(c => f.Resolved.IsDisputed || shown?.Any(s => s.Capture == c.Capture && s.Start == c.Start && s.End == c.End) != true)]))];

    /// <summary>A verb as a sentence about who did it.</summary>
    internal static string Words(string verb) => verb switch
    {
        "accept-proposal" => "accepted a finding", "reject-proposal" => "rejected a finding", "undo-decision" => "took a decision back", "enter-person" => "entered the person",
        "change-person" => "changed the posture", "publish-person" => "published the page", "withdraw-person" => "took the page down", "confirm-event" => "confirmed as second reader",
        "prefer-claim" => "put a value first", "correct-source" => "corrected what is known of a source", "close-reading" => "was done with a document",
        "reopen-reading" => "took a document up again", "receive-document" => "took a document in", "open-account" => "made the account", "give-roles" => "gave roles",
        "close-account" => "closed an account", "judge-pair" => "judged whether two are one person", _ => verb.Replace('-', ' '),
    };

    private static IReadOnlyList<HistoryLine> HistoryOf(PersonFile file, IReadOnlyList<PersonHistory.Line> lines)
    {
        var words = file.Events.ToDictionary(e => $"{EventRecord.Kind}:{e.Id}", e => Labels.Of("event_type", e.Type), StringComparer.Ordinal);
        foreach (var claim in file.Claims) words[$"{ClaimRecord.Kind}:{claim.Id}"] = $"{Labels.Of("property", claim.Property)}: {(claim.Property == "listed" ? "a list" : Labels.OfValue(claim.Property, claim.Value))}";
        foreach (var quote in file.Quotes) words[$"{QuoteRecord.Kind}:{quote.Id}"] = $"Statement of {quote.Speaker}";
        words[$"{PersonRecord.Kind}:{file.Person.Id}"] = "The person";
        return [.. lines.GroupBy(l => l.Act, StringComparer.Ordinal).Select(act => act.OrderBy(l => l.Seq).ToList())
            .Select(act => new HistoryLine(act[0].Seq, act[0].At, act[0].Actor, act[0].Verb, act[0].Why, [.. act.Select(l => words[l.Subject]).Distinct(StringComparer.Ordinal)]))];
    }
}
