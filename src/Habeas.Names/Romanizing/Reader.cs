using System.Text;

namespace Habeas.Names.Romanizing;

/// <summary>Reads back what a table wrote, where each letter is written in a way of its own.</summary>
internal sealed class Reader
{
    private readonly Dictionary<string, string> letters;
    private readonly int longest;

    private Reader(Dictionary<string, string> letters)
    {
        this.letters = letters;
        longest = letters.Keys.Max(k => k.Length);
    }

    /// <returns>Null if two letters are written alike, or one by its place.</returns>
    public static Reader? Of(Table table)
    {
        var letters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in table.Rules)
        {
            var written = rule.Written.Normalize(NormalizationForm.FormD);
            if (rule.Before.Length > 0 || rule.After.Length > 0 || written.Length == 0 || !letters.TryAdd(written, rule.Letters)) return null;
            if (written.Count(c => !WordLetters.IsMark(c)) > 1) return null; // two signs for one may be those of two letters
        }

        return new Reader(letters);
    }

    public string Read(string latin)
    {
        var apart = Folding.Composed(latin).Normalize(NormalizationForm.FormD);
        var small = Folding.Lower(apart);
        var read = new StringBuilder(apart.Length);
        for (var at = 0; at < apart.Length;)
        {
            var length = LengthAt(small, at);
            if (length == 0) read.Append(apart[at++]);
            else
            {
                var letter = letters[small.Substring(at, length)];
                read.Append(IsCapital(apart, small, at, length) ? Folding.Upper(letter) : letter);
                at += length;
            }
        }

        return read.ToString().Normalize(NormalizationForm.FormC);
    }

    private int LengthAt(string small, int at)
    {
        for (var length = Math.Min(longest, small.Length - at); length > 0; length--)
        {
            if (letters.ContainsKey(small.Substring(at, length))) return length;
        }

        return 0;
    }

    // A sign without case, such as that of ь, is a capital among capitals.
    private static bool IsCapital(string apart, string small, int at, int length)
    {
        if (WordLetters.HasCase(apart[at])) return apart[at] != small[at];
        var before = Neighbours(apart, at, step: -1);
        var after = Neighbours(apart, at + length - 1, step: 1);
        var some = (before + after).AsSpan(0, Math.Min(2, before.Length + after.Length));
        return some.Length == 2 && char.IsUpper(some[0]) && char.IsUpper(some[1]);
    }

    private static string Neighbours(string text, int at, int step)
    {
        var found = new StringBuilder();
        for (var i = at + step; i >= 0 && i < text.Length && found.Length < (step > 0 ? 1 : 2); i += step)
        {
            if (WordLetters.IsMark(text[i])) continue;
            if (!char.IsLetter(text[i])) break;
            if (char.IsUpper(text[i]) || char.IsLower(text[i])) found.Append(text[i]);
        }

        return found.ToString();
    }
}
