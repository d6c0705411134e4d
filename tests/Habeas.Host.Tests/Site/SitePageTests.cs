using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using Habeas.Host.Tests.Web;
using Habeas.Registry;
using Habeas.Tests;
using Xunit;

namespace Habeas.Host.Tests.Site;

public sealed class SitePageTests
{
    private const string Story =
        "Selim Aravand, a Varenian journalist, was arrested in March 2020 in Oravan. He was sentenced to four years in prison.\n\n" +
        "“We raise human rights regularly,” said Ada Lindqvar. “Selim Aravand should be released,” the Ministry said later.";

    [Fact]
    public async Task An_empty_register_says_so_rather_than_showing_nothing()
    {
        await using var house = await WebHouse.StartAsync();
        using var reader = house.Visit();
        Assert.Contains("Nobody on this register is known to be in custody", (await reader.OpenAsync("/")).Expect(200).Text, StringComparison.Ordinal);
        Assert.Contains("Nobody is on the public register yet", (await reader.OpenAsync("/people")).Expect(200).Text, StringComparison.Ordinal);
        Assert.Contains("no campaign yet", (await reader.OpenAsync("/campaigns")).Expect(200).Text, StringComparison.Ordinal);
        Assert.Contains("Nothing has been published", (await reader.OpenAsync("/changes")).Expect(200).Text, StringComparison.Ordinal);
        Assert.Equal(200, (await reader.OpenAsync("/feed.atom")).Status);
    }

