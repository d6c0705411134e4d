using Habeas.Host.Tests.Web;
using Habeas.Tests;
using Microsoft.Playwright;
using Xunit;

namespace Habeas.Host.Tests.Desk;

/// <summary>Names as they are typed, in a real browser.</summary>
public sealed class TypingTests(Chromium chromium)
{
    [BrowserFact]
    public async Task Who_is_there_already_shows_while_a_name_is_typed_and_is_reached_by_keyboard()
    {
        await using var house = await WebHouse.StartAsync(reader: Varenia.Reader);
        var known = await Given.EnterAsync(house, Given.Person("Fərid Məmmədzadə"));
        await Given.EnterAsync(house, Given.Person("Farid Mammadov"));
        var page = await DeskBrowser.SignInAsync(chromium, house);
        await DeskBrowser.PasteAsync(page, house, Varenia.Courier);
        await page.GotoAsync(new Uri(house.Address, "/desk/people/new").ToString());
        await page.FocusAsync("input[name=name]");
        await page.Keyboard.TypeAsync("фарид ма");
        await page.WaitForSelectorAsync("#who tbody tr");
        Assert.Equal(2, await page.Locator("#who tbody tr").CountAsync());
        Assert.Contains("2 people of the register", await page.Locator("[role=status]").InnerTextAsync(), StringComparison.Ordinal);
        await page.Keyboard.TypeAsync("медз");
        await page.WaitForSelectorAsync("#who tbody tr:first-child a:has-text('Fərid')");
        await page.FillAsync("input[name=country]", "varenia");
        await page.WaitForSelectorAsync("#who tbody:has-text('both held by Varenia')");
        await page.FocusAsync("input[name=name]");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal($"/desk/people/{known.Person}", await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("name", await page.EvaluateAsync<string>("document.activeElement.name"));
        await page.FillAsync("input[name=name]", "Zzyzx");
        await page.WaitForSelectorAsync("#who .count:has-text('Nobody in the register')");
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task In_a_review_whoever_the_typed_name_means_can_be_chosen_without_the_mouse()
    {
        await using var house = await WebHouse.StartAsync(reader: Varenia.Reader);
        var known = await Given.EnterAsync(house, Given.Person("Тарек Олун"));
        var page = await DeskBrowser.SignInAsync(chromium, house);
        await DeskBrowser.PasteAsync(page, house, Varenia.Courier);
        await page.WaitForSelectorAsync("#p1.current");
        await page.Keyboard.PressAsync("e");
        await page.Keyboard.PressAsync("ControlOrMeta+A");
        await page.Keyboard.TypeAsync("Tarek Ol");
        await page.WaitForSelectorAsync("#p1who input[name=Identity]");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("a");
        await page.WaitForSelectorAsync("#p1.accepted");
        Assert.Equal(["Тарек Олун", "Tarek Ol", Varenia.Selim], (await Given.FileAsync(house, known.Person)).Names.Select(n => n.Value));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_list_of_people_follows_the_typing_and_the_address_keeps_it()
    {
        await using var house = await WebHouse.StartAsync();
        foreach (var name in new[] { "Fərid Məmmədzadə", "Ona Velte" }) await Given.EnterAsync(house, Given.Person(name));
        var page = await DeskBrowser.SignInAsync(chromium, house);
        await page.GotoAsync(new Uri(house.Address, "/desk/people").ToString());
        await page.Keyboard.TypeAsync("фарид м"); // the cursor stands in the field already
        await page.WaitForSelectorAsync("#people tbody:not(:has(tr + tr))");
        Assert.Contains("q=", page.Url, StringComparison.Ordinal);
        await page.ReloadAsync();
        Assert.Equal("Fərid Məmmədzadə", await page.Locator("#people tbody a").InnerTextAsync());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Without_scripts_the_same_is_had_by_a_button()
    {
        await using var house = await WebHouse.StartAsync(reader: Varenia.Reader);
        await Given.EnterAsync(house, Given.Person("Fərid Məmmədzadə"));
        var page = await DeskBrowser.SignInAsync(chromium, house, new BrowserNewContextOptions { JavaScriptEnabled = false });
        await page.GotoAsync(new Uri(house.Address, "/desk/people/alike").ToString());
        await page.FillAsync("main input[name=name]", "Фарид");
        await page.ClickAsync("main form button");
        Assert.Equal("Fərid Məmmədzadə", await page.Locator("#who tbody a").InnerTextAsync());
        await page.Context.CloseAsync();
    }
}
