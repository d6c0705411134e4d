using Habeas.Names.Matching;

namespace Habeas.Names.People;

/// <summary>An occupation or a place, as it reads and as it sounds.</summary>
/// <param name="Text">As written.</param>
/// <param name="Folded">As it is counted.</param>
/// <param name="Words">As it is compared across spellings and scripts.</param>
internal sealed record Phrase(string Text, string Folded, Word[] Words)
{
    private const float SameWord = 0.87f;

    public static Phrase Of(string text)
    {
        var words = PersonName.Parse(text).Parts.Select(p => Word.Of(p) with { Kind = PartKind.Name }).Where(w => w.Signs.Length > 1).ToArray();
        return new Phrase(text.Trim(), Folding.Fold(text), words);
    }

    /// <summary>Whether each word of the one stands in the other: a freelance journalist is a journalist.</summary>
    public bool Agrees(Phrase other)
    {
        if (Folded == other.Folded) return true;
        var (few, many) = Words.Length <= other.Words.Length ? (Words, other.Words) : (other.Words, Words);
        return few.Length > 0 && Array.TrueForAll(few, w => Array.Exists(many, m => Alignment.Alike(w, m) >= SameWord));
    }
}
