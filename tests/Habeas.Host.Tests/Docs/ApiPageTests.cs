using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Habeas.Host.Tests.Api;
using Habeas.Host.Tests.Architecture;
using Habeas.Publishing;
using Xunit;

namespace Habeas.Host.Tests.Docs;

/// <summary>Sends each example of docs/api.md to the real host over the samples, and holds the page's answer to what came.</summary>
public sealed partial class ApiPageTests(Site.DemoSite demo)
{
    private const string Base = "http://localhost:5080";
    private const string LeftOut = "…";

    /// <summary>Ids are random: the page writes these for the people of the samples.</summary>
    private static readonly (string Name, string Id)[] Ids =
        [("Selim Aravand", "HB-7K3QXMA"), ("Yunus al-Harrazi", "HB-2V9TNCB"), ("Yunus al-Harazi", "HB-5D8RWEC")];

    [Fact]
    public async Task Every_example_is_answered_as_the_page_says()
    {
        var people = (await demo.House.Get<PublicSite>().SnapshotAsync()).People;
        (string Real, string Written)[] ids = [.. Ids.Select(i => (people.Single(p => p.Name.Text == i.Name).PublicId, i.Id))];
        var address = demo.House.Address.ToString().TrimEnd('/');
        using var reader = demo.House.Visit();
        var examples = Example().Matches(Repository.Read("docs", "api.md").ReplaceLineEndings("\n"));
        Assert.True(examples.Count >= 8);
        foreach (Match example in examples)
        {
            var command = ids.Aggregate(example.Groups["command"].Value, (text, id) => text.Replace(id.Written, id.Real, StringComparison.Ordinal));
            var answer = ids.Aggregate(await RunAsync(reader, command), (text, id) => text.Replace(id.Real, id.Written, StringComparison.Ordinal))
                .Replace(address, Base, StringComparison.Ordinal);
            Compare(JsonNode.Parse(example.Groups["answer"].Value), JsonNode.Parse(answer), example.Groups["command"].Value);
        }
    }

    [Fact]
    public async Task The_description_for_programs_knows_every_address_that_the_page_names()
    {
        using var reader = demo.House.Visit();
        var paths = (await reader.AskAsync("/api/openapi.json")).Json["paths"]!.AsObject().Select(p => p.Key).ToList();
        Assert.All(paths, path => Assert.StartsWith("/api/", path, StringComparison.Ordinal));
        var named = Regex.Matches(Repository.Read("docs", "api.md"), @"(?<=localhost:5080|`)/api/[a-z/]+[a-z]", RegexOptions.None, TimeSpan.FromSeconds(1))
            .Select(m => m.Value).Distinct().Where(p => p != "/api/openapi");
        Assert.All(named, path => Assert.Contains(path, paths));
    }

    [Fact]
    public void An_example_that_tells_otherwise_is_noticed()
    {
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Compare(JsonNode.Parse("""{"a":[1]}"""), JsonNode.Parse("""{"a":[1,2]}"""), ""));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Compare(JsonNode.Parse("""{"a":1}"""), JsonNode.Parse("""{"b":1}"""), ""));
        Compare(JsonNode.Parse("""{"a":[1,"…"]}"""), JsonNode.Parse("""{"a":[1,2],"b":3}"""), "");
    }

    /// <summary>What curl does with the few options that the page uses.</summary>
    private static async Task<string> RunAsync(Web.Visitor reader, string command)
    {
        List<string> words = [.. Word().Matches(command.Replace("\\\n", " ", StringComparison.Ordinal)).Select(m => m.Groups["quoted"].Success ? m.Groups["quoted"].Value : m.Value)];
        Assert.Equal("curl", words[0]);
        var isGet = true;
        var asksByQuery = false;
        var fields = new List<KeyValuePair<string, string>>();
        string? path = null;
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i] == "-G") asksByQuery = true;
            else if (words[i] is "--data-urlencode" or "-d") (isGet, _) = (false, Add(words[++i]));
            else if (words[i].StartsWith(Base, StringComparison.Ordinal)) path = words[i][Base.Length..];
            else Assert.Equal("-s", words[i]);
        }

        var query = asksByQuery ? "?" + string.Join('&', fields.Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value)}")) : "";
        using var form = new FormUrlEncodedContent(fields);
        using var answer = isGet || asksByQuery ? await reader.Client.GetAsync(new Uri(path + query, UriKind.Relative)) : await reader.Client.PostAsync(new Uri(path!, UriKind.Relative), form);
        return await answer.Content.ReadAsStringAsync();

        bool Add(string field)
        {
            var at = field.IndexOf('=', StringComparison.Ordinal);
            fields.Add(new(field[..at], field[(at + 1)..]));
            return true;
        }
    }

    /// <summary>All that the page shows is so. It may show less: members that it leaves away, and "…" for a value or for the rest of a list.</summary>
    private static void Compare(JsonNode? told, JsonNode? real, string where)
    {
        switch (told)
        {
            case JsonValue value when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() == LeftOut:
                Assert.True(real is not null, where);
                break;
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    Assert.True(real is JsonObject known && known.ContainsKey(name), $"{where} → {name} is not in the answer: {real?.ToJsonString()}");
                    Compare(value, real![name], $"{where} → {name}");
                }

                break;
            case JsonArray items:
                var isCut = items is [.., JsonValue last] && last.GetValueKind() == JsonValueKind.String && last.GetValue<string>() == LeftOut;
                var shown = isCut ? items.SkipLast(1).ToList() : [.. items];
                var all = Assert.IsType<JsonArray>(real);
                Assert.True(isCut ? all.Count >= shown.Count : all.Count == shown.Count, $"{where} has {all.Count}: {all.ToJsonString()}");
                for (var i = 0; i < shown.Count; i++) Compare(shown[i], all[i], string.Create(CultureInfo.InvariantCulture, $"{where}[{i}]"));
                break;
            default:
                Assert.True(JsonNode.DeepEquals(told, real), $"{where}: the page says {told?.ToJsonString()}, the answer {real?.ToJsonString()}");
                break;
        }
    }

    [GeneratedRegex(@"```sh\n(?<command>[^`]+)\n```\n\n```json\n(?<answer>[^`]+)```", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Example();

    [GeneratedRegex(@"'(?<quoted>[^']*)'|[^\s']+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
