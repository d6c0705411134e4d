using System.Text.Json.Nodes;

namespace Habeas.Storage;

/// <summary>
/// How a state is written in the ledger: <c>{"body":…,"id":…,"kind":…,"v":1}</c>, or, about a person,
/// <c>{"id":…,"kind":…,"person":…,"sealed":…,"v":1}</c>.
/// </summary>
internal static class LedgerText
{
    public static async Task<string> SealAsync(LedgerState state, StableContext tables, StateSeal seal, CancellationToken cancellation)
    {
        var text = new JsonObject { ["v"] = LedgerState.Version, ["kind"] = state.Kind, ["id"] = state.Id };
        if (state.Person is null)
        {
            text["body"] = state.Body?.DeepClone();
        }
        else
        {
            text["person"] = state.Person;
            text["sealed"] = await seal.SealAsync(tables, state.Person, state.Subject, CanonicalJson.Write(state.Body), cancellation);
        }

        return CanonicalJson.Write(text);
    }

    public static async Task<OpenedEntry> OpenAsync(LedgerEntry entry, StableContext tables, StateSeal seal, CancellationToken cancellation)
    {
        var text = JsonNode.Parse(entry.State)!.AsObject();
        var version = (int)text["v"]!;
        if (version != LedgerState.Version)
            throw new InvalidDataException($"Entry {entry.Seq} is of layout {version}; this program knows layout {LedgerState.Version}.");
        var kind = (string)text["kind"]!;
        var id = (string)text["id"]!;
        var person = (string?)text["person"];
        if (person is null)
            return new OpenedEntry(entry, new LedgerState(kind, id, null, text["body"]?.DeepClone().AsObject()), entry.Why);

        var body = await seal.OpenAsync(tables, person, entry.Subject, (string)text["sealed"]!, cancellation);
        var why = entry.Why is null ? null : await seal.OpenAsync(tables, person, $"{entry.Subject}/why", entry.Why, cancellation);
        return new OpenedEntry(
            entry, new LedgerState(kind, id, person, body is null ? null : JsonNode.Parse(body)!.AsObject()), why);
    }
}
