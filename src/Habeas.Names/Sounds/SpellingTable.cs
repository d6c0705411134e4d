using System.Text;

namespace Habeas.Names.Sounds;

/// <summary>How one script spells sounds: the rows of one file of <c>Data/sounds</c>.</summary>
internal sealed class SpellingTable
{
    private readonly Dictionary<char, Rule[]> rules;

    private SpellingTable(Dictionary<char, Rule[]> rules) => this.rules = rules;

    /// <param name="Written">What is read, perhaps with ^ before it or $ behind.</param>
    /// <param name="Before">One of these must follow, if any are given; it is not read.</param>
    /// <param name="Signs">What it sounds like.</param>
    private sealed record Rule(string Written, string Before, byte[] Signs);

    public static SpellingTable Read(string name, Alphabet alphabet) => new(DataFile.Rows($"sounds/{name}.txt")
        .Select(row => RuleOf(row, alphabet))
        .GroupBy(rule => rule.Written[0])
        .ToDictionary(g => g.Key, g => g.OrderByDescending(r => r.Written.Length * 2 + (r.Before.Length > 0 ? 1 : 0)).ToArray()));

    /// <summary>Reads a word in lower case, between ^ and $; what the table does not have is handed on.</summary>
    public void Read(ReadOnlySpan<char> word, List<byte> signs, Action<char> unread)
    {
        for (var at = 0; at < word.Length;)
        {
            if (Find(word[at..]) is { } rule)
            {
                signs.AddRange(rule.Signs);
                at += rule.Written.Length;
                continue;
            }

            var c = word[at++];
            if (char.IsLetter(c) && !ReadWithoutMark(c, signs)) unread(c);
        }
    }

    private bool ReadWithoutMark(char c, List<byte> signs)
    {
        var letter = c.ToString().Normalize(NormalizationForm.FormD);
        if (letter.Length < 2 || Find(letter.AsSpan(0, 1)) is not { } rule) return false;
        signs.AddRange(rule.Signs);
        return true;
    }

    private Rule? Find(ReadOnlySpan<char> text)
    {
        if (!rules.TryGetValue(text[0], out var some)) return null;
        foreach (var rule in some)
        {
            if (!text.StartsWith(rule.Written, StringComparison.Ordinal)) continue;
            if (rule.Before.Length == 0) return rule;
            if (text.Length > rule.Written.Length && rule.Before.Contains(text[rule.Written.Length])) return rule;
        }

        return null;
    }

    private static Rule RuleOf(string[] row, Alphabet alphabet)
    {
        // Hangul is read letter by letter, so its rows are taken apart like the words.
        var written = Scripts.Of(row[0].AsSpan().TrimStart('^')) == Script.Hangul ? row[0].Normalize(NormalizationForm.FormD) : row[0];
        var parts = written.Split('>');
        byte[] signs = row[1] == "-" ? [] : [.. row[1].Split(' ').Select(alphabet.Sign)];
        return new Rule(parts[0], parts.Length > 1 ? parts[1] : "", signs);
    }
}
