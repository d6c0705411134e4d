namespace Habeas.Names;

/// <summary>A writing system, as far as names are read from it.</summary>
public enum Script
{
    /// <summary>No letter, or one of a script that only AnyAscii reads.</summary>
    Other,

    /// <summary>Latin.</summary>
    Latin,

    /// <summary>Cyrillic.</summary>
    Cyrillic,

    /// <summary>Arabic, of whichever language.</summary>
    Arabic,

    /// <summary>Hebrew.</summary>
    Hebrew,

    /// <summary>Greek.</summary>
    Greek,

    /// <summary>Armenian.</summary>
    Armenian,

    /// <summary>Georgian.</summary>
    Georgian,

    /// <summary>Chinese characters, of whichever language.</summary>
    Han,

    /// <summary>Katakana and hiragana.</summary>
    Kana,

    /// <summary>Hangul.</summary>
    Hangul,
}

/// <summary>Tells scripts apart by the blocks of Unicode.</summary>
internal static class Scripts
{
    public static Script Of(char c) => c switch
    {
        < 'A' => Script.Other,
        <= '\u024f' or (>= '\u0250' and <= '\u02af') or (>= '\u1e00' and <= '\u1eff') => char.IsLetter(c) ? Script.Latin : Script.Other,
        (>= '\u0370' and <= '\u03ff') or (>= '\u1f00' and <= '\u1fff') => Script.Greek,
        >= '\u0400' and <= '\u052f' => Script.Cyrillic,
        >= '\u0531' and <= '\u058f' => Script.Armenian,
        >= '\u0590' and <= '\u05ff' => Script.Hebrew,
        (>= '\u0600' and <= '\u06ff') or (>= '\u0750' and <= '\u077f') or (>= '\u08a0' and <= '\u08ff') => Script.Arabic,
        (>= '\u10a0' and <= '\u10ff') or (>= '\u1c90' and <= '\u1cbf') => Script.Georgian,
        (>= '\u1100' and <= '\u11ff') or (>= '\uac00' and <= '\ud7a3') => Script.Hangul,
        (>= '\u3041' and <= '\u30ff') or (>= '\u31f0' and <= '\u31ff') => Script.Kana,
        (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff') or '\u3005' => Script.Han,
        _ => Script.Other,
    };

    /// <summary>The script of the first letter of one.</summary>
    public static Script Of(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (Of(c) is var script and not Script.Other) return script;
        }

        return Script.Other;
    }

    /// <summary>Whether most vowels stay unwritten.</summary>
    public static bool LeavesVowelsOut(Script script) => script is Script.Arabic or Script.Hebrew;

    /// <summary>Whether the family name stands first and the given name's syllables may be written apart.</summary>
    public static bool IsEastAsian(Script script) => script is Script.Han or Script.Kana or Script.Hangul;
}
