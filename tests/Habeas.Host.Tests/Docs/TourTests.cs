using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Habeas.Host.Tests.Architecture;
using Habeas.Host.Tests.Web;
using Habeas.Intake;
using Habeas.Publishing;
using Habeas.Registry;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Habeas.Host.Tests.Docs;

/// <summary>Takes the way that docs/tour.md tells of, with the real program, and holds every value that the page shows to what came out.</summary>
public sealed class TourTests
{
    private const string Dispatch = "05-archivist-arrested.html";
    private static readonly JsonSerializerOptions Shown = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Every_value_in_the_tour_is_the_real_one()
    {
        var real = await WalkAsync();
        var told = Blocks(Repository.Read("docs", "tour.md"));
        Assert.Equal(real.Keys.Order(StringComparer.Ordinal), told.Keys.Order(StringComparer.Ordinal));
        Assert.All(real, step => Assert.Equal((step.Key, step.Value.Trim()), (step.Key, told[step.Key].Trim())));
    }

    /// <summary>A type or a file that is renamed is renamed in the tour too.</summary>
    [Fact]
    public void Every_file_that_the_tour_names_exists()
    {
        var tour = Repository.Read("docs", "tour.md");
        var files = Regex.Matches(tour, "`(?<path>(src|samples|tests)/[^`]+)`", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Groups["path"].Value).Distinct().ToList();
        Assert.True(files.Count >= 8);
        Assert.All(files, file => Assert.True(File.Exists(Repository.PathOf(file.Split('/'))), $"The tour names {file}."));
    }

    private static async Task<Dictionary<string, string>> WalkAsync()
    {
        var bytes = await File.ReadAllBytesAsync(Repository.PathOf("samples", "dispatches", Dispatch));
        await using var house = await WebHouse.StartAsync();
        using var editor = await house.SignInAsync("ana");
        var real = new Dictionary<string, string>(StringComparer.Ordinal);

        // Capture, article and findings: the upload answers with the review page.
        var intake = await editor.OpenAsync("/desk/intake");
        var review = (await editor.UploadAsync(intake.Form("form[enctype]"), "files", [(Dispatch, bytes)])).Expect(200);
        var (capture, reading) = await house.Database.ReadAsync(async read => (
            await read.Records.Set<CaptureRow>().AsNoTracking().SingleAsync(), (await read.Stable.Set<ReadingRow>().AsNoTracking().SingleAsync()).Read()));
        real["capture"] = Json(new JsonObject { ["sha256"] = capture.Sha256, ["mediaType"] = capture.MediaType, ["bytes"] = capture.Bytes, ["receivedBy"] = capture.ReceivedBy });
        var found = JsonNode.Parse(reading.ToJson())!;
        real["article"] = Json(Only(found["article"]!, "title", "outlet", "section", "dateline", "published", "language"));
        real["boilerplate"] = string.Join('\n', reading.Article!.Boilerplate.Select(b => $"{b.Kind}: {b.Text}"));
        var arrest = found["events"]!.AsArray().Single(e => e!["type"]!.GetValue<string>() == "arrest")!;
        real["person"] = Json(Only(found["persons"]!.AsArray().Single(p => p!["id"]!.GetValue<string>() == arrest["persons"]![0]!.GetValue<string>())!, "id", "name", "aliases", "roles"));
        real["event"] = Json(Only(arrest, "type", "persons", "date", "dateText", "place", "status", "span", "trigger", "quote"));

        // Proposals, and the editor's decisions.
        real["proposals"] = string.Join('\n', review.Html.QuerySelectorAll(".proposal h3").Select(h => Line(h.TextContent)));
        review = await AcceptAsync(editor, review, "Dosmira", ("Identity", "new"), ("Country", "XV"));
        review = await AcceptAsync(editor, review, "Arrest");
        real["ledger"] = string.Join('\n', await house.Database.ReadAsync(read => read.Stable.Ledger.AsNoTracking().OrderBy(e => e.Seq)
            .Select(e => new { e.Seq, e.Actor, e.Verb, e.Subject }).AsAsyncEnumerable()
            .Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Seq,2}  {e.Actor}  {e.Verb,-15}  {e.Subject.Split(':')[0]}")).ToListAsync().AsTask()));

        // The claim, and what the public sees of it.
        var file = (await house.Database.ReadAsync(read => PersonFile.AllAsync(read.Records)))[0];
        var date = file.Claims.Single(c => c.Property == "date");
        real["claim"] = Json(new JsonObject
        {
            ["property"] = date.Property, ["value"] = date.Value, ["status"] = "accepted", ["acceptedBy"] = date.AcceptedBy,
            ["cites"] = new JsonObject { ["capture"] = date.Citations[0].Capture[..16] + "…", ["start"] = date.Citations[0].Start, ["end"] = date.Citations[0].End, ["exact"] = date.Citations[0].Exact },
        });
        (await editor.SubmitAsync(review.Button("button.publish"))).Expect(200);
        var profile = (await house.Get<PublicSite>().FindAsync(file.Person.PublicId))!;
        var shown = profile.Timeline[0].Date!;
        real["profile"] = Json(new JsonObject
        {
            ["property"] = shown.Property, ["value"] = shown.Value, ["earliest"] = shown.Date!.Earliest.ToString("O", CultureInfo.InvariantCulture),
            ["latest"] = shown.Date.Latest.ToString("O", CultureInfo.InvariantCulture), ["before"] = shown.Citations[0].Before, ["exact"] = shown.Citations[0].Exact, ["after"] = shown.Citations[0].After,
        });
        using var reader = house.Visit();
        var page = (await reader.OpenAsync("/people/" + profile.PublicId)).Expect(200);
        var line = page.Html.QuerySelector(".timeline > li")!;
        real["page"] = $"{Line(line.QuerySelector(".when")!.TextContent)} | {Line(line.QuerySelector("summary")!.TextContent)}";
        Assert.Equal(shown.Citations[0].Exact, line.QuerySelector("mark")!.TextContent);
        return real;
    }

    private static async Task<WebPage> AcceptAsync(Visitor editor, WebPage review, string of, params (string, string)[] filled)
    {
        var number = review.Html.QuerySelectorAll(".proposal h3").First(h => h.TextContent.Contains(of, StringComparison.Ordinal)).Closest(".proposal")!.Id;
        return (await editor.SubmitAsync(review.Button($"#{number} button.accept"), filled)).Expect(200);
    }

    private static JsonObject Only(JsonNode node, params string[] names) => new(names.Where(n => node[n] is not null).Select(n => KeyValuePair.Create(n, (JsonNode?)node[n]!.DeepClone())));

    private static string Json(JsonObject value)
    {
        // One member a line; what is within it stands on that line.
        var lines = value.Select(m => $"  {JsonSerializer.Serialize(m.Key)}: {m.Value?.ToJsonString(new JsonSerializerOptions(Shown) { WriteIndented = false }) ?? "null"}");
        return $"{{\n{string.Join(",\n", lines)}\n}}";
    }

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Fenced blocks whose info string has a name after the language.</summary>
    private static Dictionary<string, string> Blocks(string markdown)
    {
        var blocks = new Dictionary<string, string>(StringComparer.Ordinal);
        string? name = null;
        var text = new StringBuilder();
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            if (!line.StartsWith("```", StringComparison.Ordinal))
            {
                if (name is not null) text.Append(line).Append('\n');
            }
            else if (name is not null)
            {
                blocks.Add(name, text.ToString());
                (name, text) = (null, new StringBuilder());
            }
            else
            {
                name = line.Split(' ') is [_, var given] ? given : null;
            }
        }

        return blocks;
    }
}
