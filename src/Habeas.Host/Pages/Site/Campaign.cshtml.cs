using Habeas.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Site;

/// <summary>One campaign: its story, what is asked of readers, and who is on the list.</summary>
public sealed class CampaignPage(PublicSite site, TimeProvider clock) : PageModel
{
    [FromRoute(Name = "slug")]
    public string Slug { get; set; } = string.Empty;

    public PublicCampaign Campaign { get; private set; } = null!;

    public IReadOnlyList<PersonLine> Members { get; private set; } = [];

    public int Held => Members.Count(m => m.Person.Status.RollUp == "held");

    public int Free => Members.Count(m => m.Person.Status.RollUp is "free" or "not_free");

    public int Raised => Members.Count(m => m.Person.WasRaised);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var snapshot = await site.SnapshotAsync(cancellation);
        if (snapshot.Campaigns.FirstOrDefault(c => c.Slug == Slug) is not { } campaign) return NotFound();
        Campaign = campaign;
        Members = PersonLine.Of(snapshot.MembersOf(Slug), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        return Page();
    }
}
