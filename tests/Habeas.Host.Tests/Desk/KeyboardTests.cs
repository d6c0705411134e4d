using System.Diagnostics;
using System.Globalization;
using Habeas.Host.Tests.Web;
using Microsoft.Playwright;
using Xunit;

namespace Habeas.Host.Tests.Desk;

/// <summary>The main job as an editor does it, in a real browser and with the real reader: an article in, a cited public page out.</summary>
public sealed class KeyboardTests(Chromium chromium)
{
    [BrowserFact]
    public async Task An_article_is_reviewed_by_keyboard_alone_and_each_public_fact_opens_its_words()
    {
        await using var house = await WebHouse.StartAsync(reader: Habeas.Host.Commands.House.OptionsOf(Path.GetTempPath(), null).Reader);
        var page = await DeskBrowser.SignInAsync(chromium, house);
        await page.GotoAsync(new Uri(house.Address, "/desk/intake").ToString());
        var keys = 0;
        var watch = Stopwatch.StartNew();
        await page.Keyboard.InsertTextAsync(Twin.Text); // the cursor stands in the field already
        await PressAsync("Tab", "Tab", "Tab", "Enter");
        await page.WaitForSelectorAsync("#p1.current");
        var proposals = await page.Locator("article.proposal").CountAsync();
        for (var n = 1; n <= proposals; n++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"#p{n}");
            if (n > 1) await page.WaitForSelectorAsync($"{id}.current");
            if (await page.Locator($"{id} input[type=radio]").CountAsync() > 0) await PressAsync("n"); // who this is, and which list, the editor says
            await PressAsync("a");
            await page.WaitForSelectorAsync($"{id}.accepted");
        }

        await page.WaitForSelectorAsync("button.publish:focus");
        await PressAsync("Enter");
        await page.WaitForSelectorAsync("text=Published.");
        watch.Stop();
        Assert.True(proposals >= 7, $"{proposals} proposals");
        Assert.True(keys <= 4 + proposals + 3, $"{keys} keys for {proposals} proposals");
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"It took {watch.Elapsed}.");
        var profile = await page.Locator(".person-card a[href^='/people/']").GetAttributeAsync("href");
        await page.Context.CloseAsync();

        // A reader, without scripts and without an account.
        var reader = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await reader.GotoAsync(new Uri(house.Address, profile!).ToString());
        Assert.Equal(Twin.Person, (await reader.Locator("h1").InnerTextAsync()).Trim());
        Assert.Contains("serving a sentence", await reader.Locator(".standing").InnerTextAsync(), StringComparison.Ordinal);
        var raised = await reader.Locator(".plain-fact", new PageLocatorOptions { HasText = "Last raised" }).InnerTextAsync();
        Assert.Contains("in January", raised, StringComparison.Ordinal);
        Assert.DoesNotContain("Brennick", raised, StringComparison.Ordinal);
        Assert.Contains("Names nobody", await reader.Locator(".statement", new PageLocatorOptions { HasText = Twin.Generic }).InnerTextAsync(), StringComparison.Ordinal);

        var facts = reader.Locator("details.fact");
        Assert.True(await facts.CountAsync() >= 4);
        foreach (var fact in await facts.AllAsync())
        {
            var words = fact.Locator("mark").First;
            Assert.False(await words.IsVisibleAsync());
            await fact.Locator("summary").PressAsync("Enter");
            Assert.True(await words.IsVisibleAsync());
            Assert.Contains(await words.InnerTextAsync(), Twin.Text, StringComparison.Ordinal);
        }

        await reader.Context.CloseAsync();

        async Task PressAsync(params string[] some)
        {
            foreach (var key in some) await page.Keyboard.PressAsync(key);
            keys += some.Length;
        }
    }

    [BrowserFact]
    public async Task Keys_move_correct_reject_and_undo_and_leave_typing_alone()
    {
        await using var house = await WebHouse.StartAsync(reader: Habeas.Tests.Varenia.Reader);
        var page = await DeskBrowser.SignInAsync(chromium, house);
        await DeskBrowser.PasteAsync(page, house, Habeas.Tests.Varenia.Courier);
        await page.Keyboard.PressAsync("a"); // not said yet who this is: the browser asks, and nothing is sent
        Assert.Equal(1, await page.Locator("#p1.current[data-state=open]").CountAsync());
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        Assert.Equal(1, await page.Locator("#p3.current").CountAsync());
        Assert.Equal(1, await page.Locator(".source mark.on[data-n~='3']").CountAsync());
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("r");
        await page.WaitForSelectorAsync("#p2.rejected");
        await page.WaitForSelectorAsync("#p3.current");
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("u");
        await page.WaitForSelectorAsync("#p2.current[data-state=open]");

        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("e");
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(" Jarun"); // j, a, r, u and n are letters here
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("a");
        await page.WaitForSelectorAsync("#p1.accepted");
        Assert.Contains("Selim Aravand Jarun", await page.Locator(".person-card").InnerTextAsync(), StringComparison.Ordinal);

        await page.Keyboard.PressAsync("?");
        Assert.True(await page.Locator("#help").IsVisibleAsync());
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.Locator("#help").IsVisibleAsync());
        await page.Context.CloseAsync();
    }
}
