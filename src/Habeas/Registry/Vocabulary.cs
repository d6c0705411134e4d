using System.Collections.Frozen;
using System.Text.Json;

namespace Habeas.Registry;

/// <summary>
/// The controlled vocabularies: stable codes, from <c>Vocabularies.json</c>. A code is deprecated, never deleted; its labels are Publishing's.
/// </summary>
public static class Vocabulary
{
    private static readonly FrozenDictionary<string, IReadOnlyList<string>> Codes = Load();

    /// <summary>The codes of a vocabulary, in its own order.</summary>
    /// <param name="vocabulary">event_type, occupation, statement_kind, release_kind …</param>
    public static IReadOnlyList<string> Of(string vocabulary) => Codes[vocabulary];

    public static bool Has(string vocabulary, string code) => Codes[vocabulary].Contains(code, StringComparer.Ordinal);

    private static FrozenDictionary<string, IReadOnlyList<string>> Load()
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream("Habeas.Registry.Vocabularies.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<string>>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
