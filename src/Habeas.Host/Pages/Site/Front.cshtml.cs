using System.Globalization;
using Habeas.Publishing;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Site;

/// <summary>Who is held now, since when, and what changed.</summary>
public sealed class FrontPage(PublicSite site, TimeProvider clock) : PageModel
{
    private const int MostShown = 8;

    public DateOnly Today { get; } = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public IReadOnlyList<PublicPersonRow> Held { get; private set; } = [];

    /// <summary>Of those held, of whom nothing has been heard for long.</summary>
    public int LastKnown { get; private set; }

    public IReadOnlyList<PersonLine> Longest { get; private set; } = [];

    public IReadOnlyList<(PublicCampaign Campaign, int Members, int Held)> Campaigns { get; private set; } = [];

    public IReadOnlyList<PublicNews> News { get; private set; } = [];

    public string Headline => Held.Count switch
    {
        0 => "Nobody on this register is known to be in custody.",
        1 => LastKnown == 0 ? "One person is held." : "One person is held, or was when last heard of.",
        var many => string.Create(CultureInfo.InvariantCulture, $"{many:N0} people are held{(LastKnown == 0 ? "." : ", or were when last heard of.")}"),
    };

    /// <summary>The least that it can be: partial dates and silence are not counted up.</summary>
    public string DaysLost => string.Create(CultureInfo.InvariantCulture, $"at least {Held.Sum(p => PersonLine.TotalOf(p.Spells, p.Status, Today).Least):N0} days");

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var snapshot = await site.SnapshotAsync(cancellation);
        Held = [.. snapshot.People.Where(p => p.Status.RollUp == "held")];
        LastKnown = Held.Count(p => StatusWords.IsLastKnown(p.Status, Today));
        Longest = PersonLine.Of([.. Held.OrderByDescending(p => PersonLine.TotalOf(p.Spells, p.Status, Today).Least).Take(MostShown)], Today);
        Campaigns = [.. snapshot.Campaigns.Select(c =>
        {
            var members = snapshot.MembersOf(c.Slug);
            return (c, members.Count, members.Count(p => p.Status.RollUp == "held"));
        })];
        News = await site.NewsAsync(MostShown, cancellation: cancellation);
    }
}
