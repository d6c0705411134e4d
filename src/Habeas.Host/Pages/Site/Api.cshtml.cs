using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Site;

/// <summary>How programs and spreadsheets ask the public register.</summary>
public sealed class ApiPage(SiteOptions options) : PageModel
{
    public string Address => options.BaseOf(Request);
}
