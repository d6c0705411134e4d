using Habeas.Registry;
using Habeas.Review;
using Habeas.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Desk;

/// <summary>A new person from an archived document; who is there already is shown before anything is entered.</summary>
public sealed class NewPersonPage(Database database, EnterFromReading enter, FindPeople find, TimeProvider clock) : PageModel
{
    private const int MostSources = 100;

    /// <summary>What is filled in.</summary>
    public sealed record NewPersonForm
    {
        public string? Reading { get; init; }

        public string? Name { get; init; }

        public string? Others { get; init; }

        public string? Country { get; init; }

        /// <summary>The name for which those who are there were looked at: another name is another question.</summary>
        public string? Another { get; init; }
    }

    public NewPersonForm Form { get; private set; } = new();

    public IReadOnlyList<Queue.Item> Sources { get; private set; } = [];

    public WhoView Who { get; private set; } = new(string.Empty, []);

    /// <summary>Somebody whose name agrees was shown: entering it as another's needs a word.</summary>
    public bool MustConfirm { get; private set; }

    public string? Problem { get; private set; }

    public Task OnGetAsync(string? reading, string? name, CancellationToken cancellation) => ShowAsync(new NewPersonForm { Reading = reading, Name = name }, cancellation);

    /// <summary>Without a script: who is there already, and nothing entered.</summary>
    public Task OnPostLookAsync([FromForm] NewPersonForm form, CancellationToken cancellation) => ShowAsync(form, cancellation);

    public async Task<IActionResult> OnPostAsync([FromForm] NewPersonForm form, CancellationToken cancellation)
    {
        var others = (form.Others ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var country = PeopleAlikePage.CodeOf(form.Country);
        var name = (form.Name ?? string.Empty).Trim();
        var outcome = await enter.ExecuteAsync(
            new EnterFromReading.Request(form.Reading ?? string.Empty, name, others, country, IsAnother: name.Length > 0 && form.Another?.Trim() == name), Act.Begin(clock, User.Identity!.Name!), cancellation);
        switch (outcome)
        {
            case EnterFromReading.Outcome.Entered entered:
                return Redirect($"{DeskSurface.Path}/people/{entered.Person}");
            case EnterFromReading.Outcome.MayBe may:
                await ShowAsync(form, cancellation);
                Who = new WhoView(Who.Name, [.. may.People.Select(p => Candidate.Of(p, country))]);
                MustConfirm = true;
                break;
            case EnterFromReading.Outcome.Refused refused:
                Problem = refused.Sentence;
                await ShowAsync(form, cancellation);
                break;
            default:
                Problem = "Choose the document that names the person.";
                await ShowAsync(form, cancellation);
                break;
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task ShowAsync(NewPersonForm form, CancellationToken cancellation)
    {
        var waiting = await Queue.ReadAsync(database, done: false, MostSources, cancellation);
        var done = await Queue.ReadAsync(database, done: true, MostSources, cancellation);
        Sources = [.. waiting.Concat(done).Where(s => s.Error is null).OrderByDescending(s => s.Reading == form.Reading).ThenByDescending(s => s.ReceivedAt)];
        Form = form with { Reading = Sources.Any(s => s.Reading == form.Reading) ? form.Reading : null };
        var name = form.Name?.Trim() ?? string.Empty;
        Who = new WhoView(name, await PeopleAlikePage.OfAsync(find, name, form.Country, cancellation));
    }
}
