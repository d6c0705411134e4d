using Habeas.Reading.Languages;

namespace Habeas.Reading.Text;

/// <summary>A text with its tokens and sentences.</summary>
internal sealed class TokenizedText
{
    private readonly int[] _sentenceOf;

    public TokenizedText(string text, LanguagePack language)
    {
        Text = text;
        Tokens = new Tokenizer(text, language.Glued).Run();
        Sentences = SentenceSplitter.Split(text, Tokens, language);
        Map = new CodePointMap(text);
        _sentenceOf = new int[Tokens.Length];
        for (var s = 0; s < Sentences.Count; s++)
            Array.Fill(_sentenceOf, s, Sentences[s].First, Sentences[s].Count);
    }

    public string Text { get; }

    public Token[] Tokens { get; }

    public List<TextSentence> Sentences { get; }

    public CodePointMap Map { get; }

    public int SentenceOf(int token) => _sentenceOf[token];

    public int ParagraphOf(int token) => Sentences[_sentenceOf[token]].Paragraph;

    /// <summary>The text of tokens <c>[first, end)</c>.</summary>
    public string Slice(int first, int end) => first >= end ? "" : Text[Tokens[first].Start..Tokens[end - 1].End];

    public TextSpan Span(int first, int end) => Map.Span(Tokens[first].Start, Tokens[end - 1].End);

    /// <summary>The first token that starts at or after a UTF-16 position.</summary>
    public int TokenAt(int utf16)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Start < utf16) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
