using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>How far two words of a text are apart: commas and the words that open a clause part more than other words do.</summary>
internal sealed class Terrain
{
    private const int CommaCost = 3;
    private const int ClauseCost = 7;
    private const int BreakCost = 10;
    private readonly Token[] _tokens;
    private readonly int[] _cost;
    private readonly int[] _segment;

    public Terrain(TokenizedText text, LanguagePack language)
    {
        var grammar = language.Grammar!;
        _tokens = text.Tokens;
        (_cost, _segment) = (new int[_tokens.Length + 1], new int[_tokens.Length + 1]);
        for (var i = 0; i < _tokens.Length; i++)
        {
            var comma = IsComma(i);
            var opens = grammar.ClauseWords.Contains(_tokens, i) || grammar.ThatWords.Contains(_tokens, i);
            var breaks = _tokens[i].Norm is ";" or ":" or "؛" || _tokens[i].Kind is TokenKind.OpenQuote or TokenKind.CloseQuote;
            var relative = grammar.RelativeWords.Contains(_tokens, i);
            _cost[i + 1] = _cost[i] + 1 + (comma ? CommaCost : 0) + (opens && !relative ? ClauseCost : 0) + (breaks ? BreakCost : 0);
            _segment[i + 1] = _segment[i] + (comma || opens || breaks || relative || _tokens[i].Norm is "—" or "–" or "(" or ")" ? 1 : 0);
        }
    }

    public int Between(int from, int to) => from <= to ? _cost[to] - _cost[from] : _cost[from] - _cost[to];

    public bool IsComma(int i) => _tokens[i].Norm is "," or "،" or "，" or "、";

    /// <summary>Where the part of the sentence between two marks or clause words begins.</summary>
    public int Start(int token, TextSentence sentence)
    {
        var start = token;
        while (start > sentence.First && _segment[start] == _segment[token + 1]) start--;
        return start;
    }

    public int End(int token, TextSentence sentence)
    {
        var end = token;
        while (end < sentence.End && _segment[end + 1] == _segment[token + 1]) end++;
        return end;
    }
}
