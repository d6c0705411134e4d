namespace Habeas.Names.Romanizing;

/// <summary>One cell of a table: what is written for some letters in one place of a word.</summary>
/// <param name="Before">One of these must stand before; ^ is the beginning of a word. Empty if anything may.</param>
/// <param name="Letters">What is read.</param>
/// <param name="After">One of these must follow; $ is the end of a word. Empty if anything may.</param>
/// <param name="Written">What is written; <see cref="Again"/> stands for what was written last.</param>
internal sealed record LetterRule(string Before, string Letters, string After, string Written)
{
    public const string Again = "&";

    /// <summary>Of two rules for one place the one that reads more letters goes first, then the one that asks for more around them.</summary>
    public int Rank => Letters.Length * 4 + (Before.Length > 0 ? 1 : 0) + (After.Length > 0 ? 1 : 0);

    /// <summary>Whether the rule is for what stands at a place of a text in lower case.</summary>
    public bool Fits(string text, int at) =>
        string.CompareOrdinal(text, at, Letters, 0, Letters.Length) == 0
        && (Before.Length == 0 || Stands(Before, text, at - 1, '^'))
        && (After.Length == 0 || Stands(After, text, at + Letters.Length, '$'));

    /// <summary>Reads a row's first cell: letters, perhaps with what stands before them and &lt;, or &gt; and what follows.</summary>
    public static LetterRule Read(string place, string written, IReadOnlyDictionary<char, string> sets)
    {
        var (before, rest) = place.IndexOf('<', StringComparison.Ordinal) is var b and > 0 ? (place[..b], place[(b + 1)..]) : ("", place);
        var (letters, after) = rest.IndexOf('>', StringComparison.Ordinal) is var a and > 0 ? (rest[..a], rest[(a + 1)..]) : (rest, "");
        return new LetterRule(Whole(before, sets), letters, Whole(after, sets), written);
    }

    private static string Whole(string signs, IReadOnlyDictionary<char, string> sets) =>
        string.Concat(signs.Select(c => sets.TryGetValue(c, out var set) ? set : c.ToString()));

    private static bool Stands(string wanted, string text, int at, char edge) =>
        at < 0 || at >= text.Length || !WordLetters.IsOne(text[at]) ? wanted.Contains(edge) : wanted.Contains(text[at]);
}
