using System.Text;

namespace Habeas.Names.Romanizing;

/// <summary>Writes one text by one table: the longest rule that fits, letter after letter, with capitals where the text has them.</summary>
internal ref struct Writer
{
    private readonly Table table;
    private readonly string text, small;
    private readonly StringBuilder written;
    private string last = "";
    private bool beginsWord = true;

    private Writer(Table table, string text)
    {
        this.table = table;
        this.text = text;
        small = Folding.Lower(table.Small.Count == 0 ? text : string.Concat(text.Select(c => table.Small.GetValueOrDefault(c, c))));
        written = new StringBuilder(text.Length * 2);
    }

    public static string Write(Table table, string text)
    {
        var writer = new Writer(table, Prepared(table, text));
        for (var at = 0; at < writer.text.Length;) at = writer.Step(at);
        return writer.written.ToString().Normalize(NormalizationForm.FormC);
    }

    private int Step(int at)
    {
        var c = small[at];
        if (!WordLetters.IsOne(c) && c != EastAsian.Joint) beginsWord = true;
        if ((table.Find(small, at) ?? table.FindWithoutMark(c)) is { } rule)
        {
            var length = Math.Min(rule.Letters.Length, text.Length - at);
            Put(rule.Written == LetterRule.Again ? last : rule.Written.Replace(LetterRule.Again, last, StringComparison.Ordinal), at, length);
            return at + length;
        }

        // A stress mark on a letter that was read; anything else is not of this script and stays.
        if (!WordLetters.IsMark(c) || at == 0 || table.Find(small, at - 1) is null) written.Append(text[at]);
        if (char.IsLetter(c)) beginsWord = false;
        return at + 1;
    }

    private void Put(string what, int at, int length)
    {
        last = what;
        if (table.HasCase) written.Append(IsCapital(at) ? table.Capital(what, IsAmongCapitals(at, length)) : what);
        else PutCaseless(what);
    }

    // An article before a hyphen stays small; the word behind it begins with a capital, as does one behind a space.
    private void PutCaseless(string what)
    {
        if (!beginsWord || !what.Any(WordLetters.HasCase))
        {
            written.Append(what);
            return;
        }

        var part = what.IndexOfAny(['-', ' ']) + 1;
        var article = what[..part];
        written.Append(article.EndsWith(' ') ? table.Capital(article, isWhole: false) : article);
        written.Append(table.Capital(what[part..], isWhole: false));
        beginsWord = part == what.Length;
    }

    private readonly bool IsCapital(int at) => text[at] != small[at];

    /// <summary>Whether the letter next to these in the word is a capital too, so that all that is written for them is.</summary>
    private readonly bool IsAmongCapitals(int at, int length)
    {
        for (var i = at + 1; i < text.Length && WordLetters.IsOne(text[i]); i++)
        {
            if (char.IsLetter(text[i])) return IsCapital(i);
        }

        for (var i = at - 1; i >= 0 && WordLetters.IsOne(text[i]); i--)
        {
            if (char.IsLetter(text[i])) return IsCapital(i);
        }

        return false;
    }

    private static string Prepared(Table table, string text)
    {
        var signs = string.Concat(text.Select(c => WordLetters.IsApostrophe(c) ? '\'' : c == '־' ? '-' : c));
        var composed = EastAsian.Prepared(table.Script, Folding.Composed(signs));
        return table.Marks.Length == 0 ? composed : MarksFirst(composed, table.Marks);
    }

    private static string MarksFirst(string text, string first)
    {
        var ordered = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = i + 1;
            while (end < text.Length && WordLetters.IsMark(text[end])) end++;
            ordered.Append(text[i]);
            foreach (var mark in text[(i + 1)..end].OrderBy(m => first.Contains(m) ? 0 : 1)) ordered.Append(mark);
            i = end;
        }

        return ordered.ToString();
    }
}
