using System.Text;

namespace Habeas.Names.Romanizing;

/// <summary>The rules of one scheme for one language, and what the file says of case and order.</summary>
internal sealed class Table
{
    private static readonly string[] Caseless = ["Arab", "Hebr", "Geor", "Hang", "Hrkt", "Hani"];

    private readonly Dictionary<char, LetterRule[]> rules;

    public Table(IEnumerable<LetterRule> rules) => this.rules = rules.GroupBy(r => r.Letters[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(r => r.Rank).ToArray());

    /// <summary>The script that is read, as an ISO 15924 code.</summary>
    public required string Script { get; init; }

    /// <summary>Whether the script has capitals. Without, a name begins with one in Latin.</summary>
    public bool HasCase => !Caseless.Contains(Script);

    /// <summary>Marks that change the letter itself, and so are read before the vowel signs that Unicode puts first.</summary>
    public required string Marks { get; init; }

    /// <summary>Letters of the language whose small form is not Unicode's, by their capital.</summary>
    public required IReadOnlyDictionary<char, char> Small { get; init; }

    /// <summary>Letters of the scheme whose capital is not Unicode's.</summary>
    public required IReadOnlyDictionary<char, char> Capitals { get; init; }

    public IEnumerable<LetterRule> Rules => rules.Values.SelectMany(r => r);

    public LetterRule? Find(string text, int at) => rules.TryGetValue(text[at], out var some) ? Array.Find(some, r => r.Fits(text, at)) : null;

    /// <summary>The rule of a letter whose marks the scheme does not know, as of the letter alone.</summary>
    public LetterRule? FindWithoutMark(char c)
    {
        if (c < '\u00c0' || char.IsSurrogate(c)) return null;
        var letter = c.ToString().Normalize(NormalizationForm.FormD);
        return letter.Length > 1 ? Find(letter[..1], 0) : null;
    }

    public string Capital(string written, bool isWhole)
    {
        written = written.Normalize(NormalizationForm.FormD); // not every small letter with a mark has a capital of its own
        var first = 0;
        while (first < written.Length && !WordLetters.HasCase(written[first])) first++;
        if (first == written.Length) return written;
        var isTied = first + 2 < written.Length && written[first + 1] == '\u0361'; // T͡S: both letters under a tie are capitals
        var end = isWhole ? written.Length : first + (isTied ? 3 : 1);
        return written[..first] + string.Concat(written[first..end].Select(c => Capitals.TryGetValue(c, out var capital) ? capital.ToString() : Folding.Upper(c.ToString()))) + written[end..];
    }
}
