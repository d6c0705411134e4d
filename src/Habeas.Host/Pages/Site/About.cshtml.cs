using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Site;

/// <summary>The method: how a fact gets here, how things are counted, what is not shown.</summary>
public sealed class AboutPage(SiteOptions options) : PageModel
{
    /// <summary>Whom to write to about an error; null when the one who runs the site has not said.</summary>
    public string? Contact { get; } = options.Contact;
}
