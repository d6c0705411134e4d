using Habeas.Names.Sounds;

namespace Habeas.Names.Matching;

/// <summary>One word of a name, ready to be compared.</summary>
/// <param name="Signs">What it sounds like.</param>
/// <param name="Unwritten">Whether its script leaves vowels out.</param>
/// <param name="Kind">What it is: it decides how much the word counts.</param>
internal readonly record struct Word(ReadOnlyMemory<byte> Signs, bool Unwritten, PartKind Kind)
{
    public static Word Of(NamePart part) =>
        new(Speech.Read(part.Prepared, part.Script), Scripts.LeavesVowelsOut(part.Script), part.Kind);

    /// <summary>A word of which only the first letters are written yet; what it is to be, nobody knows.</summary>
    public static Word Begun(NamePart part) =>
        new(Speech.Read(part.Prepared, part.Script, isBegun: true), Scripts.LeavesVowelsOut(part.Script), PartKind.Name);

    /// <summary>The words as they would be written together.</summary>
    public static Word Joined(ReadOnlySpan<Word> words)
    {
        Span<byte> signs = stackalloc byte[Speech.Most];
        var unwritten = false;
        foreach (var word in words) unwritten |= word.Unwritten;
        return new Word(signs[..Join(words, signs)].ToArray(), unwritten, PartKind.Name);
    }

    /// <summary>Writes the signs of words one after another, as far as there is room.</summary>
    /// <returns>How many there are.</returns>
    public static int Join(ReadOnlySpan<Word> words, Span<byte> signs)
    {
        var length = 0;
        foreach (var word in words)
        {
            foreach (var sign in word.Signs.Span)
            {
                if (length < signs.Length && (length == 0 || signs[length - 1] != sign)) signs[length++] = sign;
            }
        }

        return length;
    }
}
