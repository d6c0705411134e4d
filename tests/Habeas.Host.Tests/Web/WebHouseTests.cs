using Habeas.Tests;
using Xunit;

namespace Habeas.Host.Tests.Web;

public sealed class WebHouseTests(Chromium chromium)
{
    [Theory, EveryDatabase]
    public async Task The_host_answers_when_it_is_ready(DatabaseKind kind)
    {
        await using var house = await WebHouse.StartAsync(kind);
        using var visitor = house.Visit();
        Assert.Equal("ready", (await visitor.OpenAsync("/health")).Expect(200).Body);
    }

    [BrowserFact]
    public async Task A_browser_reaches_the_host()
    {
        await using var house = await WebHouse.StartAsync();
        var page = await chromium.OpenAsync();
        await page.GotoAsync(new Uri(house.Address, "/desk").ToString());
        Assert.Contains("/desk/sign-in", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}
