namespace Habeas.Names.Romanizing;

/// <summary>The files of <c>Data/romanization</c> that hold tables, in the order in which schemes are listed.</summary>
internal static class RomanizationFiles
{
    public static readonly string[] Names =
    [
        "azerbaijani-cyrillic", "azerbaijani", "russian", "ukrainian", "belarusian", "kazakh", "bulgarian", "cyrillic-iso-9", "arabic", "persian", "hebrew",
        "georgian", "armenian", "greek", "pinyin", "korean", "kana",
    ];
}
