using System.Globalization;

namespace Habeas.Reading.Text;

/// <summary>The form under which words are looked up: lower case, straight apostrophes and hyphens.</summary>
internal static class Words
{
    public static string Fold(string word)
    {
        var folded = CultureInfo.InvariantCulture.TextInfo.ToLower(word);
        return folded.AsSpan().IndexOfAny("’ʼ‑") < 0 ? folded : folded.Replace('’', '\'').Replace('ʼ', '\'').Replace('‑', '-');
    }
}
