using Habeas.Registry;
using Habeas.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Desk;

/// <summary>People whose names agree, side by side: of one person, or over the whole register. An editor says whether they are one.</summary>
public sealed class AlikePage(Database database, JudgePair judge, TimeProvider clock) : PageModel
{
    private const int Most = 100;

    /// <summary>Whose namesakes are shown; null shows every pair.</summary>
    [BindProperty(SupportsGet = true, Name = "of")]
    public string? Id { get; set; }

    public PersonFile? Of { get; private set; }

    public IReadOnlyList<Namesakes> Open { get; private set; } = [];

    public IReadOnlyList<Namesakes> Judged { get; private set; } = [];

    public string? Said { get; private set; }

    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        IReadOnlyList<Namesakes> pairs;
        if (string.IsNullOrEmpty(Id))
        {
            pairs = await Namesakes.AllAsync(database, cancellation);
        }
        else
        {
            if (await Namesakes.OfAsync(database, Id, cancellation) is not var (file, others)) return NotFound();
            Of = file;
            pairs = others;
        }

        Open = [.. pairs.Where(p => p.Judgement is null or { Verdict: "unsure" }).Take(Most)];
        Judged = [.. pairs.Where(p => p.Judgement is not null and not { Verdict: "unsure" }).Take(Most)];
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
