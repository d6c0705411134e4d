using System.Text.Json.Nodes;
using Habeas.Host.Tests.Web;
using Habeas.Tests;
using Xunit;

namespace Habeas.Host.Tests.Api;

public sealed class ReconcileTests
{
    [Fact]
    public async Task The_service_says_what_it_is_with_its_public_address()
    {
        await using var house = await WebHouse.StartAsync(publicUrl: new Uri("https://habeas.example/"));
        using var refine = house.Visit();
        var (status, manifest) = await refine.AskAsync("/api/reconcile");
        Assert.Equal(200, status);
        Assert.Equal(["0.1", "0.2"], manifest["versions"]!.AsArray().Select(v => v.Text()));
        Assert.Equal("https://habeas.example/people/{{id}}", manifest["view"]!["url"].Text());
        Assert.Contains("{{id}}", manifest["preview"]!["url"].Text(), StringComparison.Ordinal);
        Assert.Equal("person", Assert.Single(manifest["defaultTypes"]!.AsArray())!["id"].Text());
        Assert.All(new[] { manifest["suggest"]!["entity"]!, manifest["suggest"]!["property"]!, manifest["extend"]!["propose_properties"]! }, s =>
            Assert.Equal("https://habeas.example", s["service_url"].Text()));
        Assert.Equal(200, (await refine.AskAsync(manifest["extend"]!["propose_properties"]!["service_path"].Text() + "?type=person")).Status);
    }

    /// <summary>Form-encoded, several keys in one batch, types and properties as OpenRefine fills them in.</summary>
    [Theory, EveryDatabase]
    public async Task A_batch_is_answered_key_by_key_in_any_script(DatabaseKind kind)
    {
        await using var house = await WebHouse.StartAsync(kind);
        var people = await ApiReader.PeopleAsync(house);
        using var refine = house.Visit();
        var (status, json) = await refine.PostAsync(
            "/api/reconcile", "queries",
            """{"q0":{"query":"Селим Араванд","type":"person","limit":3,"properties":[],"type_strict":"should"},"q1":{"query":"ARAVAND, Selim"},"q2":{"query":"Selin Arawand"},"q3":{"query":"Xqwzt Ploov"},"q4":{"query":"Selim Aravand","type":"place"}}""");
        Assert.Equal(200, status);
        foreach (var key in new[] { "q0", "q1", "q2" })
        {
            var best = json[key]!["result"]!.AsArray()[0]!;
            Assert.Equal(people.Selim.PublicId, best["id"].Text());
            Assert.Equal("Selim Aravand", best["name"].Text());
            Assert.Equal("person", best["type"]!.AsArray()[0]!["id"].Text());
            Assert.InRange(best["score"]!.GetValue<double>(), 60, 90);
            Assert.Contains("journalist", best["description"].Text(), StringComparison.OrdinalIgnoreCase);
        }

        Assert.Empty(json["q3"]!["result"]!.AsArray());
        Assert.Empty(json["q4"]!["result"]!.AsArray());
        Assert.Equal(json["q1"]!.ToJsonString(), (await refine.AskAsync("/api/reconcile?queries=" + Uri.EscapeDataString("""{"q1":{"query":"ARAVAND, Selim"}}"""))).Json["q1"]!.ToJsonString());
    }

    [Fact]
    public async Task A_name_alone_is_never_a_match()
    {
        await using var house = await WebHouse.StartAsync();
        await ApiReader.PeopleAsync(house);
        using var refine = house.Visit();
        var best = (await refine.ReconcileAsync(new { query = "Selim Aravand" }))[0]!;
        Assert.Equal((90.0, false), (best["score"]!.GetValue<double>(), best["match"]!.GetValue<bool>()));
    }

    [Theory]
    [InlineData("arrested=2020-03", true)]
    [InlineData("arrested=2020-03-14T00:00:00Z", true)]
    [InlineData("country=Varenia;occupation=Journalist", true)]
    [InlineData("country=xv;occupation=journalist", true)]
    [InlineData("country=Varenia", false)] // nearly everybody in a register shares it
    [InlineData("occupation=journalist", false)]
    [InlineData("arrested=2020", false)] // a year agrees with too many
    [InlineData("arrested=2019-01", false)]
    [InlineData("arrested=2020-03;country=Aldmark", false)] // something contradicts
    [InlineData("birth_date=1984-01-01", false)] // not public, so it tells nothing
    [InlineData("nonsense=Varenia", false)]
    public async Task A_match_needs_evidence_beside_the_name_and_none_against_it(string hints, bool match)
    {
        await using var house = await WebHouse.StartAsync();
        await ApiReader.PeopleAsync(house);
        using var refine = house.Visit();
        var properties = hints.Split(';').Select(h => h.Split('=')).Select(h => new { pid = h[0], v = h[1] });
        var best = (await refine.ReconcileAsync(new { query = "Selim Aravand", properties }))[0]!;
        Assert.Equal(match, best["match"]!.GetValue<bool>());
    }

