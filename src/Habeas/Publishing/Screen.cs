using Habeas.Names;
using Habeas.Registry;

namespace Habeas.Publishing;

/// <summary>
/// Looks through text that is about to be published for the names of people who must not be seen: quiet and paused cases. What names
/// one of them is withheld.
/// </summary>
internal sealed class Screen
{
    private readonly IReadOnlyList<string> names;

    private Screen(IReadOnlyList<string> names) => this.names = names;

    public static Screen For(IEnumerable<PersonFile> files) => new([.. files
        .Where(f => f.Person.Posture != Posture.Public)
        .SelectMany(f => f.Claims.Where(c => c.Property == "name").Select(c => $" {Words(c.Value)} "))
        .Where(n => n.Length > 4)
        .Distinct(StringComparer.Ordinal)]);

    /// <summary>Whether the text may be shown.</summary>
    public bool Passes(string? text)
    {
        if (names.Count == 0 || string.IsNullOrEmpty(text)) return true;
        var words = $" {Words(text)} ";
        return names.All(name => !words.Contains(name, StringComparison.Ordinal));
    }

    /// <summary>Folded words with single spaces: punctuation beside a name must not hide it. Scripts without spaces are kept as they stand.</summary>
    private static string Words(string text)
    {
        var folded = Folding.Fold(text);
        return string.Join(' ', new string([.. folded.Select(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
