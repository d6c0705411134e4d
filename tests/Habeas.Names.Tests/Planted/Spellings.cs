using System.Text;

namespace Habeas.Names.Tests.Planted;

/// <summary>The rules of spelling in <c>spellings.tsv</c>, by which the planted names are written. The library has no part in it.</summary>
internal sealed class Spellings
{
    private readonly Dictionary<string, (string From, string To)[]> schemes;

    public Spellings(string folder) => schemes = File.ReadLines(Path.Combine(folder, "spellings.tsv")).Where(l => l[0] != '#').Select(l => l.Split('\t'))
        .ToDictionary(
            row => row[0], row => row[1].Split(' ').Select(rule => rule.Split('=')).Select(rule => (rule[0], rule[1])).OrderByDescending(rule => rule.Item1.Length).ToArray(),
            StringComparer.Ordinal);

    public string Write(string scheme, string name) => string.Join(' ', name.Split(' ').Select(word => string.Join('-', word.Split('-').Select(w => Word(scheme, w)))));

    private string Word(string scheme, string word)
    {
        if (word.Length < 2) return word;
        var text = $"^{Folding.Lower(word)}$";
        var written = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var rule = Array.Find(schemes[scheme], r => string.CompareOrdinal(text, at, r.From, 0, r.From.Length) == 0);
            if (rule.From is null)
            {
                if (text[at] is not ('^' or '$')) written.Append(text[at]);
                at++;
                continue;
            }

            written.Append(rule.To);
            at += rule.From.Length;
        }

        // A capital where there was one; patronymic words such as oğlu have none.
        return char.IsUpper(word[0]) ? Capital(written.ToString()) : written.ToString();
    }

    private static string Capital(string word) => word.Length == 0 ? word : word[0] switch
    {
        'i' => $"I{word[1..]}",
        var first => $"{Upper(first)}{word[1..]}",
    };

    // By search among the capitals, for case is changed in one place of the program, and that one only lowers it.
    private static char Upper(char small)
    {
        for (var c = 'A'; c < '\u0530'; c++)
        {
            if (char.IsUpper(c) && Folding.Lower(c.ToString())[0] == small) return c;
        }

        return small;
    }
}
