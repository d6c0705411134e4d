using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Habeas.Host.Tests.Web;
using Habeas.Names;
using Habeas.Publishing;
using Habeas.Registry;
using Habeas.Tests;
using Xunit;

namespace Habeas.Host.Tests.Api;

/// <summary>No byte of the API tells of somebody who is not public.</summary>
public sealed class ApiSecrecyTests(Site.DemoSite demo)
{
    private const string Secret = "Orvane Mistrallen";

    /// <summary>The samples hold four people who must not be seen and one who is not published.</summary>
    [Fact]
    public async Task Nobody_who_is_not_public_is_in_any_answer()
    {
        var hidden = demo.Samples.People.Where(p => p.Posture is "quiet" or "paused" || !p.Published).ToList();
        Assert.Equal(5, hidden.Count);
        List<string> names = [.. hidden.SelectMany(p => (p.OtherNames ?? []).Prepend(p.Name)).Select(n => n.Value)];
        using var reader = demo.House.Visit();
        var told = new StringBuilder();
        foreach (var name in names)
        {
            var asked = Uri.EscapeDataString(name);
            told.Append((await reader.AskAsync($"/api/people?name={asked}&limit=100")).Json);
            told.Append((await reader.AskAsync($"/api/reconcile/suggest/entity?prefix={asked}")).Json);
            told.Append(await reader.ReconcileAsync(new { query = name, limit = 50, properties = new[] { new { pid = "country", v = "XV" } } }));
        }

        string? cursor = null;
        var ids = new List<string>();
        do
        {
            var page = (await reader.AskAsync("/api/people?limit=7" + (cursor is null ? "" : "&cursor=" + cursor))).Json;
            ids.AddRange(page["people"]!.AsArray().Select(p => p!["id"].Text()));
            cursor = page["next"]?.GetValue<string>();
        }
        while (cursor is not null);
        Assert.Equal((await demo.House.Get<PublicSite>().SnapshotAsync()).People.Select(p => p.PublicId).Order(StringComparer.Ordinal), ids);
        foreach (var id in ids) told.Append((await reader.AskAsync("/api/people/" + id)).Json);
        var folded = Folding.Fold(System.Text.RegularExpressions.Regex.Unescape(told.ToString().Replace("\\/", "/", StringComparison.Ordinal)));
        // One of them may be named beside others before anything is known of them: not those whose posture forbids it.
        Assert.All(hidden.Where(p => p.Posture is "quiet" or "paused").SelectMany(p => (p.OtherNames ?? []).Prepend(p.Name)), n =>
            Assert.DoesNotContain(Folding.Fold(n.Value), folded, StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task An_act_on_a_quiet_person_changes_no_byte_and_no_tag(DatabaseKind kind)
    {
        await using var house = await WebHouse.StartAsync(kind);
        var people = await ApiReader.PeopleAsync(house);
        var source = await Archive.KeepAsync(house, "Second Wire", $"{Secret} was arrested in Oravan on 5 May 2023, and Orvane M. is held still.");
        var quiet = await Given.EnterAsync(house, new EnterPerson.Request(
            "XV", Posture.Quiet, true, [source.Claim("name", Secret, Secret)], [], [source.Event("arrest", "was arrested in Oravan", source.Claim("date", "2023-05-05", "on 5 May 2023"))], []));
        using var reader = house.Visit();
        string[] paths =
        [
            "/api/people", $"/api/people/{people.Selim.PublicId}", $"/api/people/{quiet.PublicId}", "/api/people/HB-0000000", "/api/people?name=" + Uri.EscapeDataString(Secret), "/api/reconcile",
            "/api/reconcile?queries=" + Uri.EscapeDataString($$$"""{"a":{"query":"{{{Secret}}}"},"b":{"query":"Selim Aravand"}}"""),
            "/api/reconcile?extend=" + Uri.EscapeDataString($$"""{"ids":["{{quiet.PublicId}}","{{people.Selim.PublicId}}"],"properties":[{"id":"name"},{"id":"url"}]}"""),
            "/api/reconcile/suggest/entity?prefix=Orvane", $"/api/reconcile/preview?id={quiet.PublicId}", "/api/openapi.json",
        ];
        var before = await AllAsync();
        await house.Get<ChangePerson>().ExecuteAsync(new ChangePerson.Request(quiet.Person, Publish: false), house.Act(why: "Secret."));
        await house.Get<ChangePerson>().ExecuteAsync(new ChangePerson.Request(quiet.Person, Posture: Posture.Paused), house.Act(why: "More secret."));
        await Given.EnterAsync(house, Given.Person("Ona Velte") with { Published = false });
        Assert.Equal(before, await AllAsync());
        Assert.DoesNotContain(before, a => a.Body.Contains("Mistrallen", StringComparison.Ordinal) && a.Path.StartsWith("/api/people", StringComparison.Ordinal));

        async Task<List<(string Path, int Status, string Headers, string Body)>> AllAsync()
        {
            var answers = new List<(string, int, string, string)>();
            foreach (var path in paths)
            {
                using var answer = await reader.Client.GetAsync(new Uri(path, UriKind.Relative));
                var headers = answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key != "Date").Select(h => $"{h.Key}: {string.Join(',', h.Value)}");
                answers.Add((path, (int)answer.StatusCode, string.Join('\n', headers), await answer.Content.ReadAsStringAsync()));
            }

            return answers;
        }
    }

    [Theory, EveryDatabase]
    public async Task Who_becomes_quiet_is_gone_at_once_and_answers_as_one_that_never_was(DatabaseKind kind)
    {
        await using var house = await WebHouse.StartAsync(kind);
        var people = await ApiReader.PeopleAsync(house);
        using var reader = house.Visit();
        Assert.Equal("Selim Aravand", (await reader.ReconcileAsync(new { query = "Selim Aravand" })).Names().First());
        var (tag, _) = await TagAsync("/api/people", null);
        Assert.Equal(HttpStatusCode.NotModified, (await TagAsync("/api/people", tag)).Status);

        await house.Get<ChangePerson>().ExecuteAsync(new ChangePerson.Request(people.Selim.Person, Posture: Posture.Quiet), house.Act(why: "The family asks for it."));
        Assert.DoesNotContain("Selim Aravand", (await reader.ReconcileAsync(new { query = "Selim Aravand" })).Names());
        Assert.Equal(HttpStatusCode.OK, (await TagAsync("/api/people", tag)).Status);
        foreach (var path in new[] { "/api/people/", "/api/reconcile/preview?id=" })
        {
            var quiet = (await reader.OpenAsync(path + people.Selim.PublicId)).Expect(404);
            var never = (await reader.OpenAsync(path + "HB-0000000")).Expect(404);
            Assert.Equal(never.Body, quiet.Body);
            Assert.Equal(never.Headers.Select(h => h.Key), quiet.Headers.Select(h => h.Key));
        }

        // And back: the index follows in place, both ways.
        await house.Get<ChangePerson>().ExecuteAsync(new ChangePerson.Request(people.Selim.Person, Publish: true, Posture: Posture.Public), house.Act(why: "The family agrees again."));
        Assert.Equal("Selim Aravand", (await reader.ReconcileAsync(new { query = "Aravand Selim" })).Names().First());

        async Task<(EntityTagHeaderValue? Tag, HttpStatusCode Status)> TagAsync(string path, EntityTagHeaderValue? known)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (known is not null) request.Headers.IfNoneMatch.Add(known);
            using var answer = await reader.Client.SendAsync(request);
            return (answer.Headers.ETag, answer.StatusCode);
        }
    }
}
