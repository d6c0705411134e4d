using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>A role that the text states: its code and tokens <c>[First, End)</c>.</summary>
internal readonly record struct TitleMention(string Code, int First, int End);

/// <summary>Reads what stands about a name: "журналист N", "N, журналист и правозащитник,", "господин N".</summary>
internal sealed class TitleReader(TokenizedText text, LanguagePack language, bool[] bodies)
{
    private const int Farthest = 6;
    private readonly Grammar _grammar = language.Grammar!;
    private readonly Token[] _tokens = text.Tokens;

    public bool IsTitled(int first)
    {
        var i = first - 1;
        if (i >= 0 && _tokens[i].Is(".")) i--;
        return i >= 0 && text.SentenceOf(i) == text.SentenceOf(first) && language.Honorifics.ContainsKey(_tokens[i].Norm.TrimEnd('.'));
    }

    public List<TitleMention> Around(int first, int end)
    {
        var found = new List<TitleMention>();
        var sentence = text.Sentences[text.SentenceOf(first)];
        Before(first, sentence.First, found);
        found.Reverse();
        After(end, sentence.End, found);
        return found;
    }

    // The role may be parted from the name by the body it belongs to: "журналист газеты «Азадлыг» N".
    private void Before(int first, int start, List<TitleMention> found)
    {
        // Signs without blanks: only a role that touches the name is told of it.
        if (_grammar.FamilyNames.Count > 0 && (first == start || !_grammar.Roles.EndsAtToken(_tokens, first - 1))) return;
        for (var i = first - 1; i >= Math.Max(start, first - Farthest); i--)
        {
            var token = _tokens[i];
            if (!bodies[i] && _grammar.Roles.Match(_tokens, i, first, out var code) is var length and > 0)
            {
                var longest = (First: i, End: i + length, Code: code);
                for (var from = Math.Max(start, i - 3); from < i; from++)
                {
                    if (_grammar.Roles.Match(_tokens, from, first, out var wider) is var more && from + more == i + length) (longest, from) = ((from, from + more, wider), i);
                }

                found.Add(new TitleMention(longest.Code, longest.First, longest.End));
                i = longest.First;
                // "журналист и правозащитник N"
                if (i - 1 <= start || !language.Conjunctions.Contains(_tokens[i - 1].Norm) || longest.End < first) return;
                i--;
                continue;
            }

            if (found.Count > 0) return;
            var passes = token.Kind is TokenKind.OpenQuote or TokenKind.CloseQuote || bodies[i] || token.Is("-") || (token.IsWord && !_grammar.SpeechVerbs.Contains(_tokens, i)
                && !_grammar.ClauseWords.Contains(_tokens, i) && !language.Conjunctions.Contains(token.Norm) && !language.Prepositions.Contains(token.Norm) && _grammar.Triggers.Match(_tokens, i, first, out _) == 0 && !_grammar.Relations.Contains(_tokens, i));
            if (!passes || (_grammar.VerbLast && token.IsWord && !token.Capital && !bodies[i] && !(_grammar.Data.NoCapitals && _grammar.Roles.EndsAtToken(_tokens, first - 1)))) return;
        }
    }

    private void After(int end, int limit, List<TitleMention> found)
    {
        if (end >= limit) return;
        var i = end;
        if (_tokens[i].Is(",") || _tokens[i].Is("(") || _tokens[i].Norm is "-" or "–" or "—" || language.BeVerbs.Contains(_tokens[i].Norm)) i++;
        else return;
        if (i + 1 < limit && _tokens[i].Kind == TokenKind.Number) i += 2;
        var until = Math.Min(limit, i + Farthest);
        var rounds = 0;
        for (var skipped = 0; i < until && rounds < 3; i++)
        {
            if (_grammar.Roles.Match(_tokens, i, until, out var code) is var length and > 0)
            {
                found.Add(new TitleMention(code, i, i + length));
                i += length - 1;
                if (i + 2 >= limit || !(language.Conjunctions.Contains(_tokens[i + 1].Norm) || _tokens[i + 1].Is(","))) return;
                i++;
                (until, skipped) = (Math.Min(limit, i + 4), 0);
                rounds++;
                continue;
            }

            if (!_tokens[i].IsWord || _tokens[i].Capital || ++skipped > 3 || _grammar.ClauseWords.Contains(_tokens, i) || _grammar.RelativeWords.Contains(_tokens, i)
                || _grammar.SpeechVerbs.Contains(_tokens, i) || language.Prepositions.Contains(_tokens[i].Norm)) return;
        }
    }
}
