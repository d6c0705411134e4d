namespace Habeas.Reading.Findings.Dates;

/// <summary>
/// The smallest piece of a text that a date is made of: a run of letters, a run of digits, one Han letter or one mark, at UTF-16 units
/// <c>[Start, End)</c>. <c>Word</c> is folded: lower case, without accents, digits of any script as ASCII.
/// </summary>
internal readonly record struct DateAtom(int Start, int End, string Word, bool IsNumber, bool IsWord, bool Capital)
{
    public bool Is(string word) => string.Equals(Word, word, StringComparison.Ordinal);
}
