using System.Globalization;

namespace Habeas.Names.Romanizing;

/// <summary>What belongs to a word: letters, their marks, and the apostrophe between them.</summary>
internal static class WordLetters
{
    public static bool IsOne(char c) => char.IsLetter(c) || IsMark(c) || c == '\'';

    /// <summary>Whether it is a small letter or a capital, and not a sign such as ʻ, which Unicode calls a letter as well.</summary>
    public static bool HasCase(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter;

    public static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    public static bool IsApostrophe(char c) => c is '’' or '‘' or 'ʼ' or 'ʻ' or '`' or '´' or '′' or '＇' or '՚' or '׳';
}
