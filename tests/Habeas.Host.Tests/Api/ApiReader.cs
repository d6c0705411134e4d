using System.Text.Json;
using System.Text.Json.Nodes;
using Habeas.Host.Tests.Web;
using Habeas.Registry;
using Habeas.Tests;
using Xunit;

namespace Habeas.Host.Tests.Api;

/// <summary>A program that asks the API, as OpenRefine does.</summary>
internal static class ApiReader
{
    private const string Story =
        "Selim Aravand, a Varenian journalist, was arrested in March 2020 in Oravan. Police held Tarek Olune, a poet, since 3 May 2021.\n\n" +
        "Tarik Olune, a teacher, was arrested on 9 June 2022.";

    public static async Task<(int Status, JsonNode Json)> AskAsync(this Visitor visitor, string path)
    {
        using var answer = await visitor.Client.GetAsync(new Uri(path, UriKind.Relative));
        return ((int)answer.StatusCode, await JsonOf(answer));
    }

    /// <summary>Posts a form, as OpenRefine sends its batches.</summary>
    public static async Task<(int Status, JsonNode Json)> PostAsync(this Visitor visitor, string path, string field, string json)
    {
        using var form = new FormUrlEncodedContent([new(field, json)]);
        using var answer = await visitor.Client.PostAsync(new Uri(path, UriKind.Relative), form);
        return ((int)answer.StatusCode, await JsonOf(answer));
    }

    /// <summary>Sends one query and gives its candidates.</summary>
    public static async Task<JsonArray> ReconcileAsync(this Visitor visitor, object query)
    {
        var (status, json) = await visitor.PostAsync("/api/reconcile", "queries", JsonSerializer.Serialize(new { q0 = query }));
        Assert.True(status == 200, json.ToJsonString());
        return json["q0"]!["result"]!.AsArray();
    }

    public static string Text(this JsonNode? node) => node!.GetValue<string>();

    public static IEnumerable<string> Names(this JsonArray candidates) => candidates.Select(c => c!["name"].Text());

    /// <summary>Enters a journalist arrested in March 2020, and two namesakes who differ by two letters.</summary>
    public static async Task<(EnterPerson.Outcome.Entered Selim, EnterPerson.Outcome.Entered Tarek, EnterPerson.Outcome.Entered Tarik)> PeopleAsync(WebHouse house)
    {
        var source = await Archive.KeepAsync(house, "Varen Post", Story);
        return (
            await Enter("Selim Aravand", ("journalist", "a Varenian journalist"), ("was arrested in March 2020", "2020-03", "in March 2020")),
            await Enter("Tarek Olune", ("writer_poet", "a poet"), ("Police held Tarek Olune", "2021-05-03", "since 3 May 2021")),
            await Enter("Tarik Olune", ("teacher", "a teacher"), ("was arrested on 9 June 2022", "2022-06-09", "on 9 June 2022")));

        Task<EnterPerson.Outcome.Entered> Enter(string name, (string Code, string Words) occupation, (string Words, string Date, string DateWords) arrest) => Given.EnterAsync(
            house,
            new EnterPerson.Request(
                "XV", Posture.Public, true, [source.Claim("name", name, name)], [source.Claim("occupation", occupation.Code, occupation.Words)],
                [source.Event("arrest", arrest.Words, source.Claim("date", arrest.Date, arrest.DateWords))], []));
    }

    private static async Task<JsonNode> JsonOf(HttpResponseMessage answer)
    {
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }
}
