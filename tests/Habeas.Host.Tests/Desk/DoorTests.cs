using System.Net;
using Habeas.Host.Tests.Web;
using Habeas.Tests;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace Habeas.Host.Tests.Desk;

/// <summary>What holds of every page of the desk, also of one that is added tomorrow: the pages are taken from the running host.</summary>
public sealed class DoorTests
{
    private static readonly string[] Open = ["desk/sign-in", "desk/sign-in/code", "desk/join/{secret}"];

    [Fact]
    public async Task Every_page_of_the_desk_is_closed_without_sign_in()
    {
        await using var house = await WebHouse.StartAsync();
        using var stranger = house.Visit();
        var pages = Pages(house);
        Assert.True(pages.Count >= 10, string.Join(' ', pages));
        foreach (var page in pages.Except(Open))
        {
            (await stranger.OpenAsync(Filled(page))).Expect(200, "/desk/sign-in");
            using var nothing = new FormUrlEncodedContent([]);
            using var posted = await stranger.Client.PostAsync(new Uri(Filled(page), UriKind.Relative), nothing);
            Assert.Equal("/desk/sign-in", posted.RequestMessage!.RequestUri!.AbsolutePath);
        }
    }

    [Fact]
    public async Task Every_answer_of_the_desk_is_closed_to_strangers_code_caches_and_frames()
    {
        await using var house = await WebHouse.StartAsync();
        using var ana = await house.SignInAsync("ana");
        foreach (var path in Pages(house).Select(Filled).Append("/desk/nowhere").Append("/DESK"))
        {
            var page = await ana.OpenAsync(path);
            var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.True(page.Headers.CacheControl!.NoStore, path);
            Assert.Equal("nosniff", Assert.Single(page.Headers.GetValues("X-Content-Type-Options")));
            // The policy would stop a browser from running or fetching these; they must not be there at all.
            Assert.Empty(page.Html.QuerySelectorAll("[style], style, script:not([src]), [onclick]"));
            Assert.All(page.Html.QuerySelectorAll("script[src], link[href], img[src]"), e => Assert.StartsWith("/", e.GetAttribute("src") ?? e.GetAttribute("href"), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_desk_s_cookies_stay_at_the_desk_and_a_reader_gets_none()
    {
        await using var house = await WebHouse.StartAsync();
        using var ana = await house.SignInAsync("ana");
        Assert.NotEmpty(ana.Cookies.GetAllCookies());
        Assert.All(ana.Cookies.GetAllCookies(), c => Assert.Equal(("/desk", true), (c.Path, c.HttpOnly)));
        using var reader = new Visitor(house.Address, followRedirects: false);
        foreach (var path in new[] { "/", "/health", "/desk.css", "/desk" })
        {
            using var answer = await reader.Client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.False(answer.Headers.Contains("Set-Cookie"), path);
        }

        using var joining = await reader.Client.GetAsync(new Uri("/desk/sign-in", UriKind.Relative));
        Assert.All(joining.Headers.GetValues("Set-Cookie"), c => Assert.Contains("samesite=strict", c, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Where_the_site_is_known_by_https_the_desk_s_cookies_go_over_nothing_else()
    {
        await using var house = await WebHouse.StartAsync(publicUrl: new Uri("https://habeas.example/"));
        using var visitor = new Visitor(house.Address, followRedirects: false);
        foreach (var (host, secure) in new[] { ("habeas.example", true), (house.Address.Authority, false) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/desk/sign-in", UriKind.Relative));
            request.Headers.Host = host; // as a proxy passes it on
            using var answer = await visitor.Client.SendAsync(request);
            Assert.All(answer.Headers.GetValues("Set-Cookie"), c => Assert.Equal(secure, c.Contains("; secure", StringComparison.OrdinalIgnoreCase)));
        }
    }

    [Fact]
    public async Task A_form_that_another_site_sends_does_nothing()
    {
        await using var house = await WebHouse.StartAsync();
        using var ana = await house.SignInAsync("ana");
        using var forged = new FormUrlEncodedContent([new("text", Varenia.Courier)]);
        using var answer = await ana.Client.PostAsync(new Uri("/desk/intake?handler=Paste", UriKind.Relative), forged);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("load the page again", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Nothing waits", (await ana.OpenAsync("/desk")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_said_in_a_sentence()
    {
        await using var house = await WebHouse.StartAsync();
        using var ana = await house.SignInAsync("ana");
        foreach (var path in new[] { "/desk/nowhere", "/desk/review/01NOTHING", "/desk/people/01NOBODY", "/desk/captures/" + new string('0', 64), "/desk/captures/..%2f..%2fmaster.key" })
            Assert.Contains("There is no such page", (await ana.OpenAsync(path)).Expect(404).Body, StringComparison.Ordinal);
    }

    private static List<string> Pages(WebHouse house) => [.. house.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Select(e => e.RoutePattern.RawText!.TrimStart('/')).Where(p => p == "desk" || p.StartsWith("desk/", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    internal static string Filled(string pattern) => "/" + System.Text.RegularExpressions.Regex.Replace(pattern, @"\{\w+\}", "x", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}
