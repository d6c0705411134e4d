using System.Text.Json;
using Habeas.Publishing;

namespace Habeas.Host.Api.Reconcile;

/// <summary>Columns that somebody adds to a table whose people are known by id: <c>{"ids":[…],"properties":[{"id"}]}</c>.</summary>
internal sealed record Extension(IReadOnlyList<string> Ids, IReadOnlyList<Property> Properties)
{
    private const int MostIds = 500;

    /// <returns>What is asked for, or one sentence why it cannot be read.</returns>
    public static (Extension? Extension, string? Refusal) Parse(string json) => QueryBatch.Read<Extension>(json, "extend", Read);

    /// <summary>Who is not public has the same empty cells as who never was.</summary>
    public ExtensionAnswer Answer(PublicSnapshot snapshot, Func<string, string> pageOf) => new(
        [.. Properties.Select(p => new Named(p.Id, p.Name))],
        Ids.ToDictionary(
            id => id,
            id => (IReadOnlyDictionary<string, IReadOnlyList<Cell>>)Properties.ToDictionary(
                p => p.Id, p => (IReadOnlyList<Cell>)(snapshot.Find(id) is { } person ? [.. ValuesOf(p, person, pageOf).Select(v => new Cell(v))] : []), StringComparer.Ordinal),
            StringComparer.Ordinal));

    private static IEnumerable<string> ValuesOf(Property property, PublicPersonRow person, Func<string, string> pageOf) =>
        property.Id == Property.Url ? [pageOf(person.PublicId)] : property.Of(person);

    private static (Extension?, string?) Read(JsonElement root)
    {
        if (!root.TryGetProperty("ids", out var ids) || ids.ValueKind != JsonValueKind.Array || ids.EnumerateArray().Any(i => i.ValueKind != JsonValueKind.String))
            return (null, "“ids” is a list of texts.");
        if (ids.GetArrayLength() > MostIds) return (null, $"“ids” holds {MostIds} ids at most.");
        if (!root.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Array || properties.GetArrayLength() > Property.Given.Count)
            return (null, $"“properties” is a list of objects with an “id”, {Property.Given.Count} at most.");
        var wanted = new List<Property>();
        foreach (var property in properties.EnumerateArray())
        {
            var known = property.ValueKind == JsonValueKind.Object && property.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
                ? Property.Given.FirstOrDefault(p => p.Id == id.GetString()) : null;
            if (known is null) return (null, $"A property is one of {string.Join(", ", Property.Given.Select(p => p.Id))}.");
            wanted.Add(known);
        }

        return (new Extension([.. ids.EnumerateArray().Select(i => i.GetString()!).Distinct(StringComparer.Ordinal)], [.. wanted.Distinct()]), null);
    }
}

public sealed record ExtensionAnswer(IReadOnlyList<Named> Meta, IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<Cell>>> Rows);

public sealed record Cell(string Str);
