namespace Habeas.Reading.Languages.Guess;

internal enum Script : byte
{
    None,
    Latin,
    Cyrillic,
    Arabic,
    Han,
    Kana,
    Hangul,
    Other,
}

/// <summary>The scripts that the ten languages are written in, and those that would be taken for them.</summary>
internal static class Scripts
{
    public static Script Of(char c)
    {
        if (c < 0x80) return char.IsAsciiLetter(c) ? Script.Latin : Script.None;
        if (!char.IsLetter(c) && !char.IsSurrogate(c)) return c is >= '\u064b' and <= '\u0652' ? Script.Arabic : Script.None;
        return c switch
        {
            <= '\u02af' or (>= '\u1e00' and <= '\u1eff') => Script.Latin,
            >= '\u0400' and <= '\u052f' => Script.Cyrillic,
            (>= '\u0600' and <= '\u06ff') or (>= '\u0750' and <= '\u077f') or (>= '\ufb50' and <= '\ufdff') or (>= '\ufe70' and <= '\ufeff') => Script.Arabic,
            >= '\u3040' and <= '\u30ff' => Script.Kana,
            (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff') => Script.Han,
            (>= '\uac00' and <= '\ud7a3') or (>= '\u1100' and <= '\u11ff') => Script.Hangul,
            _ => Script.Other,
        };
    }
}