    [Theory, EveryDatabase]
    public async Task What_is_published_stands_on_the_page_with_its_status_days_and_words(DatabaseKind kind)
    {
        await using var house = await WebHouse.StartAsync(kind);
        var person = await SelimAsync(house);
        using var reader = house.Visit();
        var page = (await reader.OpenAsync($"/people/{person.PublicId}")).Expect(200);
        Assert.Equal("Selim Aravand", page.Html.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("March 2020", page.Html.QuerySelector(".timeline .when")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("was arrested in March 2020", page.Html.QuerySelectorAll(".timeline mark").Select(m => m.TextContent));
        Assert.Contains("Varen Post", page.Html.QuerySelector(".sources")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Days from 1 to 31 March 2020 until the day that a source last spoke of the case, or until today.</summary>
    [Fact]
    public async Task Days_are_a_range_where_the_day_of_arrest_or_the_last_word_is_open()
    {
        await using var house = await WebHouse.StartAsync();
        var person = await SelimAsync(house);
        using var reader = house.Visit();
        var page = await reader.OpenAsync($"/people/{person.PublicId}");
        var confirmed = new DateOnly(2024, 3, 12);
        var today = DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);
        var least = confirmed.DayNumber - new DateOnly(2020, 3, 31).DayNumber;
        var most = today.DayNumber - new DateOnly(2020, 3, 1).DayNumber;
        Assert.Contains(FormattableString.Invariant($"{least:N0}–{most:N0} days"), page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_sources_fall_silent_the_page_says_last_known_in_custody()
    {
        await using var house = await WebHouse.StartAsync();
        var person = await SelimAsync(house);
        using var reader = house.Visit();
        Assert.Contains("Last known in custody on 12 March 2024", (await reader.OpenAsync($"/people/{person.PublicId}")).Text, StringComparison.Ordinal);
        Assert.Contains("or was when last heard of", (await reader.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_generic_statement_is_shown_and_does_not_move_last_raised()
    {
        await using var house = await WebHouse.StartAsync();
        var person = await SelimAsync(house);
        using var reader = house.Visit();
        var page = await reader.OpenAsync($"/people/{person.PublicId}");
        Assert.Contains("Names nobody: does not count as raising the case", page.Html.QuerySelector(".statement.generic")!.TextContent, StringComparison.Ordinal);
        var raised = page.Html.QuerySelectorAll(".plain-fact").Single(f => f.TextContent.Contains("Last raised", StringComparison.Ordinal));
        Assert.Contains("January 2024 by Ministry", Words(raised), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_that_differ_stand_side_by_side_each_with_its_words()
    {
        await using var house = await WebHouse.StartAsync();
        var source = await Archive.KeepAsync(house, "Varen Post", Story);
        var other = await Archive.KeepAsync(house, "Second Wire", "Selim Aravand was sentenced to four and a half years on Friday.");
        var person = await Given.EnterAsync(house, new EnterPerson.Request(
            "XV", Posture.Public, true, [source.Claim("name", "Selim Aravand", "Selim Aravand")], [],
            [source.Event("sentence", "sentenced to four years in prison", source.Claim("duration", "P4Y", "four years"), other.Claim("duration", "P4Y6M", "four and a half years"))], []));
        using var reader = house.Visit();
        var page = await reader.OpenAsync($"/people/{person.PublicId}");
        Assert.NotEmpty(page.Html.QuerySelectorAll(".flag"));
        var also = page.Html.QuerySelector(".timeline .also")!;
        Assert.Contains("4 years 6 months", also.TextContent, StringComparison.Ordinal);
        Assert.Equal("four and a half years", also.QuerySelector("mark")!.TextContent);
    }

    /// <summary>Same status, same bytes: who asks cannot tell a quiet case from one that never existed.</summary>
    [Theory, EveryDatabase]
    public async Task A_quiet_person_answers_as_one_that_never_existed(DatabaseKind kind)
    {
        await using var house = await WebHouse.StartAsync(kind);
        var person = await SelimAsync(house);
        await house.Get<ChangePerson>().ExecuteAsync(new ChangePerson.Request(person.Person, Posture: Posture.Quiet), house.Act(why: "The family asks for it."));
        using var reader = house.Visit();
        foreach (var tail in new[] { "", "/feed.atom" })
        {
            var quiet = (await reader.OpenAsync($"/people/{person.PublicId}{tail}")).Expect(404);
            var never = (await reader.OpenAsync($"/people/HB-0000000{tail}")).Expect(404);
            Assert.Equal(never.Body, quiet.Body);
            Assert.Equal(never.Headers.Select(h => h.Key).Where(k => k != "Date"), quiet.Headers.Select(h => h.Key).Where(k => k != "Date"));
        }

        Assert.DoesNotContain("Aravand", (await reader.OpenAsync("/people?q=Aravand")).Html.QuerySelector(".lines")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Contains("Nobody on this register", (await reader.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_sent_again_only_when_something_public_or_the_day_changed()
    {
        await using var house = await WebHouse.StartAsync();
        var person = await SelimAsync(house);
        using var reader = house.Visit();
        var tag = (await reader.OpenAsync("/people")).Headers.ETag!;
        Assert.Equal(HttpStatusCode.NotModified, await AgainAsync(reader, "/people", tag));

        // A secret act: nothing that readers see moves.
        await Given.EnterAsync(house, Given.Person("Ona Velte") with { Published = false });
        Assert.Equal(HttpStatusCode.NotModified, await AgainAsync(reader, "/people", tag));

        await house.Get<ChangePerson>().ExecuteAsync(new ChangePerson.Request(person.Person, Publish: false), house.Act());
        Assert.Equal(HttpStatusCode.OK, await AgainAsync(reader, "/people", tag));
        var now = (await reader.OpenAsync("/people")).Headers.ETag!;
        house.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.OK, await AgainAsync(reader, "/people", now));
    }

    [Theory]
    [InlineData("/people?status=nonsense")]
    [InlineData("/people?p=999999999")]
    [InlineData("/people?p=-3")]
    [InlineData("/people?p=x&sort=%00")]
    [InlineData("/people?q=%F0%9F%92%A5%27%22%3E%3Cscript%3E")]
    public async Task Odd_questions_get_a_page(string path)
    {
        await using var house = await WebHouse.StartAsync();
        await SelimAsync(house);
        using var reader = house.Visit();
        Assert.Empty((await reader.OpenAsync(path)).Expect(200).Html.QuerySelectorAll("script"));
    }

    [Theory]
    [InlineData("/nowhere", 404)]
    [InlineData("/people/../../etc/passwd", 404)]
    [InlineData("/campaigns/none", 404)]
    [InlineData("/error/200", 404)]
    public async Task What_is_not_there_gets_a_page_that_helps(string path, int status)
    {
        await using var house = await WebHouse.StartAsync();
        using var reader = house.Visit();
        var page = (await reader.OpenAsync(path)).Expect(status);
        Assert.Contains("There is no such page", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task The_site_is_for_reading(string method)
    {
        await using var house = await WebHouse.StartAsync();
        var person = await SelimAsync(house);
        using var reader = house.Visit();
        foreach (var path in new[] { "/", $"/people/{person.PublicId}", "/feed.atom" })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            using var answer = await reader.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            Assert.Equal("This site is for reading.", await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task A_forged_host_gets_into_no_link()
    {
        await using var house = await WebHouse.StartAsync();
        using var reader = house.Visit();
        foreach (var path in new[] { "/", "/feed.atom", "/desk/sign-in" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = "evil.example";
            using var answer = await reader.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.DoesNotContain("evil.example", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_very_long_question_is_cut_and_answered()
    {
        await using var house = await WebHouse.StartAsync();
        using var reader = house.Visit();
        (await reader.OpenAsync("/people?q=" + new string('a', 6000))).Expect(200);
    }

    private static async Task<HttpStatusCode> AgainAsync(Visitor reader, string path, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(tag);
        using var answer = await reader.Client.SendAsync(request);
        return answer.StatusCode;
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<EnterPerson.Outcome.Entered> SelimAsync(WebHouse house)
    {
        var source = await Archive.KeepAsync(house, "Varen Post", Story);
        return await Given.EnterAsync(house, new EnterPerson.Request(
            "XV", Posture.Public, true, [source.Claim("name", "Selim Aravand", "Selim Aravand")], [source.Claim("occupation", "journalist", "a Varenian journalist")],
            [source.Event("arrest", "was arrested in March 2020", source.Claim("date", "2020-03", "in March 2020")),
             source.Event("sentence", "sentenced to four years in prison", source.Claim("duration", "P4Y", "four years"))],
            [source.Quote("Ada Lindqvar", "policy_line", "generic", "We raise human rights regularly", "context", "2024-05-01"),
             source.Quote("Ministry", "call_for_release", "case", "Selim Aravand should be released", "about", "2024-01")]));
    }
}
