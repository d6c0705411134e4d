using System.Text;
using System.Text.Json.Nodes;
using Habeas.Reading;

namespace Habeas.Benchmarks;

/// <summary>Names of persons against gold, by language: a name counts when it shares a letter with one of the other side.</summary>
internal static class NameScores
{
    public static void Run(string gold, string? predictions)
    {
        var scores = new SortedDictionary<string, (int Right, int Found, int Gold, int Said)>(StringComparer.Ordinal);
        using var output = predictions is null ? null : new StreamWriter(predictions);
        foreach (var line in File.ReadLines(gold))
        {
            var document = JsonNode.Parse(line)!;
            var (text, language) = ((string)document["text"]!, (string)document["lang"]!);
            var said = Read(text, language);
            output?.WriteLine(new JsonObject { ["id"] = (string)document["id"]!, ["persons"] = new JsonArray([.. said.Select(span => new JsonArray(span.Start, span.End))]) }.ToJsonString());
            var right = document["entities"]!.AsArray().Where(entity => ((string)entity!["type"]!).StartsWith("PER", StringComparison.OrdinalIgnoreCase))
                .Select(entity => new TextSpan((int)entity!["start"]!, (int)entity["end"]!)).ToHashSet();
            foreach (var key in new[] { language, "all" })
            {
                var (overlapping, found, all, told) = scores.GetValueOrDefault(key);
                scores[key] = (overlapping + said.Count(span => right.Any(span.Overlaps)), found + right.Count(span => said.Any(span.Overlaps)), all + right.Count, told + said.Count);
            }
        }

        var table = new Table("language", "P", "R", "F1", "gold", "found");
        foreach (var (language, (overlapping, found, all, told)) in scores)
        {
            double precision = told == 0 ? 0 : (double)overlapping / told, recall = all == 0 ? 0 : (double)found / all;
            table.Add(language, Table.Share(precision), Table.Share(recall), Table.Share(precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)), $"{all}", $"{told}");
        }

        table.Print();
    }

    private static HashSet<TextSpan> Read(string text, string language)
    {
        var reading = NewsReader.Read(Encoding.UTF8.GetBytes(text), new ReadingOptions { Language = language, ContentType = "text/plain; charset=utf-8" });
        if (reading.Article is not { } article) return [];
        var map = SpanMap.Of(article.Text, text);
        return [.. reading.Persons.SelectMany(person => person.Spans).Select(map.ToSource).Where(span => span is not null).Select(span => span!.Value)];
    }
}
