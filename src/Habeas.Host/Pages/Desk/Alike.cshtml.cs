using Habeas.Registry;
using Habeas.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Desk;

/// <summary>People whose names agree, side by side: of one person, or over the whole register. An editor says whether they are one.</summary>
public sealed class AlikePage(Database database, RegisterNames names, JudgePair judge, TimeProvider clock) : PageModel
{
    private const int Enough = 20, MostJudged = 50;

    /// <summary>Whose namesakes are shown; null shows every pair.</summary>
    [BindProperty(SupportsGet = true, Name = "of")]
    public string? Id { get; set; }

    /// <summary>Of the whole register: how many persons were looked at before.</summary>
    [BindProperty(SupportsGet = true, Name = "skip")]
    public int Skip { get; set; }

    public Namesakes.Stretch? Stretch { get; private set; }

    public PersonFile? Of { get; private set; }

    public IReadOnlyList<Namesakes> Open { get; private set; } = [];

    public IReadOnlyList<Namesakes> Judged { get; private set; } = [];

    public string? Said { get; private set; }

    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(Id))
        {
            Stretch = await Namesakes.OpenAsync(database, names, Math.Max(0, Skip), Enough, cancellation: cancellation);
            Open = Stretch.Pairs;
            if (Skip <= 0) Judged = await Namesakes.JudgedAsync(database, MostJudged, cancellation);
            return Page();
        }

        if (await Namesakes.OfAsync(database, names, Id, cancellation) is not var (file, others)) return NotFound();
        Of = file;
        Open = [.. others.Where(p => p.Judgement is null or { Verdict: "unsure" })];
        Judged = [.. others.Where(p => p.Judgement is not null and not { Verdict: "unsure" })];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm] string one, [FromForm] string another, [FromForm] string verdict, [FromForm] string? note, CancellationToken cancellation)
    {
        var outcome = await judge.ExecuteAsync(new JudgePair.Request(one, another, verdict, note), Act.Begin(clock, User.Identity!.Name!), cancellation);
        (Said, Problem) = outcome switch
        {
            JudgePair.Outcome.Judged => ("Kept.", null),
            JudgePair.Outcome.Unchanged => ("Nothing to change.", null),
            JudgePair.Outcome.Refused refused => (null, refused.Sentence),
            _ => ((string?)null, "One of the two is not in the register any more."),
        };
        if (Problem is not null) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await OnGetAsync(cancellation);
    }
}
