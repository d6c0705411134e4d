using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Quotes;

/// <summary>Words within quotation marks: tokens <c>[First, End)</c>, without the marks. <c>Continues</c> when the speech goes on from the paragraph before.</summary>
internal sealed record Quotation(int First, int End, bool Continues)
{
    /// <summary>Shorter runs are words that a writer keeps at a distance, not speech.</summary>
    public const int FewestWords = 4;

    /// <summary>The quotations of a text, in order; one that is opened and not closed ends with its paragraph.</summary>
    public static List<Quotation> Find(TokenizedText text)
    {
        var found = new List<Quotation>();
        var tokens = text.Tokens;
        int open = -1, depth = 0, paragraph = -1;
        bool unclosed, continuing = false;
        for (var i = 0; i <= tokens.Length; i++)
        {
            var ends = i == tokens.Length || text.ParagraphOf(i) != paragraph;
            if (ends)
            {
                unclosed = open >= 0 && i - open > FewestWords;
                if (open >= 0) Add(i);
                (open, depth) = (-1, 0);
                if (i == tokens.Length) break;
                paragraph = text.ParagraphOf(i);
                continuing = unclosed && tokens[i].Kind == TokenKind.OpenQuote;
            }

            if (tokens[i].Kind == TokenKind.OpenQuote)
            {
                if (depth++ == 0) open = i + 1;
            }
            else if (tokens[i].Kind == TokenKind.CloseQuote && depth > 0 && --depth == 0)
            {
                Add(i);
                open = -1;
            }
        }

        return found;

        void Add(int end)
        {
            var last = end;
            // The comma before the closing mark belongs to the sentence around, not to what was said.
            while (last > open && tokens[last - 1] is { Kind: TokenKind.Punctuation, Norm: "," }) last--;
            var words = 0;
            for (var i = open; i < last; i++)
            {
                if (tokens[i].IsWord || tokens[i].Kind == TokenKind.Number) words++;
            }

            if (words >= FewestWords || (words > 0 && WritesNoSpaces(text.Slice(open, last)))) found.Add(new Quotation(open, last, continuing));
            continuing = false;
        }
    }

    private static bool WritesNoSpaces(string words) => words.Length >= 6 && words.Any(c => c is >= '\u3040' and <= '\u9fff');
}
