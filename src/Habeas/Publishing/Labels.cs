using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Habeas.Publishing;

/// <summary>What people read in place of a code, from <c>Labels/LANGUAGE.json</c>: one file a language.</summary>
public static class Labels
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> English = Load("en");

    /// <summary>The label of a code; a code without one is shown in its own words rather than not at all.</summary>
    /// <param name="vocabulary">event_type, occupation, case_status, property …</param>
    public static string Of(string vocabulary, string? code)
    {
        if (string.IsNullOrEmpty(code)) return string.Empty;
        return English.TryGetValue(vocabulary, out var labels) && labels.TryGetValue(code, out var label) ? label : code.Replace('_', ' ');
    }

    /// <summary>The name of a country in English; a code that ISO leaves to users has its label here; one that nobody knows is shown as it is.</summary>
    /// <param name="code">ISO 3166-1 alpha-2.</param>
    public static string OfCountry(string? code)
    {
        if (string.IsNullOrEmpty(code)) return string.Empty;
        if (English.TryGetValue("country", out var own) && own.TryGetValue(code, out var label)) return label;
        return KnownCountries.Value.GetValueOrDefault(code, code);
    }

    /// <summary>The code of a country that is written as its code or as its name in English; null when it is neither.</summary>
    public static string? CountryOf(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : CountryCodes.Value.GetValueOrDefault(Names.Folding.Fold(text.Trim()));

    private static readonly Lazy<FrozenDictionary<string, string>> CountryCodes = new(() =>
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (code, label) in KnownCountries!.Value.Concat(English.GetValueOrDefault("country") ?? FrozenDictionary<string, string>.Empty))
            codes[Names.Folding.Fold(code)] = codes[Names.Folding.Fold(label)] = code;
        return codes.ToFrozenDictionary(StringComparer.Ordinal);
    });

    private static readonly Lazy<FrozenDictionary<string, string>> KnownCountries = new(() => CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(c => new RegionInfo(c.Name)).DistinctBy(r => r.TwoLetterISORegionName).ToFrozenDictionary(r => r.TwoLetterISORegionName, r => r.EnglishName, StringComparer.Ordinal));

    /// <summary>The label of a fact's value: a date and a duration in words, a code by its vocabulary, other text as it stands.</summary>
    public static string OfValue(string property, string value) => property switch
    {
        "date" or "birth_date" => DateWords.Of(value),
        "duration" => DateWords.OfDuration(value),
        "occupation" or "charge_group" or "legal_basis" or "release_kind" => Of(property, value),
        _ => value,
    };

    private static FrozenDictionary<string, FrozenDictionary<string, string>> Load(string language)
    {
        using var stream = typeof(Labels).Assembly.GetManifestResourceStream(
            string.Create(CultureInfo.InvariantCulture, $"Habeas.Publishing.Labels.{language}.json"))!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)!
            .ToFrozenDictionary(v => v.Key, v => v.Value.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
