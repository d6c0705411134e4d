using Habeas.Registry;
using Habeas.Review;
using Habeas.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Desk;

/// <summary>What waits: documents to review, events for a second reader.</summary>
public sealed class IndexPage(Database database, ConfirmEvent confirm, TimeProvider clock) : PageModel
{
    public const int MostDone = 100;

    public sealed record SecondReading(
        string Event, string Person, string PersonName, string Type, string? Date, string AcceptedBy, int Origins, IReadOnlyList<Citation> Citations, long Seen);

    public IReadOnlyList<Queue.Item> Waiting { get; private set; } = [];

    public IReadOnlyList<Queue.Item> Done { get; private set; } = [];

    public IReadOnlyList<SecondReading> Second { get; private set; } = [];

    public string? Said { get; private set; }

    public bool Refused { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Waiting = await Queue.ReadAsync(database, cancellation: cancellation);
        Done = await Queue.ReadAsync(database, done: true, MostDone, cancellation);
        var files = await Register.WaitingForSecondReaderAsync(database, cancellation);
        Second = [.. files.SelectMany(file => file.Events.Where(e => e.WaitsForSecondReader)
            .Select(e => new SecondReading(
                e.Id, file.Person.Id, file.DisplayName, e.Type, Resolved.Of(file.Accepted("date", e.Id))?.Value, e.AcceptedBy,
                e.Origins, e.Citations, file.Seq)))];
    }

    public async Task<IActionResult> OnPostConfirmAsync([FromForm] string id, [FromForm] long? seen, CancellationToken cancellation)
    {
        var outcome = await confirm.ExecuteAsync(new ConfirmEvent.Request(id, seen), Act.Begin(clock, User.Identity!.Name!), cancellation);
        Said = outcome switch
        {
            ConfirmEvent.Outcome.Confirmed => "Confirmed.",
            ConfirmEvent.Outcome.Refused refused => refused.Sentence,
            ConfirmEvent.Outcome.ChangedMeanwhile => "Something was added to this case meanwhile. This is how it is now: read it once more.",
            _ => "That event is not on record any more.",
        };
        Refused = outcome is not ConfirmEvent.Outcome.Confirmed;
        if (Refused) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await OnGetAsync(cancellation);
        return Page();
    }
}
