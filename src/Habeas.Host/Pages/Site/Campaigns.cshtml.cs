using Habeas.Publishing;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Site;

/// <summary>The public lists, each with how many of it are on record.</summary>
public sealed class CampaignsPage(PublicSite site) : PageModel
{
    public IReadOnlyList<(PublicCampaign Campaign, int Members, int Held)> Campaigns { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var snapshot = await site.SnapshotAsync(cancellation);
        Campaigns = [.. snapshot.Campaigns.Select(c =>
        {
            var members = snapshot.MembersOf(c.Slug);
            return (c, members.Count, members.Count(p => p.Status.RollUp == "held"));
        })];
    }
}
