using System.Text;
using AnyAscii;

namespace Habeas.Names.Romanizing;

/// <summary>What comes before the tables where a name is written without spaces or in signs that are not letters.</summary>
internal static class EastAsian
{
    // Syllables of one word are parted by this, so that a table can join them in its own way.
    public const char Joint = '·';

    private static readonly Lazy<Dictionary<string, string>> Readings = new(() => DataFile.Rows("romanization/han-readings.txt")
        .SelectMany(row => row[1].Split(' ').Select(characters => (characters, row[0]))).ToDictionary(r => r.characters, r => r.Item2, StringComparer.Ordinal));

    public static string Prepared(string script, string text) => script switch
    {
        "Hang" => Parted(text).Normalize(NormalizationForm.FormD),
        "Hrkt" => Hiragana(text),
        "Hani" => string.Join(' ', Parted(text).Split(' ').Select((word, at) => Syllables(word, isFamily: at == 0))),
        _ => text,
    };

    /// <summary>王小明 is two words; of a text with a space its writer has said where they part.</summary>
    private static string Parted(string text)
    {
        if (!text.All(char.IsLetter)) return text;
        return PersonName.Parse(text).Parts is { Count: 2 } parts ? $"{parts[0].Text} {parts[1].Text}" : text;
    }

    private static string Hiragana(string text) => string.Create(text.Length, text, static (kana, from) =>
    {
        for (var i = 0; i < kana.Length; i++) kana[i] = from[i] is >= 'ァ' and <= 'ヴ' ? (char)(from[i] - ('ァ' - 'ぁ')) : from[i];
    });

    private static string Syllables(string word, bool isFamily)
    {
        if (Readings.Value.TryGetValue((isFamily ? "^" : "") + word, out var whole)) return whole;
        var syllables = new StringBuilder();
        foreach (var c in word)
        {
            if (Scripts.Of(c) != Script.Han) syllables.Append(c);
            else
            {
                if (syllables.Length > 0 && char.IsLetter(syllables[^1])) syllables.Append(Joint);
                syllables.Append(Readings.Value.GetValueOrDefault(c.ToString()) ?? Folding.Lower(c.ToString().Transliterate()).Trim());
            }
        }

        return syllables.ToString();
    }
}
