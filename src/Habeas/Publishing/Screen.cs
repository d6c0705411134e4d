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

    /// <param name="names">From <see cref="NamesOf"/>.</param>
    public static Screen For(IReadOnlyList<string> names) => new(names);

    /// <summary>How the names of a file are looked for.</summary>
    public static IEnumerable<string> NamesOf(PersonFile file) => file.Claims
        .Where(c => c.Property == "name").Select(c => Words(c.Value)).Where(n => n.Length > 2 || (n.Length == 2 && WritesNoSpaces(n)))
        .Select(n => WritesNoSpaces(n) ? n : $" {n} ");

    private static bool WritesNoSpaces(string name) => name.Any(c => c is >= '\u3040' and <= '\u9fff');

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
