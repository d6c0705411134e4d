using Habeas.Reading.Languages;

namespace Habeas.Reading.Text;

/// <summary>Groups tokens into sentences. A paragraph's end always ends one; a full stop after an abbreviation or an initial does not.</summary>
internal static class SentenceSplitter
{
    private const int Longest = 300;

    public static List<TextSentence> Split(string text, Token[] tokens, LanguagePack language)
    {
        var sentences = new List<TextSentence>(tokens.Length / 20 + 4);
        int first = 0, paragraph = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var last = i + 1 == tokens.Length;
            var breaks = !last && HasParagraphBreak(text, tokens[i].End, tokens[i + 1].Start);
            if (!last && !breaks && !Ends(text, tokens, i, first, language) && !IsTooLong(tokens, i, first)) continue;
            var end = i + 1;
            if (!last && !breaks)
            {
                while (end < tokens.Length && IsCloser(tokens[end]) && tokens[end].Start == tokens[end - 1].End) end++;
                breaks = end < tokens.Length && HasParagraphBreak(text, tokens[end - 1].End, tokens[end].Start);
            }

            sentences.Add(new TextSentence(first, end, paragraph));
            if (breaks) paragraph++;
            first = end;
            i = end - 1;
        }

        return Joined(tokens, sentences, language);
    }

    // "On 17 October 2020. The City Court sentenced": a stop inside the date phrase leaves a date without a sentence.
    private static List<TextSentence> Joined(Token[] tokens, List<TextSentence> sentences, LanguagePack language)
    {
        for (var i = sentences.Count - 2; i >= 0; i--)
        {
            var (a, b) = (sentences[i], sentences[i + 1]);
            if (a.Paragraph != b.Paragraph || a.Count > 6 || a.Count < 3) continue;
            if (!language.DatePrepositions.Contains(tokens[a.First].Norm)) continue;
            var onlyDate = true;
            for (var t = a.First + 1; t < a.End - 1; t++)
                onlyDate &= tokens[t].Kind == TokenKind.Number || language.Months.ContainsKey(tokens[t].Norm) || tokens[t].Is(",");
            if (!onlyDate) continue;
            sentences[i] = a with { End = b.End };
            sentences.RemoveAt(i + 1);
        }

        return sentences;
    }

    private static bool Ends(string text, Token[] tokens, int i, int first, LanguagePack language)
    {
        var token = tokens[i];
        if (token.Kind != TokenKind.Punctuation && !(token.IsWord && text[token.End - 1] == '.')) return false;
        var c = text[token.End - 1];
        if (c is not ('.' or '!' or '?' or '…' or '。' or '؟' or '۔' or '！' or '？')) return false;
        var next = i + 1;
        while (next < tokens.Length && IsCloser(tokens[next]) && tokens[next].Start == tokens[next - 1].End) next++;
        if (next >= tokens.Length) return true;
        if (c is '。' or '！' or '？') return true;
        var gap = tokens[next].Start > tokens[next - 1].End;
        var follower = tokens[next];
        if (!gap && !(follower.Capital && c == '.' && i > 0 && tokens[i - 1].IsWord && !tokens[i - 1].Capital)) return false;
        var starts = follower.Capital || follower.Kind is TokenKind.OpenQuote or TokenKind.Number || follower.Norm is "[" or "(" or "-" or "–" or "—";
        if (!starts && !(follower.IsWord && !char.IsLower(text[follower.Start]))) return false;
        if (c != '.' || next > i + 1) return true;
        if (token.IsWord) return !follower.IsWord || language.SentenceStarters.Contains(follower.Norm);
        if (i == first) return true;
        var previous = tokens[i - 1];
        if (previous.End != token.Start || !previous.IsWord) return true;
        if (previous.End - previous.Start == 1 && previous.Capital && follower.Capital) return false;
        return !language.Abbreviations.Contains(previous.Norm);
    }

    // Nobody writes such a sentence; what runs on without a stop is cut, so that looking through a sentence never takes long.
    private static bool IsTooLong(Token[] tokens, int i, int first) => i - first >= Longest && (tokens[i].Is(",") || i - first >= 2 * Longest);

    private static bool IsCloser(Token token) => token.Kind == TokenKind.CloseQuote || token.Norm is ")" or "]";

    private static bool HasParagraphBreak(string text, int from, int to) =>
        text.AsSpan(from, to - from).Count('\n') > 1;
}
