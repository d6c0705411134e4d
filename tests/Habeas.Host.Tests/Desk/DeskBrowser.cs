using Habeas.Host.Tests.Web;
using Microsoft.Playwright;

namespace Habeas.Host.Tests.Desk;

/// <summary>An editor who is signed in, in a real browser.</summary>
internal static class DeskBrowser
{
    public static async Task<IPage> SignInAsync(Chromium chromium, WebHouse house, BrowserNewContextOptions? options = null, string name = "ana")
    {
        using var visitor = await house.SignInAsync(name, admin: true);
        var page = await chromium.OpenAsync(options);
        await page.Context.AddCookiesAsync(visitor.Cookies.GetAllCookies().Select(c => new Cookie
        {
            Name = c.Name, Value = c.Value, Domain = house.Address.Host, Path = c.Path, HttpOnly = c.HttpOnly,
        }));
        return page;
    }

    /// <summary>Pastes an article and comes to its review.</summary>
    public static async Task PasteAsync(IPage page, WebHouse house, string text)
    {
        await page.GotoAsync(new Uri(house.Address, "/desk/intake").ToString());
        await page.FillAsync("textarea[name=text]", text);
        await page.ClickAsync("#paste button");
        await page.WaitForURLAsync("**/desk/review/**");
    }
}
