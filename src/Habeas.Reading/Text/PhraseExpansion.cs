namespace Habeas.Reading.Text;

/// <summary>Writes out a phrase pattern (<c>a|b</c>, <c>c?</c>) as all the plain phrases it stands for.</summary>
internal static class PhraseExpansion
{
    public static IEnumerable<string> Expand(string pattern)
    {
        IEnumerable<string> phrases = [""];
        foreach (var written in pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var optional = written.Length > 1 && written[^1] == '?';
            var words = (optional ? written[..^1] : written).Split('|', StringSplitOptions.RemoveEmptyEntries);
            phrases = phrases
                .SelectMany(phrase => words.Select(word => phrase.Length == 0 ? word : $"{phrase} {word}").Concat(optional ? [phrase] : []))
                .ToList();
        }

        return phrases.Where(phrase => phrase.Length > 0).Distinct(StringComparer.Ordinal);
    }
}
