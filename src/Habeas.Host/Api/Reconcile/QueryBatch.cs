using System.Text.Json;
using Habeas.Publishing;

namespace Habeas.Host.Api.Reconcile;

/// <param name="Key">The asker's own, such as <c>q0</c>.</param>
/// <param name="Question">Null when nobody can be meant: another type than a person, or no name.</param>
internal sealed record ReconcileQuery(string Key, PublicQuestion? Question);

/// <summary>Reads a batch of queries: a JSON object of <c>{"query","type","limit","properties":[{"pid","v"}]}</c> by key.</summary>
internal static class QueryBatch
{
    public const int MostQueries = 100;

    private const int Usual = 10;
    private const int MostCandidates = 50;
    private const int MostHints = 20;
    private static readonly string[] OfEntity = ["id", "name"];
    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 8 };

    /// <returns>The queries in their order, or one sentence why they cannot be read.</returns>
    public static (IReadOnlyList<ReconcileQuery>? Queries, string? Refusal) Parse(string json) => Read(json, "queries", Read);

    /// <summary>Opens JSON that somebody sends. What is no JSON is refused here, and so is a text that is no Unicode.</summary>
    public static (T? Value, string? Refusal) Read<T>(string json, string field, Func<JsonElement, (T?, string?)> read)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(json, Shallow);
            return document.RootElement.ValueKind == JsonValueKind.Object ? read(document.RootElement) : (null, $"“{field}” is a JSON object.");
        }
        catch (JsonException)
        {
            // It cannot be told beforehand whether a text is JSON.
            return (null, $"“{field}” is no JSON, or is nested more than {Shallow.MaxDepth} deep.");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // Half of a surrogate pair: it is JSON, but no text.
            return (null, $"“{field}” holds a text that is not Unicode.");
        }
    }

    private static (IReadOnlyList<ReconcileQuery>?, string?) Read(JsonElement batch)
    {
        var queries = new Dictionary<string, ReconcileQuery>(StringComparer.Ordinal);
        foreach (var member in batch.EnumerateObject())
        {
            if (queries.Count == MostQueries) return (null, $"A batch holds {MostQueries} queries at most.");
            if (Words.Refusal(member.Name) is not null) return (null, $"A query's key has {Words.Longest} characters at most, and none that controls.");
            if (member.Value.ValueKind != JsonValueKind.Object) return (null, $"The query “{member.Name}” is not a JSON object.");
            var (query, refusal) = One(member.Name, member.Value);
            if (query is null) return (null, $"The query “{member.Name}” cannot be read: {refusal}");
            queries[member.Name] = query;
        }

        return ([.. queries.Values], null);
    }

    private static (ReconcileQuery?, string?) One(string key, JsonElement query)
    {
        string? name = null;
        if (query.TryGetProperty("query", out var text))
        {
            if (text.ValueKind is not (JsonValueKind.String or JsonValueKind.Null)) return (null, "“query” is a text.");
            name = text.GetString();
        }

        if (Words.Refusal(name) is { } refusal) return (null, refusal);
        var most = query.TryGetProperty("limit", out var limit) && limit.ValueKind == JsonValueKind.Number && limit.TryGetInt32(out var number)
            ? Math.Clamp(number, 1, MostCandidates) : Usual;
        var hints = new List<PublicHint>();
        if (query.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Array)
        {
            if (properties.GetArrayLength() > MostHints) return (null, $"it has {MostHints} properties at most.");
            hints.AddRange(properties.EnumerateArray().Select(Hint).OfType<PublicHint>());
        }

        var asksForPersons = !query.TryGetProperty("type", out var type) || Texts(type).All(string.IsNullOrEmpty) || Texts(type).Contains(EntityType.Person.Id, StringComparer.Ordinal);
        return (new ReconcileQuery(key, asksForPersons && !string.IsNullOrWhiteSpace(name) ? new PublicQuestion(name, hints, most) : null), null);
    }

    private static PublicHint? Hint(JsonElement property) =>
        property.ValueKind == JsonValueKind.Object && property.TryGetProperty("pid", out var id) && id.ValueKind == JsonValueKind.String && property.TryGetProperty("v", out var values)
            ? new PublicHint(id.GetString()!, [.. Texts(values).Where(v => v.Length <= Words.Longest)]) : null;

    /// <summary>A value, several, or other entities by id and name.</summary>
    private static IReadOnlyList<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.Array => [.. value.EnumerateArray().Take(MostHints).SelectMany(Texts)],
        JsonValueKind.Object => [.. OfEntity.Where(n => value.TryGetProperty(n, out var text) && text.ValueKind == JsonValueKind.String).Select(n => value.GetProperty(n).GetString()!)],
        _ => [],
    };
}
