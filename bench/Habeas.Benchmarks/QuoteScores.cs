using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Habeas.Reading;

namespace Habeas.Benchmarks;

/// <summary>
/// Attributed statements against gold. A finding matches a gold statement when the letters they share are at least half of the letters of
/// both together; a pair is right when its speaker stands at the same place too.
/// </summary>
internal static class QuoteScores
{
    private const double Overlap = 0.5;
    private const string Edges = "“”\"„«»'‘’`.,;:!?—–-";

    private sealed record Statement(HashSet<int> Words, HashSet<int> Speaker, string Kind);

    public static void Run(string gold, string? predictions)
    {
        Score matched = default, pairs = default;
        var kinds = new SortedDictionary<string, (Score Matched, Score Pairs)>(StringComparer.Ordinal);
        using var output = predictions is null ? null : new StreamWriter(predictions);
        foreach (var line in File.ReadLines(gold))
        {
            var document = JsonNode.Parse(line)!;
            var text = (string)document["text"]!;
            var found = Read(text);
            output?.WriteLine(new JsonObject
            {
                ["id"] = (string)document["id"]!,
                ["attributions"] = new JsonArray([.. found.Select(f => new JsonObject
                {
                    ["content"] = Spans([f.Content]), ["source"] = Spans(f.Source is { } s ? [s] : []), ["cue"] = new JsonArray(),
                })]),
            }.ToJsonString());

            var runes = text.EnumerateRunes().ToArray();
            var said = found.Select(f => new Statement(Letters(runes, [f.Content]), Letters(runes, f.Source is { } s ? [s] : []), ""))
                .Where(s => s.Words.Count > 0).ToList();
            var right = document["attributions"]!.AsArray().Select(a => new Statement(
                Letters(runes, a!["content"].Deserialize<TextSpan[]>()!), Letters(runes, a["source"].Deserialize<TextSpan[]>()!), (string?)a["kind"] ?? ""))
                .Where(s => s.Words.Count > 0).ToList();
            matched += new Score(0, 0, said.Count);
            pairs += new Score(0, 0, said.Count);
            foreach (var statement in right)
            {
                var best = said.Select(s => (Statement: s, Share: Shared(s.Words, statement.Words))).Where(s => s.Share >= Overlap)
                    .OrderByDescending(s => s.Share).Select(s => s.Statement).FirstOrDefault();
                if (best is not null) said.Remove(best);
                var speaker = best is not null && (best.Speaker.Overlaps(statement.Speaker) || (best.Speaker.Count == 0 && statement.Speaker.Count == 0));
                var (one, two) = (new Score(best is null ? 0 : 1, 1, 0), new Score(speaker ? 1 : 0, 1, 0));
                (matched, pairs) = (matched + one, pairs + two);
                var kind = kinds.GetValueOrDefault(statement.Kind);
                kinds[statement.Kind] = (kind.Matched + one, kind.Pairs + two);
            }
        }

        var table = new Table("statements", "P", "R", "F1", "pair P", "pair R", "pair F1", "gold", "found");
        table.Add(
            "all", Table.Share(matched.Precision), Table.Share(matched.Recall), Table.Share(matched.F1), Table.Share(pairs.Precision),
            Table.Share(pairs.Recall), Table.Share(pairs.F1), $"{matched.Gold}", $"{matched.Said}");
        foreach (var (kind, score) in kinds)
            table.Add(kind, "", Table.Share(score.Matched.Recall), "", "", Table.Share(score.Pairs.Recall), "", $"{score.Matched.Gold}", "");
        table.Print();
    }

    private static IReadOnlyList<(TextSpan Content, TextSpan? Source)> Read(string text)
    {
        var reading = NewsReader.Read(Encoding.UTF8.GetBytes(text), new ReadingOptions { ContentType = "text/plain; charset=utf-8" });
        if (reading.Article is not { } article) return [];
        var map = SpanMap.Of(article.Text, text);
        return [.. reading.Quotes
            .Select(q => (Content: map.ToSource(q.Span), Source: q.Speaker?.Span is { } span ? map.ToSource(span) : null))
            .Where(q => q.Content is not null).Select(q => (q.Content!.Value, q.Source))];
    }

    private static double Shared(HashSet<int> a, HashSet<int> b)
    {
        var both = a.Count(b.Contains);
        return both == 0 ? 0 : (double)both / (a.Count + b.Count - both);
    }

    /// <summary>The letters of spans; blanks, and marks at their ends, do not count.</summary>
    private static HashSet<int> Letters(Rune[] text, IReadOnlyList<TextSpan> spans)
    {
        var letters = new HashSet<int>();
        foreach (var span in spans)
        {
            var end = Math.Min(span.End, text.Length);
            var start = Math.Min(span.Start, end);
            while (start < end && IsEdge(text[start])) start++;
            while (end > start && IsEdge(text[end - 1])) end--;
            letters.UnionWith(Enumerable.Range(start, end - start).Where(i => !Rune.IsWhiteSpace(text[i])));
        }

        return letters;
    }

    private static bool IsEdge(Rune rune) => Rune.IsWhiteSpace(rune) || Edges.Contains(rune.ToString(), StringComparison.Ordinal);

    private static JsonArray Spans(IEnumerable<TextSpan> spans) => new([.. spans.Select(s => new JsonArray(s.Start, s.End))]);
}
