using System.Text.Json.Nodes;

namespace Habeas.Storage;

/// <summary>
/// A record after an act, as an act hands it to the ledger and as a replay gets it back: opened, that is, not sealed.
/// </summary>
/// <param name="Kind">person, claim, event, quote, campaign, capture, decision …</param>
/// <param name="Id">The record's id.</param>
/// <param name="Person">Whose key seals <paramref name="Body"/>; null for a record that is about no person.</param>
/// <param name="Body">The record. Null when the person's key was destroyed: the record is erased.</param>
public sealed record LedgerState(string Kind, string Id, string? Person, JsonObject? Body)
{
    /// <summary>The version of the layout of <see cref="LedgerEntry.State"/>.</summary>
    public const int Version = 1;

    public string Subject => $"{Kind}:{Id}";

    /// <summary>The body as a record; null when erased.</summary>
    public T? Read<T>()
        where T : class =>
        Body is null ? null : System.Text.Json.JsonSerializer.Deserialize<T>(Body, RecordJson.Options);

    public static LedgerState Of<T>(string kind, string id, string? person, T body)
        where T : class =>
        new(kind, id, person, System.Text.Json.JsonSerializer.SerializeToNode(body, RecordJson.Options)!.AsObject());
}

/// <summary>An entry with its state opened.</summary>
/// <param name="Entry">As stored.</param>
/// <param name="State">As it was before it was sealed.</param>
/// <param name="Why">The reason in clear; null where there is none or the key is gone.</param>
public sealed record OpenedEntry(LedgerEntry Entry, LedgerState State, string? Why)
{
    public DateTimeOffset At => Instants.FromUnixMicroseconds(Entry.At);
}
