using System.Globalization;
using Habeas.Registry;
using Habeas.Review;
using Habeas.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Desk;

/// <summary>The article on one side, what it may say on the other; each decision is a plain form.</summary>
public sealed class ReviewPage(
    Database database, RegisterNames names, AcceptProposal accept, RejectProposal reject, UndoDecision undo, CorrectSource correct, CloseReading close, ChangePerson change,
    FindPeople find, TimeProvider clock) : PageModel
{
    [FromRoute(Name = "reading")]
    public string Reading { get; set; } = string.Empty;

    public ReviewSheet Sheet { get; private set; } = null!;

    /// <summary>The files of the persons that were decided on here.</summary>
    public IReadOnlyList<PersonFile> Files { get; private set; } = [];

    /// <summary>What was tried and refused: its fields are kept as they were filled in.</summary>
    public AcceptProposal.Request? Attempt { get; private set; }

    /// <summary>Who may be meant by the name that was tried.</summary>
    public WhoView? Who { get; private set; }

    /// <summary>Somebody with the corrected name is on record, and the editor is asked whether it is another person.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>Only an address of the web is a link: what a sender gave could be anything.</summary>
    public string? Address => Uri.TryCreate(Sheet.Row.Url, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") ? Sheet.Row.Url : null;

    public string? Problem { get; private set; }

    public string? Said { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? said, CancellationToken cancellation)
    {
        Said = said switch
        {
            "accepted" => "Accepted.", "rejected" => "Rejected.", "undone" => "Undone.", "published" => "Published.", "kept" => "Kept.", _ => null,
        };
        return await ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAcceptAsync([FromForm] ProposalForm form, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation)) return NotFound();
        var item = Sheet.Items.FirstOrDefault(i => i.Proposal.Id == form.Proposal);
        if (item is null) return NotFound();
        // One question a person: several that it happened to may have it on record each.
        var answers = item.Matches.Select(m => m.Person).Distinct(StringComparer.Ordinal).Select(p => Request.Form[EventField(p)].ToString()).ToList();
        var request = form.ToRequest(item.Proposal, [.. answers.Where(a => a.Length > 0 && a != AcceptProposal.Request.New)]);
        if (answers.Contains(string.Empty))
            return await RefuseAsync(request, item, "Say whether this is a new event or another report of one on record.", cancellation);
        if (item.Proposal.Kind == "person" && request is { Identity: AcceptProposal.Request.New, Name: { Length: > 0 } corrected } && form.Another?.Trim() != corrected)
        {
            // A name that the editor corrected may be somebody's who was not among those offered.
            var offered = item.Candidates.Select(c => c.Person).ToHashSet(StringComparer.Ordinal);
            var others = (await find.ExecuteAsync([corrected], PeopleAlikePage.Most, cancellation)).Where(f => f.Score >= PersonLikeness.NearlyTheSameName && !offered.Contains(f.File.Person.Id)).ToList();
            if (others.Count > 0)
            {
                Who = new WhoView(corrected, [.. others.Select(o => Candidate.Of(o, request.Country, request.Occupations))], Choose: true);
                IsAsked = true;
                return await RefuseAsync(request, item, "Somebody with this name is on record. Choose who is meant; or accept once more, and it is another person.", cancellation);
            }
        }

        var outcome = await accept.ExecuteAsync(request, Begin(), cancellation);
        return outcome switch
        {
            AcceptProposal.Outcome.Accepted => await NextAsync("accepted", item.Proposal.Number, cancellation),
            AcceptProposal.Outcome.AlreadyDecided by => await RefuseAsync(request, item, $"{by.By} has decided this already.", cancellation),
            AcceptProposal.Outcome.NeedsPerson who => await RefuseAsync(request, item, $"Decide first who {who.Name} is.", cancellation),
            AcceptProposal.Outcome.Refused refused => await RefuseAsync(request, item, refused.Sentence, cancellation),
            _ => NotFound(),
        };
    }

    /// <summary>Without a script: who is there already by the name that is typed, and nothing decided.</summary>
    public async Task<IActionResult> OnPostWhoAsync([FromForm] ProposalForm form, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation)) return NotFound();
        if (Sheet.Items.FirstOrDefault(i => i.Proposal.Id == form.Proposal) is not { Proposal.Kind: "person" } item) return NotFound();
        Attempt = form.ToRequest(item.Proposal, []);
        var name = Attempt.Name ?? item.Proposal.ReadPerson().Name;
        Who = new WhoView(name, await PeopleAlikePage.OfAsync(find, name, Attempt.Country, cancellation), Choose: true);
        return Page();
    }

    public async Task<IActionResult> OnPostRejectAsync([FromForm] ProposalForm form, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation)) return NotFound();
        var item = Sheet.Items.FirstOrDefault(i => i.Proposal.Id == form.Proposal);
        if (item is null) return NotFound();
        return await reject.ExecuteAsync(new RejectProposal.Request(item.Proposal.Id), Begin(), cancellation) switch
        {
            RejectProposal.Outcome.Rejected => await NextAsync("rejected", item.Proposal.Number, cancellation),
            RejectProposal.Outcome.AlreadyDecided by => await RefuseAsync(null, item, $"{by.By} has decided this already.", cancellation),
            _ => NotFound(),
        };
    }

    public async Task<IActionResult> OnPostUndoAsync([FromForm] ProposalForm form, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation)) return NotFound();
        var item = Sheet.Items.FirstOrDefault(i => i.Proposal.Id == form.Proposal);
        if (item is null) return NotFound();
        return await undo.ExecuteAsync(new UndoDecision.Request(item.Proposal.Id), Begin(), cancellation) switch
        {
            UndoDecision.Outcome.Undone => To("undone", item.Proposal.Number),
            UndoDecision.Outcome.NotDecided => await RefuseAsync(null, item, "This is open already.", cancellation),
            UndoDecision.Outcome.Refused refused => await RefuseAsync(null, item, refused.Sentence, cancellation),
            _ => NotFound(),
        };
    }

    public async Task<IActionResult> OnPostPublishAsync([FromForm] string person, [FromForm] long seen, CancellationToken cancellation)
    {
        var outcome = await change.ExecuteAsync(new ChangePerson.Request(person, Publish: true, Seen: seen), Begin(), cancellation);
        if (outcome is ChangePerson.Outcome.Changed or ChangePerson.Outcome.Unchanged) return Redirect($"{DeskSurface.Path}/review/{Uri.EscapeDataString(Reading)}?said=published#publish");
        return await RefuseAsync(null, null, outcome switch
        {
            ChangePerson.Outcome.ChangedMeanwhile => "Somebody changed this person's record meanwhile. Look at it once more, then publish.",
            ChangePerson.Outcome.Refused refused => refused.Sentence,
            _ => "That person is not on record any more.",
        }, cancellation);
    }

    public async Task<IActionResult> OnPostSourceAsync(
        [FromForm] string? outlet, [FromForm] string? title, [FromForm] string? published, [FromForm] string? url, CancellationToken cancellation) =>
        await correct.ExecuteAsync(new CorrectSource.Request(Reading, outlet, title, published, url), Begin(), cancellation) switch
        {
            CorrectSource.Outcome.Corrected => To("kept", null),
            CorrectSource.Outcome.Refused refused => await RefuseAsync(null, null, refused.Sentence, cancellation),
            _ => NotFound(),
        };

    public async Task<IActionResult> OnPostCloseAsync([FromForm] bool done, CancellationToken cancellation)
    {
        if (!await close.ExecuteAsync(Reading, done, Begin(), cancellation)) return NotFound();
        return done ? Redirect(DeskSurface.Path) : To("kept", null);
    }

    /// <summary>A posture as its label is looked up.</summary>
    internal static string CodeOf(Posture posture) => posture switch { Posture.Public => "public", Posture.Quiet => "quiet", _ => "paused" };

    /// <summary>The name of the field that says which event on record of a person is meant.</summary>
    internal static string EventField(string person) => "Event-" + person;

    internal static string Count(int count, string of) => string.Create(CultureInfo.InvariantCulture, $"{count} {of}{(count == 1 ? "" : "s")}");

    private Act Begin() => Act.Begin(clock, User.Identity!.Name!);

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await ReviewSheet.FindAsync(database, names, Reading, cancellation) is not { } sheet) return false;
        Sheet = sheet;
        var persons = sheet.Persons.Values.Select(p => p.Record.Id).Distinct(StringComparer.Ordinal).ToList();
        Files = await Register.SomeAsync(database, persons, cancellation);
        return true;
    }

    /// <summary>On to the next that is open.</summary>
    private async Task<IActionResult> NextAsync(string said, int number, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var open = Sheet.Items.Where(i => i.Proposal.State == "open").Select(i => i.Proposal.Number).ToList();
        var next = open.Cast<int?>().FirstOrDefault(n => n > number) ?? open.Cast<int?>().FirstOrDefault();
        return next is null ? Redirect($"{DeskSurface.Path}/review/{Uri.EscapeDataString(Reading)}?said={said}#publish") : To(said, next);
    }

    private RedirectResult To(string said, int? number) => Redirect(string.Create(
        CultureInfo.InvariantCulture, $"{DeskSurface.Path}/review/{Uri.EscapeDataString(Reading)}?said={said}{(number is null ? "" : $"#p{number}")}"));

    private async Task<IActionResult> RefuseAsync(AcceptProposal.Request? attempt, ReviewItem? item, string sentence, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation)) return NotFound();
        Attempt = attempt;
        Problem = item is null ? sentence : string.Create(CultureInfo.InvariantCulture, $"Number {item.Proposal.Number}: {sentence}");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
