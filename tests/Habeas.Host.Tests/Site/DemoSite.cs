using Habeas.Host.Commands.Demo;
using Habeas.Host.Tests.Site;
using Habeas.Host.Tests.Web;
using Xunit;

[assembly: AssemblyFixture(typeof(DemoSite))]

namespace Habeas.Host.Tests.Site;

/// <summary>The site over the samples, made once, and every page that a reader can get to by following links.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    private WebHouse house = null!;
    private Dictionary<string, WebPage> pages = null!;

    internal WebHouse House => house;

    internal SampleFiles Samples { get; } = SampleFiles.Load(Path.Combine(AppContext.BaseDirectory, "samples"));

    /// <summary>By path and query. Feeds are among them; the desk is not.</summary>
    internal IReadOnlyDictionary<string, WebPage> Pages => pages;

    internal IEnumerable<WebPage> HtmlPages => pages.Values.Where(p => p.Body.StartsWith("<!doctype html>", StringComparison.Ordinal));

    public async ValueTask InitializeAsync()
    {
        house = await WebHouse.StartAsync(isDemo: true);
        await new SampleRegister(house.Services, Samples).MakeAsync((_, _) => { }, CancellationToken.None);
        using var reader = house.Visit();
        pages = new Dictionary<string, WebPage>(StringComparer.Ordinal);
        var ahead = new Queue<string>(["/", "/people?status=held&sort=longest", "/robots.txt"]);
        while (ahead.TryDequeue(out var path))
        {
            if (pages.ContainsKey(path)) continue;
            var page = pages[path] = await reader.OpenAsync(path);
            foreach (var link in LinksOf(page)) ahead.Enqueue(link);
        }
    }

    public async ValueTask DisposeAsync() => await house.DisposeAsync();

    /// <summary>Where the links of a page lead within the site, without their anchors.</summary>
    internal static IEnumerable<string> LinksOf(WebPage page) => page.Html.QuerySelectorAll("a[href], link[href]")
        .Select(a => new Uri(page.Address, a.GetAttribute("href"))).Where(u => u.Authority == page.Address.Authority)
        .Select(u => u.PathAndQuery).Where(p => !p.StartsWith("/desk", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);
}
