namespace Habeas.Names.Matching;

/// <summary>Words for an editor: by which scheme one spelling is the other in Latin letters.</summary>
internal static class Schemes
{
    // Where several give a spelling, the one that most readers will have heard of.
    private static readonly string[] ByRenown = ["BGN/PCGN", "national", "passport", "press", "ISO 9", "ALA-LC"];

    /// <summary>The best known scheme that writes the one as the other, with its language unless that is open; null if there is none.</summary>
    public static string? ThatTell(string one, Script oneScript, string other, Script otherScript)
    {
        var given = (oneScript, otherScript) switch
        {
            (Script.Latin, Script.Latin) => [.. OwnLetters(one, other), .. OwnLetters(other, one)],
            (_, Script.Latin) => Romanization.SchemesThatGive(one, other),
            (Script.Latin, _) => Romanization.SchemesThatGive(other, one),
            _ => [],
        };
        if (given.Count == 0) return null;
        var best = given.MinBy(r => Array.IndexOf(ByRenown, r.Scheme) is var rank and >= 0 ? rank : ByRenown.Length)!;
        var languages = given.Where(r => r.Scheme == best.Scheme).Select(r => r.LanguageName).Distinct(StringComparer.Ordinal).Count();
        return $"{Named(best.Scheme)}{(languages == 1 ? $" ({best.LanguageName})" : "")}";
    }

    /// <summary>Latin is taken for Azerbaijani only where a letter says that it may be.</summary>
    private static IReadOnlyList<Romanization> OwnLetters(string name, string latin) =>
        name.Any(c => c > '\u007f') ? Romanization.SchemesThatGive(name, latin) : [];

    private static string Named(string scheme) => scheme is "national" or "passport" or "press" ? $"{scheme} spelling" : scheme;
}
