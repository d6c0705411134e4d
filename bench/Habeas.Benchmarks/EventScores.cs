using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Habeas.Reading;

namespace Habeas.Benchmarks;

/// <summary>
/// Justice events against gold: a finding counts when its trigger overlaps a gold trigger of its type, one gold event once. Types that a
/// document is not annotated for do not count.
/// </summary>
internal static class EventScores
{
    private static readonly Dictionary<string, string> s_types = new(StringComparer.Ordinal)
    {
        ["arrest"] = "arrest", ["short_detention"] = "arrest", ["remand"] = "arrest", ["rearrest"] = "arrest", ["abduction_disappearance"] = "arrest",
        ["charge_filed"] = "charge", ["indictment"] = "charge", ["charge_changed"] = "charge",
        ["trial_opened"] = "trial", ["hearing"] = "trial",
        ["verdict_conviction"] = "convict", ["sentence"] = "sentence", ["acquittal"] = "acquit",
        ["release"] = "release", ["bail_or_house_arrest"] = "release", ["pardon_or_amnesty"] = "release",
    };

    private sealed record Happening(string Type, TextSpan Trigger);

    public static void Run(string gold, string? predictions)
    {
        var scores = new SortedDictionary<string, Score>(StringComparer.Ordinal);
        using var output = predictions is null ? null : new StreamWriter(predictions);
        foreach (var line in File.ReadLines(gold))
        {
            var document = JsonNode.Parse(line)!;
            var (text, tokens) = Text(document["tokens"]!.AsArray());
            var said = Read(text, tokens);
            output?.WriteLine(new JsonObject
            {
                ["id"] = (string)document["id"]!,
                ["events"] = new JsonArray([.. said.Select(e => new JsonObject { ["type"] = e.Type, ["trigger"] = new JsonArray(e.Trigger.Start, e.Trigger.End) })]),
            }.ToJsonString());

            var scope = document["scope"]?.AsArray().Select(s => (string)s!).ToHashSet(StringComparer.Ordinal) ?? [];
            var right = document["events"]!.AsArray()
                .Select(e => new Happening((string)e!["type"]!, e["trigger"]!.Deserialize<TextSpan>()))
                .Where(e => scope.Count == 0 || scope.Contains(e.Type)).ToList();
            said.RemoveAll(e => scope.Count > 0 && !scope.Contains(e.Type));
            foreach (var e in said) Add(e.Type, new Score(0, 0, 1));
            foreach (var e in right)
            {
                var match = said.FindIndex(s => s.Type == e.Type && s.Trigger.Overlaps(e.Trigger));
                if (match >= 0) said.RemoveAt(match);
                Add(e.Type, new Score(match >= 0 ? 1 : 0, 1, 0));
            }
        }

        var table = new Table("type", "P", "R", "F1", "gold", "found");
        foreach (var (type, score) in scores.Append(new("all", scores.Values.Aggregate(default(Score), (a, b) => a + b))))
            table.Add(type, Table.Share(score.Precision), Table.Share(score.Recall), Table.Share(score.F1), $"{score.Gold}", $"{score.Said}");
        table.Print();

        void Add(string type, Score score) => scores[type] = scores.GetValueOrDefault(type) + score;
    }

    /// <summary>The events of a text, their triggers counted in its tokens.</summary>
    private static List<Happening> Read(string text, List<int> tokens)
    {
        var reading = NewsReader.Read(Encoding.UTF8.GetBytes(text), new ReadingOptions { ContentType = "text/plain; charset=utf-8" });
        if (reading.Article is not { } article) return [];
        var map = SpanMap.Of(article.Text, text);
        return [.. reading.Events
            .Where(e => s_types.ContainsKey(e.Type) && e.Trigger is not null)
            .Select(e => (Type: s_types[e.Type], Place: map.ToSource(e.Trigger!.Value)))
            .Where(e => e.Place is not null)
            .Select(e => new Happening(e.Type, new TextSpan(tokens[e.Place!.Value.Start], tokens[e.Place.Value.End - 1] + 1)))
            .Distinct()];
    }

    /// <summary>Tokens as running text, and for each code point the token it belongs to.</summary>
    private static (string Text, List<int> Tokens) Text(JsonArray array)
    {
        var text = new StringBuilder();
        var tokens = new List<int>();
        var open = true;
        foreach (var (number, node) in array.Index())
        {
            var token = (string)node!;
            var glued = open || token is "," or "." or ":" or ";" or "?" or "!" or ")" or "]" or "”" or "n’t" or "n't" or "%"
                || token[0] is '’' or '\'';
            if (!glued)
            {
                text.Append(' ');
                tokens.Add(number);
            }

            text.Append(token);
            tokens.AddRange(Enumerable.Repeat(number, token.EnumerateRunes().Count()));
            open = token is "(" or "[" or "“" or "$";
        }

        return (text.ToString(), tokens);
    }
}
