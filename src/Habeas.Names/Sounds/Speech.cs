using System.Text;
using AnyAscii;

namespace Habeas.Names.Sounds;

/// <summary>Reads a word of any script as signs of the <see cref="Alphabet"/>.</summary>
internal static class Speech
{
    /// <summary>No word is compared beyond this many signs.</summary>
    public const int Most = 14;

    private static readonly Dictionary<Script, SpellingTable> Tables = [];

    private static readonly SpellingTable Pinyin, Han;

    static Speech()
    {
        foreach (var (script, name) in new[]
        {
            (Script.Latin, "latin"), (Script.Cyrillic, "cyrillic"), (Script.Arabic, "arabic"), (Script.Hebrew, "hebrew"), (Script.Greek, "greek"),
            (Script.Armenian, "armenian"), (Script.Georgian, "georgian"), (Script.Kana, "kana"), (Script.Hangul, "hangul"),
        }) Tables[script] = SpellingTable.Read(name, Alphabet);
        Pinyin = SpellingTable.Read("pinyin", Alphabet);
        Han = SpellingTable.Read("han", Alphabet);
    }

    public static Alphabet Alphabet { get; } = new();

    /// <summary>One word, from <see cref="Folding.Prepare"/>.</summary>
    /// <param name="word">The word.</param>
    /// <param name="script">Its script.</param>
    /// <param name="isBegun">More letters are to come: what is read otherwise at the end of a word is not at its end yet.</param>
    public static byte[] Read(ReadOnlySpan<char> word, Script script, bool isBegun = false)
    {
        var signs = new List<byte>(word.Length + 2);
        if (script == Script.Han) ReadHan(word, signs);
        else if (Tables.TryGetValue(script, out var table)) table.Read($"^{Letters(word, script)}{(isBegun ? "" : "$")}", signs, c => ReadForeign(c, script, signs));
        else ReadLatin(word.ToString().Transliterate(), signs);
        return Shortened(signs);
    }

    private static string Letters(ReadOnlySpan<char> word, Script script) => script switch
    {
        Script.Hangul => word.ToString().Normalize(NormalizationForm.FormD),
        Script.Kana => string.Create(word.Length, word, static (kata, from) =>
        {
            for (var i = 0; i < kata.Length; i++) kata[i] = from[i] is >= 'ぁ' and <= 'ゖ' ? (char)(from[i] + ('ァ' - 'ぁ')) : from[i];
        }),
        _ => word.ToString(),
    };

    private static void ReadForeign(char c, Script within, List<byte> signs)
    {
        var script = Scripts.Of(c);
        if (script == Script.Han) ReadHan([c], signs);
        else if (script != within && Tables.TryGetValue(script, out var table)) table.Read([c], signs, _ => { });
        else ReadLatin(c.ToString().Transliterate(), signs);
    }

    private static void ReadLatin(string latin, List<byte> signs) => Tables[Script.Latin].Read($"^{Folding.Lower(latin)}$", signs, _ => { });

    private static void ReadHan(ReadOnlySpan<char> word, List<byte> signs) => Han.Read(word, signs, c =>
    {
        if (Scripts.Of(c) != Script.Han) ReadForeign(c, Script.Han, signs);
        else Pinyin.Read($"^{Folding.Lower(c.ToString().Transliterate())}$", signs, _ => { });
    });

    private static byte[] Shortened(List<byte> signs)
    {
        Span<byte> some = stackalloc byte[Most];
        var count = 0;
        foreach (var sign in signs)
        {
            if (count > 0 && some[count - 1] == sign) continue; // doubled letters are one sound
            if (count == Most) break;
            some[count++] = sign;
        }

        return some[..count].ToArray();
    }
}
