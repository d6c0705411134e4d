using Deque.AxeCore.Playwright;
using Habeas.Host.Tests.Web;
using Microsoft.Playwright;
using Xunit;

namespace Habeas.Host.Tests.Site;

public sealed class SiteInBrowserTests(DemoSite site, Chromium chromium)
{
    private IEnumerable<string> Kinds => ["/", "/people", "/campaigns", "/changes", "/about", "/nowhere", Profile, Campaign];

    private string Profile => site.Pages.Keys.First(p => p.StartsWith("/people/", StringComparison.Ordinal) && site.Pages[p].Body.Contains("Selim Aravand</bdi></h1>", StringComparison.Ordinal));

    private string Campaign => site.Pages.Keys.First(p => p.StartsWith("/campaigns/", StringComparison.Ordinal) && !p.EndsWith(".atom", StringComparison.Ordinal));

    [BrowserFact]
    public async Task No_page_has_a_barrier_that_axe_finds()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await chromium.OpenAsync(new BrowserNewContextOptions { ColorScheme = scheme });
            foreach (var path in Kinds)
            {
                await page.GotoAsync(new Uri(site.House.Address, path).ToString());
                var result = await page.RunAxe();
                Assert.True(result.Violations.Length == 0, $"{path} ({scheme}): {string.Join("; ", result.Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}"))}");
            }

            await page.Context.CloseAsync();
        }
    }

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task No_page_is_wider_than_its_window(int width)
    {
        var page = await chromium.OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 800 } });
        foreach (var path in Kinds)
        {
            await page.GotoAsync(new Uri(site.House.Address, path).ToString());
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{path} is wider than {width}.");
        }

        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Without_scripts_a_fact_opens_its_words_by_keyboard_alone()
    {
        var page = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await page.GotoAsync(new Uri(site.House.Address, Profile).ToString());
        var fact = page.Locator("details.fact").First;
        await Assertions.Expect(fact.Locator("mark")).Not.ToBeVisibleAsync();
        for (var i = 0; i < 20 && !await fact.Locator("summary").EvaluateAsync<bool>("e => e === document.activeElement"); i++) await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(fact.Locator("mark")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Nothing_is_refused_and_nothing_comes_from_elsewhere()
    {
        var page = await chromium.OpenAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.RequestFailed += (_, request) => complaints.Add(request.Url);
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != site.House.Address.Authority) complaints.Add(request.Url);
        };
        foreach (var path in Kinds.Where(p => p != "/nowhere")) await page.GotoAsync(new Uri(site.House.Address, path).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Empty(complaints);
        Assert.Empty(await page.Context.CookiesAsync());
        await page.Context.CloseAsync();
    }
}
