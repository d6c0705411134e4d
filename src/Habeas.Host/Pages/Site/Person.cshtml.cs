using Habeas.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Site;

/// <summary>One person: where the case stands, what happened, who said what, each with the words it rests on.</summary>
public sealed class PersonPage(PublicSite site, SiteOptions options, TimeProvider clock) : PageModel
{
    [FromRoute(Name = "publicId")]
    public string PublicId { get; set; } = string.Empty;

    public PublicProfile Person { get; private set; } = null!;

    public DateOnly Today { get; } = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public (int Least, int Most) Days => PersonLine.TotalOf(Person.Spells, Person.Status, Today);

    /// <summary>Days since a source last spoke of the case.</summary>
    public int Silence => Person.Status.LastConfirmed is { } day ? Today.DayNumber - day.DayNumber : 0;

    internal Strip Strip => Strip.Of(Person.Spells, Person.Status, Strip.BeginningOf(Person.Spells, Today), Today);

    public string Address { get; private set; } = string.Empty;

    public string Description => $"{Person.Name.Text}: {StatusWords.Of(Person.Status, Today)}.";

    /// <summary>What is true of the person rather than of one event.</summary>
    public IEnumerable<FactView> Facts
    {
        get
        {
            yield return FactView.Of("Name", Person.Name.Text, Person.Name.Citations, Person.Sources, Person.Name.Language);
            foreach (var occupation in Person.Occupations) yield return FactView.Of(occupation, Person.Sources);
            if (Person.Facility is { } facility)
                yield return FactView.Of(facility, Person.Sources) with { Label = Person.Status.RollUp == "held" ? "Held at" : "Last held at" };
            // Each with its day: a second sentence does not take the place of the first.
            foreach (var sentence in Person.Timeline.Where(e => e is { Type: "sentence", Status: "asserted" }))
            {
                if (sentence.Facts.FirstOrDefault(f => f.Property == "duration") is not { } term) continue;
                var view = FactView.Of(term, Person.Sources);
                yield return sentence.Date is null ? view : view with { Value = $"{view.Value}, {Labels.OfValue("date", sentence.Date.Value)}" };
            }
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await site.FindAsync(PublicId, cancellation) is not { } person) return NotFound();
        Person = person;
        Address = options.BaseOf(Request) + Links.Person(person.PublicId);
        return Page();
    }

    public Cited Of(IReadOnlyList<PublicCitation> citations) => new(citations, Person.Sources);

    public EventView Of(PublicEvent happening) => new(happening, Person.Sources);
}
