using Deque.AxeCore.Playwright;
using Habeas.Host.Tests.Web;
using Habeas.Security;
using Habeas.Tests;
using Microsoft.Playwright;
using Xunit;

namespace Habeas.Host.Tests.Desk;

public sealed class DeskInBrowserTests(Chromium chromium)
{
    private const string Arabic = "اعتُقل سليم أرافاند في أورافان في مارس ٢٠٢١، بحسب ما قالته زوجته لصحيفة Oravan Courier.";

    [BrowserFact]
    public async Task No_page_of_the_desk_has_a_barrier_that_axe_finds()
    {
        await using var house = await FilledAsync();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await DeskBrowser.SignInAsync(chromium, house, new BrowserNewContextOptions { ColorScheme = scheme }, scheme.ToString());
            foreach (var path in await PathsAsync(page, house))
            {
                await page.GotoAsync(new Uri(house.Address, path).ToString());
                await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
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
    public async Task No_page_of_the_desk_is_wider_than_its_window(int width)
    {
        await using var house = await FilledAsync();
        var page = await DeskBrowser.SignInAsync(chromium, house, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 800 } });
        foreach (var path in await PathsAsync(page, house))
        {
            await page.GotoAsync(new Uri(house.Address, path).ToString());
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{path} is wider than {width}.");
        }

        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task An_article_in_Arabic_runs_from_right_to_left_on_a_page_that_does_not()
    {
        await using var house = await WebHouse.StartAsync(reader: Varenia.Reader);
        var page = await DeskBrowser.SignInAsync(chromium, house);
        await DeskBrowser.PasteAsync(page, house, Arabic);
        Assert.Equal("rtl", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.article p')).direction"));
        Assert.Equal("ltr", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.proposals h2')).direction"));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Nothing_that_an_article_brings_in_runs_or_loads()
    {
        await using var house = await WebHouse.StartAsync();
        var page = await DeskBrowser.SignInAsync(chromium, house);
        var said = new List<string>();
        page.Dialog += (_, dialog) => said.Add(dialog.Message);
        page.Console += (_, message) => { if (!message.Text.StartsWith("Failed to load resource: the server responded", StringComparison.Ordinal)) said.Add(message.Text); };
        page.PageError += (_, error) => said.Add(error);
        page.Request += (_, request) => { if (!request.Url.StartsWith(house.Address.ToString(), StringComparison.Ordinal)) said.Add(request.Url); };
        await DeskBrowser.PasteAsync(
            page, house,
            "<script>alert(1)</script> Selim Aravand, a Varenian journalist, was arrested in March 2021. <img src=x onerror=alert(2)>\n\n"
            + "<svg onload=alert(3)>\"><iframe src=javascript:alert(4)></iframe> {{constructor.constructor('alert(5)')()}} <style>*{background:url(https://elsewhere.example/)}</style>");
        foreach (var path in await PathsAsync(page, house)) await page.GotoAsync(new Uri(house.Address, path).ToString());
        Assert.Empty(said);
        await page.Context.CloseAsync();
    }

    /// <summary>A desk with something on every page: an article half decided, one in Arabic, a conflict, a release that waits.</summary>
    private static async Task<WebHouse> FilledAsync()
    {
        var house = await WebHouse.StartAsync(reader: Varenia.Reader);
        using var ben = await house.SignInAsync("ben");
        var review = await ben.PasteAsync(Varenia.Courier, ("Oravan Courier", "2023-03-28"));
        review = await ben.AcceptAsync(review, Varenia.Selim, ("Identity", "new"), ("Country", "XV"));
        review = await ben.AcceptAsync(review, "Arrest");
        review = await ben.RejectAsync(review, "Sentence");
        var person = review.Html.QuerySelector(".person-card a")!.GetAttribute("href")!.Split('/')[^1];
        foreach (var (text, headline) in new[] { (Varenia.Differs, "Arrest"), (Varenia.Freed, "Release") })
        {
            var other = await ben.PasteAsync(text, ("Messenger", "2024-05-03"));
            other = await ben.AcceptAsync(other, Varenia.Selim, ("Identity", person));
            var known = other.Html.QuerySelector("input[name^=Event-]");
            await ben.AcceptAsync(other, headline, (known?.GetAttribute("name") ?? "none", known?.GetAttribute("value") ?? ""));
        }

        await ben.PasteAsync(Varenia.Agrees, ("Lantern", "2024-05-03"));
        await ben.PasteAsync(Arabic);
        return house;
    }

    /// <summary>Every page: those of the menu, and one of each that they lead to.</summary>
    private static async Task<IReadOnlyList<string>> PathsAsync(IPage page, WebHouse house)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal)
        {
            "/desk", "/desk/intake", "/desk/people", "/desk/people/alike?name=selim+aravand", "/desk/people/new", "/desk/alike", "/desk/account", "/desk/accounts", "/desk/log", "/desk/sign-in", "/desk/join/used", "/desk/join/" + await house.Get<Invite>().ExecuteAsync("console", Roles.Desk),
        };
        foreach (var from in new[] { "/desk", "/desk/people" }) await AddAsync(from);
        foreach (var review in paths.Where(p => p.Contains("/review/", StringComparison.Ordinal)).Take(1).ToList()) await AddAsync(review);
        return [.. paths];

        async Task AddAsync(string from)
        {
            await page.GotoAsync(new Uri(house.Address, from).ToString());
            foreach (var path in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('main a')].map(a => a.getAttribute('href')).filter(h => h.startsWith('/desk/') && !h.includes('handler='))"))
                paths.Add(path);
        }
    }
}
