using Habeas.Publishing;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Site;

/// <summary>What was published, by day.</summary>
public sealed class ChangesPage(PublicSite site) : PageModel
{
    public const int Most = 300;

    public IReadOnlyList<IGrouping<DateOnly, PublicNews>> Days { get; private set; } = [];

    public bool IsCut { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var news = await site.NewsAsync(Most, cancellation: cancellation);
        IsCut = news.Count == Most;
        Days = [.. news.GroupBy(n => DateOnly.FromDateTime(n.At.UtcDateTime))];
    }
}
