using System.Collections.Frozen;
using System.Globalization;

namespace Habeas.Names.People;

/// <summary>Countries by code and name: those that .NET knows (Unicode's CLDR), and what else people call them (<c>Data/countries.txt</c>).</summary>
internal static class Countries
{
    private const float SameWord = 0.9f;

    private static readonly FrozenDictionary<string, string> Codes = Read();

    private static readonly Lazy<IReadOnlyList<(Phrase Name, string Code)>> Names = new(() => [.. Regions().Select(r => (Phrase.Of(r.EnglishName), r.TwoLetterISORegionName))]);

    /// <summary>The code of ISO 3166-1 in two letters; null for what is no country that is known.</summary>
    public static string? CodeOf(string text) => Codes.GetValueOrDefault(Folding.Fold(text.Replace(".", "", StringComparison.Ordinal)));

    /// <summary>The same, and for a name of another language or script the one country that sounds like it.</summary>
    public static string? SoundsLike(Phrase phrase)
    {
        if (CodeOf(phrase.Text) is { } code) return code;
        if (phrase.Words.Length == 0 || phrase.Words[0].Signs.Length < 4) return null;
        var alike = Names.Value.Where(n => n.Name.Words.Length == phrase.Words.Length
            && n.Name.Words.Zip(phrase.Words).All(w => Matching.Alignment.Alike(w.First, w.Second) >= SameWord)).Take(2).ToList();
        return alike.Count == 1 ? alike[0].Code : null;
    }

    private static FrozenDictionary<string, string> Read()
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in DataFile.Rows("countries.txt"))
        {
            foreach (var name in row[1].Split(" | ")) codes[Folding.Fold(name)] = row[0];
        }

        foreach (var region in Regions())
        {
            foreach (var name in new[] { region.TwoLetterISORegionName, region.ThreeLetterISORegionName, region.EnglishName, region.NativeName })
                codes.TryAdd(Folding.Fold(name.Replace(".", "", StringComparison.Ordinal)), region.TwoLetterISORegionName);
        }

        return codes.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // Numbers are regions larger than a country.
    private static IEnumerable<RegionInfo> Regions() => CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Where(c => c.LCID != CultureInfo.InvariantCulture.LCID && c.Name.Length > 0).Select(c => new RegionInfo(c.Name))
        .Where(r => r.TwoLetterISORegionName is [>= 'A' and <= 'Z', >= 'A' and <= 'Z']).DistinctBy(r => (r.TwoLetterISORegionName, r.NativeName));
}
