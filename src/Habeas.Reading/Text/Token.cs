namespace Habeas.Reading.Text;

internal enum TokenKind : byte
{
    Word,
    Number,
    Punctuation,
    OpenQuote,
    CloseQuote,
}

/// <summary>A token of a text, <c>[Start, End)</c> in UTF-16 units. <c>Norm</c> is the folded form, shared by equal tokens.</summary>
internal readonly record struct Token(int Start, int End, TokenKind Kind, string Norm, bool Capital, bool AllCapitals)
{
    public bool IsWord => Kind == TokenKind.Word;

    public bool Is(string norm) => string.Equals(Norm, norm, StringComparison.Ordinal);
}

/// <summary>A grammatical sentence (the law's sentence is a prison term): tokens <c>[First, End)</c> in paragraph <c>Paragraph</c>.</summary>
internal readonly record struct TextSentence(int First, int End, int Paragraph)
{
    public int Count => End - First;
}
