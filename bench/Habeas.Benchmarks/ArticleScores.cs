using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Habeas.Names;
using Habeas.Reading;

namespace Habeas.Benchmarks;

/// <summary>
/// Telling an article from its page, by the metric of the article-extraction-benchmark: runs of four words as multisets, what is right,
/// too much and missing on a page summing to one, precision and recall over all pages.
/// </summary>
internal static partial class ArticleScores
{
    private sealed record Extract(string? Text, string? Title, IReadOnlyList<string> Byline, string? Published);

    public static async Task RunAsync(string folder, string? predictions)
    {
        var pages = (await File.ReadAllLinesAsync(Path.Combine(folder, "gold.jsonl"))).Select(line => JsonNode.Parse(line)!).ToList();
        var table = new Table("reader", "F1", "P", "R", "F1 ≥ .95", "F1 < .5", "title", "author", "date", "pages", "ms a page");
        await ScoreAsync("Habeas", pages, folder, table, Habeas, predictions);
        await ScoreAsync("SmartReader", pages, folder, table, Smart, predictions: null);
        table.Print();
    }

    private static async Task ScoreAsync(
        string name, List<JsonNode> pages, string folder, Table table, Func<byte[], Uri, Extract> read, string? predictions)
    {
        await using var output = predictions is null ? null : new StreamWriter(predictions);
        var total = default(Score);
        var each = new List<double>();
        var (titles, authors, dates) = (new Tally(), new Tally(), new Tally());
        var time = TimeSpan.Zero;
        foreach (var page in pages)
        {
            var bytes = await PageAsync(Path.Combine(folder, (string)page["html"]!));
            var began = Stopwatch.GetTimestamp();
            var extract = read(bytes, Uri.TryCreate((string?)page["url"], UriKind.Absolute, out var url) ? url : new Uri("https://page.example/"));
            time += Stopwatch.GetElapsedTime(began);
            output?.WriteLine(new JsonObject
            {
                ["id"] = (string)page["id"]!, ["text"] = extract.Text, ["title"] = extract.Title,
                ["byline"] = new JsonArray([.. extract.Byline.Select(b => JsonValue.Create(b))]), ["published"] = extract.Published,
            }.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
            var gold = page["gold"]!;
            if ((string?)gold["text"] is { Length: > 0 } text)
            {
                var score = Compare(text, extract.Text ?? "");
                total += score;
                each.Add(score.F1);
            }

            titles.Add(Plain(gold["title"]), Fold(extract.Title));
            authors.Add(Plain(gold["author"]), Fold(string.Join(' ', extract.Byline)));
            dates.Add((string?)gold["date"] is { Length: >= 10 } date ? date[..10] : null, extract.Published is { Length: >= 10 } day ? day[..10] : extract.Published);
        }

        table.Add(
            name, Table.Share(total.F1), Table.Share(total.Precision), Table.Share(total.Recall), Table.Share(each.Count(f => f >= 0.95) / (double)each.Count),
            Table.Share(each.Count(f => f < 0.5) / (double)each.Count), titles.ToString(), authors.ToString(), dates.ToString(), $"{each.Count}",
            Table.Figure(time.TotalMilliseconds / pages.Count));
    }

    private static Extract Habeas(byte[] bytes, Uri url)
    {
        var article = NewsReader.Read(bytes, new ReadingOptions { Url = url }).Article;
        return new Extract(article?.Text, article?.Title, article?.Byline ?? [], article?.Published);
    }

    private static Extract Smart(byte[] bytes, Uri url)
    {
        using var reader = new SmartReader.Reader(url.ToString(), Encoding.UTF8.GetString(bytes));
        var article = reader.GetArticle();
        return new Extract(
            article.TextContent, article.Title, string.IsNullOrWhiteSpace(article.Author) ? [] : [article.Author],
            article.PublicationDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static async Task<byte[]> PageAsync(string path)
    {
        await using var file = File.OpenRead(path);
        await using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static Score Compare(string gold, string said)
    {
        var (right, own) = (Shingles(gold), Shingles(said));
        double both = right.Sum(s => Math.Min(s.Value, own.GetValueOrDefault(s.Key)));
        double all = right.Values.Sum() + own.Values.Sum() - both;
        return all == 0 ? default : new Score(both / all, right.Values.Sum() / all, own.Values.Sum() / all);
    }

    private static Dictionary<string, int> Shingles(string text)
    {
        const int length = 4;
        var words = Word().Matches(text).Select(m => m.Value).ToArray();
        var shingles = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; words.Length > 0 && i < Math.Max(1, words.Length - length + 1); i++)
        {
            var shingle = string.Join(' ', words.Skip(i).Take(length));
            shingles[shingle] = shingles.GetValueOrDefault(shingle) + 1;
        }

        return shingles;
    }

    private static string? Plain(JsonNode? gold) => gold switch
    {
        null => null,
        JsonArray several => several.Count == 0 ? null : Fold(string.Join(' ', several.Select(s => (string?)s))),
        _ => (string?)gold is { Length: > 0 } text ? Fold(text) : null,
    };

    private static string Fold(string? text) => string.Join(' ', Word().Matches(Folding.Fold(text ?? "")).Select(m => m.Value));

    [GeneratedRegex(@"\w+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Word();

    private sealed class Tally
    {
        private int _right, _all;

        public void Add(string? gold, string? said)
        {
            if (gold is null) return;
            _all++;
            if (gold == said) _right++;
        }

        public override string ToString() => _all == 0 ? "–" : Table.Share((double)_right / _all);
    }
}
