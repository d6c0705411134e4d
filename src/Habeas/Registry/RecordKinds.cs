using System.Collections.Frozen;
using Habeas.Storage;

namespace Habeas.Registry;

/// <summary>The kinds of record that the register keeps, one line each, with the field that a record of the kind is found by.</summary>
internal static class RecordKinds
{
    private static readonly FrozenDictionary<string, string> KeyFields = new Dictionary<string, string>
    {
        [PersonRecord.Kind] = "publicId",
        [EventRecord.Kind] = "type",
        [ClaimRecord.Kind] = "property",
        [QuoteRecord.Kind] = "specificity",
        [CampaignRecord.Kind] = "slug",
        [JudgementRecord.Kind] = "other",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether records of a kind are kept by the register.</summary>
    public static bool Holds(string kind) => KeyFields.ContainsKey(kind);

    /// <summary>What a record is found by.</summary>
    public static string KeyOf(LedgerState state) => (string)state.Body![KeyFields[state.Kind]]!;
}
