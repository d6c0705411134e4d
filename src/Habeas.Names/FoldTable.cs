using System.Collections.Frozen;
using System.Text;

namespace Habeas.Names;

/// <summary>The rows of <c>Data/folding.txt</c>: what is written for letters that Unicode does not take apart.</summary>
internal sealed class FoldTable
{
    private readonly FrozenDictionary<char, string> rows;

    private FoldTable(FrozenDictionary<char, string> rows) => this.rows = rows;

    public static FoldTable Read() => new(DataFile.Rows("folding.txt")
        .SelectMany(row => row[0].Select(sign => KeyValuePair.Create(sign, row.Length > 1 ? row[1] : "")))
        .ToFrozenDictionary());

    public void Append(StringBuilder to, char c)
    {
        if (c < 0x80 && c != '`') to.Append(c);
        else if (Lookalikes.IsSchwa(c)) to.Append(Lookalikes.Schwa); // which letter it is depends on its neighbours
        else if (rows.TryGetValue(c, out var written)) to.Append(written);
        else if (char.IsDigit(c)) to.Append((char)('0' + (int)char.GetNumericValue(c)));
        else to.Append(c);
    }

    /// <summary>Only apostrophes, dashes and dots brought to one kind; letters stay.</summary>
    public string Signs(string text)
    {
        StringBuilder? changed = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is < '\u0080' and not '`' || char.IsLetter(c) && c is < 'ʰ' or > '˿' || !rows.TryGetValue(c, out var written)) changed?.Append(c);
            else (changed ??= new StringBuilder(text, 0, i, text.Length)).Append(written);
        }

        return changed?.ToString() ?? text;
    }
}
