using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Persons;

/// <summary>Which tokens stand inside quotation marks; a mark that is never closed ends with its paragraph.</summary>
internal sealed class QuotedTokens
{
    private readonly bool[] _quoted;

    public QuotedTokens(TokenizedText text)
    {
        _quoted = new bool[text.Tokens.Length];
        int depth = 0, paragraph = -1;
        for (var i = 0; i < _quoted.Length; i++)
        {
            if (text.ParagraphOf(i) != paragraph) (depth, paragraph) = (0, text.ParagraphOf(i));
            if (text.Tokens[i].Kind == TokenKind.OpenQuote) depth++;
            else if (text.Tokens[i].Kind == TokenKind.CloseQuote) depth = Math.Max(0, depth - 1);
            else _quoted[i] = depth > 0;
        }
    }

    public bool Contains(int token) => _quoted[token];
}
