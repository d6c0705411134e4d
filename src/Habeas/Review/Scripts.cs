namespace Habeas.Review;

/// <summary>Tags a name with the script it is written in (ISO 15924), so that a page can set its language and direction.</summary>
internal static class Scripts
{
    /// <summary>The article's language with the name's own script; <c>und</c> where the language is not written in that script.</summary>
    public static string Tag(string name, string? articleLanguage)
    {
        var script = Of(name);
        var language = articleLanguage?.Split('-')[0];
        return language is null || !IsUsual(language, script) ? $"und-{script}" : $"{language}-{script}";
    }

    internal static string Of(string name)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            var script = rune.Value switch
            {
                (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= 0xC0 and <= 0x24F) or (>= 0x1E00 and <= 0x1EFF) => "Latn",
                >= 0x370 and <= 0x3FF => "Grek",
                >= 0x400 and <= 0x52F => "Cyrl",
                >= 0x530 and <= 0x58F => "Armn",
                >= 0x590 and <= 0x5FF => "Hebr",
                >= 0x600 and <= 0x77F => "Arab",
                >= 0x10A0 and <= 0x10FF => "Geor",
                >= 0x3040 and <= 0x30FF => "Jpan",
                >= 0x4E00 and <= 0x9FFF => "Hani",
                >= 0xAC00 and <= 0xD7AF => "Kore",
                _ => null,
            };
            if (script is not null) return script;
        }

        return "Zyyy";
    }

    private static bool IsUsual(string language, string script) => language switch
    {
        "ru" or "uk" or "be" or "bg" => script == "Cyrl",
        "ar" or "fa" => script == "Arab",
        "zh" => script == "Hani",
        "ja" => script is "Jpan" or "Hani",
        "ko" => script == "Kore",
        "he" => script == "Hebr",
        "el" => script == "Grek",
        "ka" => script == "Geor",
        "hy" => script == "Armn",
        "az" => script is "Latn" or "Cyrl" or "Arab",
        _ => script == "Latn",
    };
}
