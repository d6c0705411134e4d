using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Habeas.Reading.Findings.Dates;
using Habeas.Reading.Languages.Dates;

namespace Habeas.Benchmarks;

/// <summary>
/// Dates and lengths of time against the specs of Microsoft's recognizers, type <c>date</c> and <c>duration</c>. One is right when its span
/// overlaps the gold by half of both together, and its value is one of the gold's: the day, or the ISO 8601 length. Found ones that lie on gold of another
/// type (datetime, daterange, time, set) are left out; those on no gold are wrong. Where a row lost its reference date (three quarters of the
/// French ones), it is given the one, among those of all rows, that makes most of its values right; the last column leaves such rows out.
/// </summary>
internal static partial class DateScores
{
    private static readonly string[] s_resolutions = ["PastResolution", "FutureResolution"];

    private sealed record Gold(string Type, int Start, int End, HashSet<string> Values);

    public static void Run(string folder, string? language, string? misses)
    {
        var table = new Table("language", "type", "P", "R", "gold", "R, reference given", "gold");
        using var output = misses is null ? null : new StreamWriter(misses);
        var references = Directory.EnumerateFiles(folder, "recognizers.*.jsonl").SelectMany(File.ReadLines)
            .Select(line => PartialDate.Parse((string?)JsonNode.Parse(line)!["ref"])).OfType<PartialDate>().Distinct().ToList();
        foreach (var file in Directory.EnumerateFiles(folder, "recognizers.*.jsonl").Order(StringComparer.Ordinal))
        {
            var tag = Path.GetFileName(file).Split('.')[1];
            if (DateWords.Find(tag) is not { } words || (language is not null && language != tag)) continue;
            var scores = new Dictionary<string, (Score All, Score Given)>(StringComparer.Ordinal) { ["date"] = default, ["duration"] = default };
            foreach (var line in File.ReadLines(file)) One(JsonNode.Parse(line)!, words, references, scores, output);
            scores["both"] = (scores["date"].All + scores["duration"].All, scores["date"].Given + scores["duration"].Given);
            foreach (var (type, (all, given)) in scores)
                table.Add(tag, type, Table.Share(all.Precision), Table.Share(all.Recall), $"{all.Gold}", Table.Share(given.Recall), $"{given.Gold}");
        }

        table.Print();
    }

    private static void One(JsonNode document, DateWords words, List<PartialDate> references, Dictionary<string, (Score All, Score Given)> scores, StreamWriter? output)
    {
        var text = (string)document["text"]!;
        var told = PartialDate.Parse((string?)document["ref"]);
        var gold = document["results"]!.AsArray().Select(result => Of(result!, text)).ToList();
        var read = DateReader.Read(text, words);
        var reference = told ?? references.MaxBy(candidate => gold.Count(one => IsRight(one, read, candidate)));
        foreach (var one in gold.Where(g => g.Type is "date" or "duration" && g.Values.Count > 0))
        {
            var right = IsRight(one, read, reference);
            Add(one.Type, new Score(right ? 1 : 0, 1, 0));
            if (!right) output?.WriteLine($"{words.Data.Language} {one.Type} “{text[one.Start..one.End]}” = {string.Join('/', one.Values)} @{reference} in “{text}”: {string.Join(" ", read.Select(Shown))}");
        }

        foreach (var e in read.Where(e => Value(e, reference) is not null))
        {
            var on = gold.Where(g => g.Start < e.End && e.Start < g.End).ToList();
            if (on.Count > 0 && !on.Exists(g => g.Type == Type(e))) continue;
            Add(Type(e), new Score(0, 0, 1));
            if (on.Count == 0) output?.WriteLine($"{words.Data.Language} + {Shown(e)} in “{text}”");
        }

        string Shown(DateExpression e) => $"[{text[e.Start..e.End]}]={Value(e, reference)}";
        void Add(string type, Score score) => scores[type] = (scores[type].All + score, told is null ? scores[type].Given : scores[type].Given + score);
    }

    private static string Type(DateExpression e) => e.Kind == DateKind.Duration ? "duration" : "date";

    private static bool IsRight(Gold one, List<DateExpression> read, PartialDate reference) =>
        read.Find(e => Type(e) == one.Type && Overlap(e.Start, e.End, one) >= 0.5) is { } found && Value(found, reference) is { } value && one.Values.Contains(value);

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
