using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Habeas.Reading.Findings.Dates;
using Habeas.Reading.Languages.Dates;

namespace Habeas.Benchmarks;

/// <summary>
/// Dates and lengths of time against the specs of Microsoft's recognizers, type <c>date</c> and <c>duration</c>. One is right when its span
/// overlaps the gold by half of both together, and its value is one of the gold's: the day, or the ISO 8601 length. Found ones that lie on gold of another
/// type (datetime, daterange, time, set) are left out; those on no gold are wrong.
/// </summary>
internal static partial class DateScores
{
    private static readonly string[] s_resolutions = ["PastResolution", "FutureResolution"];

    private sealed record Gold(string Type, int Start, int End, HashSet<string> Values);

    public static void Run(string folder, string? language, string? misses)
    {
        var table = new Table("language", "type", "P", "R", "found, any value", "gold");
        using var output = misses is null ? null : new StreamWriter(misses);
        foreach (var file in Directory.EnumerateFiles(folder, "recognizers.*.jsonl").Order(StringComparer.Ordinal))
        {
            var tag = Path.GetFileName(file).Split('.')[1];
            if (DateWords.Find(tag) is not { } words || (language is not null && language != tag)) continue;
            var scores = new Dictionary<string, (Score Score, int Spans)>(StringComparer.Ordinal) { ["date"] = default, ["duration"] = default };
            foreach (var line in File.ReadLines(file)) One(JsonNode.Parse(line)!, words, scores, output);
            scores["both"] = (scores["date"].Score + scores["duration"].Score, scores["date"].Spans + scores["duration"].Spans);
            foreach (var (type, (score, spans)) in scores)
                table.Add(tag, type, Table.Share(score.Precision), Table.Share(score.Recall), Table.Share(score.Gold == 0 ? 0 : spans / score.Gold), $"{score.Gold}");
        }

        table.Print();
    }

    private static void One(JsonNode document, DateWords words, Dictionary<string, (Score Score, int Spans)> scores, StreamWriter? output)
    {
        var text = (string)document["text"]!;
        var reference = PartialDate.Parse((string?)document["ref"]);
        var gold = document["results"]!.AsArray().Select(result => Of(result!, text)).ToList();
        var found = DateReader.Read(text, words)
            .Select(e => (e.Start, e.End, Type: e.Kind == DateKind.Duration ? "duration" : "date", Value: Value(e, reference)))
            .Where(e => e.Value is not null).ToList();
        foreach (var one in gold.Where(g => g.Type is "date" or "duration" && g.Values.Count > 0))
        {
            var at = found.FindIndex(e => e.Type == one.Type && Overlap(e.Start, e.End, one) >= 0.5);
            var right = at >= 0 && one.Values.Contains(found[at].Value!);
            var was = scores[one.Type];
            scores[one.Type] = (was.Score + new Score(right ? 1 : 0, 1, 0), was.Spans + (at >= 0 ? 1 : 0));
            if (right) continue;
            var seen = string.Join(" ", DateReader.Read(text, words).Select(e => $"[{text[e.Start..e.End]}]={Value(e, reference)}"));
            output?.WriteLine($"{words.Data.Language} {one.Type} “{text[one.Start..one.End]}” = {string.Join('/', one.Values)} @{reference} in “{text}”: {seen}");
        }

        foreach (var e in found)
        {
            var on = gold.Where(g => g.Start < e.End && e.Start < g.End).ToList();
            if (on.Count > 0 && !on.Exists(g => g.Type == e.Type)) continue;
            scores[e.Type] = (scores[e.Type].Score + new Score(0, 0, 1), scores[e.Type].Spans);
            if (on.Count == 0) output?.WriteLine($"{words.Data.Language} + [{text[e.Start..e.End]}]={e.Value} in “{text}”");
        }
    }

    private static string? Value(DateExpression e, PartialDate? reference) => e.Kind switch
    {
        DateKind.Duration => LengthText.Iso(e.Fields.Length!) is { } iso ? Normal(iso) : null,
        DateKind.Date when e.Until is null && e.Fields.From == 0 => Day(e.Fields, reference, false),
        _ => null,
    };

    private static string? Day(DateFields fields, PartialDate? reference, bool future) => DateReckoning.Day(fields, reference, future)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static double Overlap(int start, int end, Gold gold)
    {
        var common = Math.Min(end, gold.End) - Math.Max(start, gold.Start);
        return common <= 0 ? 0 : (double)common / (Math.Max(end, gold.End) - Math.Min(start, gold.Start));
    }

    private static Gold Of(JsonNode result, string text)
    {
        var words = ((string)result["text"]!).Trim();
        var start = (int?)result["start"] ?? -1;
        if (start < 0 || start + words.Length > text.Length || !text.AsSpan(start).TrimStart().StartsWith(words, StringComparison.OrdinalIgnoreCase))
            start = CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, words, CompareOptions.OrdinalIgnoreCase);
        else
            while (char.IsWhiteSpace(text[start])) start++;
        if (start < 0) return new Gold((string)result["type"]!, 0, Math.Min(words.Length, text.Length), []);
        var type = (string)result["type"]!;
        return new Gold(type, start, start + words.Length, [.. Values(result, type)]);
    }

    // The set gives values in two shapes, and for a length only its TIMEX, which is ISO 8601 with fractions.
    private static IEnumerable<string> Values(JsonNode result, string type)
    {
        if (type == "duration") return result["timex"] is JsonArray list ? list.Select(timex => Normal((string)timex!)).OfType<string>() : [];
        if (type != "date") return [];
        var values = result["values"] is JsonArray array ? array.Select(value => value is JsonObject one ? (string?)one["value"] : null) : [];
        if (result["values"] is JsonObject shapes) values = s_resolutions.Select(name => (string?)shapes[name]?["date"]);
        return values.OfType<string>().Where(value => value.Length == 10 && value != "0001-01-01");
    }

    /// <summary>Months, days and seconds of an ISO 8601 length, fractions carried down as the reader does.</summary>
    private static string? Normal(string iso)
    {
        var match = Iso.Match(iso);
        if (!match.Success) return null;
        decimal Part(string name) => match.Groups[name].Success ? decimal.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;
        var months = (Part("y") * 12) + Part("m");
        var days = (Part("w") * 7) + Part("d") + ((months - decimal.Truncate(months)) * 30);
        var seconds = (Part("h") * 3600) + (Part("n") * 60) + Part("s") + ((days - decimal.Truncate(days)) * 86400);
        return string.Create(CultureInfo.InvariantCulture, $"{decimal.Truncate(months):0}M {decimal.Truncate(days):0}D {seconds:0.##}S");
    }

    [GeneratedRegex(@"^P(?:(?<y>[\d.]+)Y)?(?:(?<m>[\d.]+)M)?(?:(?<w>[\d.]+)W)?(?:(?<d>[\d.]+)D)?(?:T(?:(?<h>[\d.]+)H)?(?:(?<n>[\d.]+)M)?(?:(?<s>[\d.]+)S)?)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Iso { get; }
}
