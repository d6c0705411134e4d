using System.Net;
using System.Text;
using Habeas.Host.Api;
using Habeas.Host.Api.Reconcile;
using Habeas.Host.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Habeas.Host.Tests.Api;

/// <summary>What comes to the API's door and is not let in, or is told where to go.</summary>
public sealed class ApiDoorTests
{
    public static TheoryData<string, string> Hostile => new()
    {
        { "queries", "no json" },
        { "queries", "[]" },
        { "queries", "null" },
        { "queries", """{"q0":"Selim"}""" },
        { "queries", """{"q0":{"query":{"a":1}}}""" },
        { "queries", new string('[', 100_000) },
        { "queries", string.Concat(Enumerable.Repeat("""{"a":""", 5_000)) },
        { "queries", "{" + string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"\"q{i}\":{{\"query\":\"S\"}}")) + "}" },
        { "queries", """{"q0":{"query":"\ud800"}}""" },
        { "queries", """{"\udc00":{"query":"Selim"}}""" },
        { "queries", """{"q0":{"query":"Selim","properties":[{"pid":"country","v":"\ud800"}]}}""" },
        { "queries", """{"q0":{"query":"Selim\u0000Aravand"}}""" },
        { "queries", $$$"""{"q0":{"query":"{{{new string('a', 1_000_000)}}}"}}""" },
        { "queries", $$$"""{"q0":{"query":"{{{new string('a', 10_000)}}}"}}""" },
        { "extend", "{" },
        { "extend", """{"ids":[1],"properties":[]}""" },
        { "extend", """{"ids":["\ud800"],"properties":[{"id":"name"}]}""" },
        { "extend", """{"ids":[],"properties":[{"id":"why"}]}""" },
    };

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public async Task What_cannot_be_read_is_refused_in_one_sentence(string field, string value)
    {
        await using var house = await WebHouse.StartAsync();
        await ApiReader.PeopleAsync(house);
        using var refine = house.Visit();
        var (status, json) = await refine.PostAsync("/api/reconcile", field, value);
        Assert.Contains(status, new[] { 400, 413 });
        Assert.EndsWith(".", Assert.Single(json.AsObject()).Value.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batches_wait_for_one_another_and_nobody_else_waits_for_them()
    {
        await using var house = await WebHouse.StartAsync();
        var people = await ApiReader.PeopleAsync(house);
        var done = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var turn = house.Get<BatchTurn>();
        var held = Enumerable.Range(0, BatchTurn.AtOnce).Select(_ => turn.TakeAsync(() => done.Task, TestContext.Current.CancellationToken)).ToList();
        using var sender = house.Visit();
        var batch = sender.PostAsync("/api/reconcile", "queries", """{"q0":{"query":"Selim Aravand"}}""");
        using var reader = house.Visit();
        (await reader.OpenAsync("/people/" + people.Selim.PublicId)).Expect(200);
        Assert.Equal(200, (await reader.AskAsync("/api/people?name=Selim+Aravand")).Status);
        using var editor = await house.SignInAsync("ana");
        Assert.False(batch.IsCompleted);
        done.SetResult(true);
        await Task.WhenAll(held);
        Assert.Equal(200, (await batch).Status);
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_refused()
    {
        await using var house = await WebHouse.StartAsync();
        using var reader = house.Visit();
        using var json = new StringContent("""{"queries":[]}""", Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await reader.Client.PostAsync(new Uri("/api/reconcile", UriKind.Relative), json)).StatusCode);
        using var fields = new FormUrlEncodedContent(Enumerable.Range(0, 5_000).Select(i => new KeyValuePair<string, string>("a" + i, "")));
        Assert.Equal(HttpStatusCode.BadRequest, (await reader.Client.PostAsync(new Uri("/api/reconcile", UriKind.Relative), fields)).StatusCode);
    }

    [Fact]
    public async Task A_form_that_breaks_off_is_refused()
    {
        await using var house = await WebHouse.StartAsync();
        using var reader = house.Visit();
        using var broken = new StringContent("--b\r\nContent-Disposition: form-data; name=\"queries\"\r\n\r\n{", Encoding.UTF8);
        broken.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        Assert.Equal(HttpStatusCode.BadRequest, (await reader.Client.PostAsync(new Uri("/api/reconcile", UriKind.Relative), broken)).StatusCode);
    }

    [Fact]
    public async Task A_database_that_fails_is_a_sentence_too()
    {
        await using var house = await WebHouse.StartAsync();
        await using (var tables = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(house.DataDirectory, "public.db")}"))
        {
            await tables.OpenAsync();
            await using var drop = tables.CreateCommand();
            drop.CommandText = "DROP TABLE people";
            await drop.ExecuteNonQueryAsync();
        }

        using var reader = house.Visit();
        var (status, json) = await reader.AskAsync("/api/people");
        Assert.Equal(500, status);
        Assert.Contains("on our side", json["error"].Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/api/nothing", 404)]
    [InlineData("GET", "/API/people/", 200)]
    [InlineData("GET", "/api/people/HB-0000000", 404)]
    [InlineData("GET", "/api/people/HB-0000000/more", 404)]
    [InlineData("GET", "/api/people?limit=many", 400)]
    [InlineData("GET", "/api/people?limit=0", 400)]
    [InlineData("GET", "/api/people?name=S&cursor=HB-1", 400)]
    [InlineData("GET", "/api/people?name=a%00b", 400)]
    [InlineData("POST", "/api/people", 405)]
    [InlineData("DELETE", "/api/reconcile", 405)]
    [InlineData("OPTIONS", "/api/people", 405)]
    [InlineData("TRACE", "/api/openapi.json", 405)]
    public async Task Every_answer_is_json_for_any_page_and_sets_no_cookie(string method, string path, int status)
    {
        await using var house = await WebHouse.StartAsync();
        using var reader = house.Visit();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        using var answer = await reader.Client.SendAsync(request);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_api_is_for_any_page()
    {
        await using var house = await WebHouse.StartAsync();
        using var reader = house.Visit();
        foreach (var path in new[] { "/", "/api", "/api/", "/people", "/desk/sign-in", "/apiary" })
            Assert.False((await reader.OpenAsync(path)).Headers.Contains("Access-Control-Allow-Origin"), path);
        Assert.Contains("/api/reconcile", (await reader.OpenAsync("/api")).Expect(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_requests_are_told_how_long_to_wait()
    {
        await using var house = await WebHouse.StartAsync(configure: services => services.AddSingleton(new ApiRate(2, 1)));
        using var reader = house.Visit();
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 20; i++) answers.Add(await reader.Client.GetAsync(new Uri("/api/people", UriKind.Relative)));
        var refused = answers.Where(a => a.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.NotEmpty(refused);
        Assert.Equal(HttpStatusCode.OK, answers[0].StatusCode);
        Assert.All(refused, a => Assert.True(a.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1)));
        Assert.Contains("Retry-After", await refused[0].Content.ReadAsStringAsync(), StringComparison.Ordinal);
        answers.ForEach(a => a.Dispose());
        (await reader.OpenAsync("/people")).Expect(200); // the site has no part in it
    }

    [Theory]
    [InlineData("Site", "/", "/people")]
    [InlineData("Desk", "/desk/sign-in", "/desk.css")]
    [InlineData("Api", "/api/people", "/api/openapi.json")]
    public async Task A_surface_that_is_off_has_no_routes(string served, params string[] there)
    {
        string[] all = ["/", "/people", "/campaigns", "/feed.atom", "/about", "/api", "/api/people", "/api/reconcile", "/api/openapi.json", "/desk", "/desk/sign-in", "/desk/people"];
        await using var house = await WebHouse.StartAsync(surfaces: Enum.Parse<Surfaces>(served));
        using var reader = house.Visit();
        foreach (var path in there) (await reader.OpenAsync(path)).Expect(200);
        var prefix = served switch { "Desk" => "/desk", "Api" => "/api/", _ => null };
        foreach (var path in all)
        {
            var own = prefix is null ? !path.StartsWith("/desk", StringComparison.Ordinal) && !path.StartsWith("/api", StringComparison.Ordinal) : path.StartsWith(prefix, StringComparison.Ordinal);
            if (!own) (await reader.OpenAsync(path)).Expect(404);
        }

        Assert.Equal("ready", (await reader.OpenAsync("/health")).Expect(200).Body);
    }
}
