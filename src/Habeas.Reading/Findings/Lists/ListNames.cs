using Habeas.Reading.Findings.Persons;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Lists;

/// <summary>Finds the names of lists and campaigns: "Open Door Initiative", "the campaign 'Open Door'".</summary>
internal sealed class ListNames
{
    private readonly TokenizedText _text;
    private readonly LanguagePack _language;
    private readonly List<(int First, int End)> _names = [];

    public ListNames(TokenizedText text, LanguagePack language, People people)
    {
        (_text, _language) = (text, language);
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (!language.ListWords.Contains(text.Tokens[i].Norm)) continue;
            if ((Large(i) ?? Quoted(i) ?? Before(i, people)) is { } name) _names.Add(name);
        }
    }

    /// <summary>The name in a sentence, or the last one before it where the sentence speaks of "the campaign".</summary>
    public string? For(TextSentence sentence)
    {
        foreach (var (first, end) in _names)
        {
            if (first >= sentence.First && first < sentence.End) return _text.Slice(first, end);
        }

        if (!IsReferring(sentence)) return null;
        var before = _names.FindLastIndex(name => name.First < sentence.First);
        return before < 0 ? null : _text.Slice(_names[before].First, _names[before].End);
    }

    private bool IsReferring(TextSentence sentence)
    {
        for (var i = sentence.First + 1; i < sentence.End; i++)
        {
            if (_language.ListWords.Contains(_text.Tokens[i].Norm) && _language.Determiners.Contains(_text.Tokens[i - 1].Norm) && !_language.Articles.Contains(_text.Tokens[i - 1].Norm)) return true;
        }

        return false;
    }

    // Words of capitals up to and with the word for a list.
    private (int First, int End)? Large(int head)
    {
        var tokens = _text.Tokens;
        if (!tokens[head].Capital) return null;
        var first = head;
        while (first > 0 && (tokens[first - 1].Capital || (first > 1 && tokens[first - 2].Capital && _language.Prepositions.Contains(tokens[first - 1].Norm)))
            && _text.SentenceOf(first - 1) == _text.SentenceOf(head)) first--;
        while (first < head && (_language.Determiners.Contains(tokens[first].Norm) || _language.SentenceStarters.Contains(tokens[first].Norm) || !tokens[first].Capital)) first++;
        return head - first >= 1 ? (first, head + 1) : null;
    }

    // the Open the Door campaign: two large words at least, and no person's or place's.
    private (int First, int End)? Before(int head, People people)
    {
        var tokens = _text.Tokens;
        if (head == 0 || tokens[head].Capital || !tokens[head - 1].Capital) return null;
        var first = head - 1;
        var large = 1;
        while (first > 0 && _text.SentenceOf(first - 1) == _text.SentenceOf(head))
        {
            if (tokens[first - 1].Capital) large++;
            else if (!(first > 1 && tokens[first - 2].Capital && (_language.Determiners.Contains(tokens[first - 1].Norm) || _language.Prepositions.Contains(tokens[first - 1].Norm)))) break;
            first--;
        }

        if (large < 2 || first == 0 || !(_language.Determiners.Contains(tokens[first - 1].Norm) || tokens[first - 1].Is("'s"))) return null;
        return people.In(first, head).Any() || _language.IsDemonym(tokens[head - 1].Norm) || _language.Places.Contains(tokens[head - 1].Norm) ? null : (first, head);
    }

    // "Open Door" campaign, the campaign "Open Door": without the marks.
    private (int First, int End)? Quoted(int head)
    {
        var tokens = _text.Tokens;
        if (head > 2 && tokens[head - 1].Kind == TokenKind.CloseQuote)
        {
            var open = head - 2;
            while (open > 0 && tokens[open].Kind != TokenKind.OpenQuote && head - open < 10) open--;
            return tokens[open].Kind == TokenKind.OpenQuote && tokens[open + 1].Capital ? (open + 1, head - 1) : null;
        }

        var next = head + 1;
        while (next < tokens.Length && next < head + 3 && tokens[next].IsWord) next++;
        if (next >= tokens.Length || tokens[next].Kind != TokenKind.OpenQuote || next + 1 >= tokens.Length || !tokens[next + 1].Capital) return null;
        var close = next + 1;
        while (close < tokens.Length && tokens[close].Kind != TokenKind.CloseQuote && close - next < 9) close++;
        return close < tokens.Length && tokens[close].Kind == TokenKind.CloseQuote ? (next + 1, close) : null;
    }
}