    /// <summary>Two people whose names sound alike: country and occupation of a table do not tell which, until one of them is contradicted.</summary>
    [Fact]
    public async Task Where_another_could_be_meant_there_is_no_match()
    {
        await using var house = await WebHouse.StartAsync();
        var people = await ApiReader.PeopleAsync(house);
        using var refine = house.Visit();
        var candidates = await refine.ReconcileAsync(new
        {
            query = "Tarek Olune", limit = 1, properties = new object[] { new { pid = "country", v = "XV" }, new { pid = "occupation", v = new[] { "Writer", "writer_poet" } } },
        });
        var only = Assert.Single(candidates)!;
        Assert.Equal(people.Tarek.PublicId, only["id"].Text());
        Assert.False(only["match"]!.GetValue<bool>());
        Assert.Contains(only["features"]!.AsArray(), f => f!["id"].Text() == "occupation" && f["value"]!.GetValue<bool>());
    }

    [Fact]
    public async Task The_month_of_an_arrest_tells_namesakes_apart()
    {
        await using var house = await WebHouse.StartAsync();
        var people = await ApiReader.PeopleAsync(house);
        using var refine = house.Visit();
        var candidates = await refine.ReconcileAsync(new { query = "Tarek Olune", properties = new[] { new { pid = "arrested", v = "2021-05-03" } } });
        Assert.Equal([(people.Tarek.PublicId, true), (people.Tarik.PublicId, false)], candidates.Select(c => (c!["id"].Text(), c["match"]!.GetValue<bool>())));
    }

    [Fact]
    public async Task A_country_that_contradicts_puts_a_candidate_behind()
    {
        await using var house = await WebHouse.StartAsync();
        await ApiReader.PeopleAsync(house);
        using var refine = house.Visit();
        var best = (await refine.ReconcileAsync(new { query = "Selim Aravand", properties = new[] { new { pid = "country", v = "Germany" } } }))[0]!;
        Assert.Equal(60, best["score"]!.GetValue<double>());
    }

    [Fact]
    public async Task What_is_typed_is_completed_and_a_property_too()
    {
        await using var house = await WebHouse.StartAsync();
        var people = await ApiReader.PeopleAsync(house);
        using var refine = house.Visit();
        foreach (var typed in new[] { "Sel", "Selim Ar", "селим араванд", people.Selim.PublicId })
        {
            var (status, json) = await refine.AskAsync("/api/reconcile/suggest/entity?prefix=" + Uri.EscapeDataString(typed));
            Assert.Equal((200, people.Selim.PublicId), (status, json["result"]!.AsArray()[0]!["id"].Text()));
        }

        Assert.Equal("country", Assert.Single((await refine.AskAsync("/api/reconcile/suggest/property?prefix=cou")).Json["result"]!.AsArray())!["id"].Text());
    }

    [Theory, EveryDatabase]
    public async Task A_table_is_extended_by_public_properties(DatabaseKind kind)
    {
        await using var house = await WebHouse.StartAsync(kind);
        var people = await ApiReader.PeopleAsync(house);
        using var refine = house.Visit();
        var proposed = (await refine.AskAsync("/api/reconcile/properties?type=person")).Json["properties"]!.AsArray().Select(p => p!["id"].Text()).ToList();
        var ask = new JsonObject
        {
            ["ids"] = new JsonArray(people.Selim.PublicId, "HB-0000000"),
            ["properties"] = new JsonArray([.. proposed.Select(p => (JsonNode)new JsonObject { ["id"] = p })]),
        };
        var (status, json) = await refine.PostAsync("/api/reconcile", "extend", ask.ToJsonString());
        Assert.Equal(200, status);
        Assert.Equal(proposed, json["meta"]!.AsArray().Select(m => m!["id"].Text()));
        var row = json["rows"]![people.Selim.PublicId]!;
        Assert.Equal(
            ("XV", "journalist", "2020-03", $"http://localhost:{house.Address.Port}/people/{people.Selim.PublicId}"),
            (Cell("country"), Cell("occupation"), Cell("arrested"), Cell("url").Replace("127.0.0.1", "localhost", StringComparison.Ordinal)));
        Assert.All(json["rows"]!["HB-0000000"]!.AsObject(), cell => Assert.Empty(cell.Value!.AsArray()));
        Assert.Equal(400, (await refine.PostAsync("/api/reconcile", "extend", """{"ids":["a"],"properties":[{"id":"birth_date"}]}""")).Status);

        string Cell(string property) => row[property]!.AsArray()[0]!["str"].Text();
    }

    [Fact]
    public async Task The_preview_may_be_framed_and_runs_nothing()
    {
        await using var house = await WebHouse.StartAsync(isDemo: true);
        var people = await ApiReader.PeopleAsync(house);
        using var refine = house.Visit();
        var page = (await refine.OpenAsync("/api/reconcile/preview?id=" + people.Selim.PublicId)).Expect(200);
        Assert.Equal("Selim Aravand", page.Html.QuerySelector("h1")!.TextContent);
        Assert.Contains("last confirmed", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll("script, img, [onclick]"));
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors *", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        var style = page.Html.QuerySelector("style")!.TextContent;
        Assert.Contains(Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style))), policy, StringComparison.Ordinal);
        (await refine.OpenAsync("/api/reconcile/preview?id=HB-0000000")).Expect(404);
    }
}
