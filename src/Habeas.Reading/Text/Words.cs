using System.Globalization;

namespace Habeas.Reading.Text;

/// <summary>The form under which words are looked up: lower case, straight apostrophes and hyphens.</summary>
internal static class Words
{
    public static string Fold(string word)
    {
        var folded = CultureInfo.InvariantCulture.TextInfo.ToLower(word);
        if (folded.AsSpan().IndexOfAny("’ʼ‑İ") < 0) return folded;
        // The dotted capital of Turkish and Azerbaijani has no small letter of its own in the invariant culture.
        return folded.Replace('’', '\'').Replace('ʼ', '\'').Replace('‑', '-').Replace('İ', 'i');
    }
}
