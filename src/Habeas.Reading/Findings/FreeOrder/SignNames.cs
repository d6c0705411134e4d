using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>
/// Names in a text without blanks: a family name of the list and one or two signs after it, where a title stands before it or a word
/// of events or speech stands after it; or signs about a dot, as foreign names are written. What is found once is a name wherever it stands.
/// </summary>
internal sealed class SignNames(TokenizedText text, LanguagePack language)
{
    private const int MostGiven = 2;
    private const int LongestPart = 6;
    private const int LongestDotted = (2 * LongestPart) + 1;
    private readonly Grammar _grammar = language.Grammar!;
    private readonly Token[] _tokens = text.Tokens;

    public List<NameSpot> Find()
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < _tokens.Length; i++)
        {
            if (IsDot(i)) AddDotted(i, known);
            var family = FamilyAt(i);
            if (family == 0 || IsKnown(i)) continue;
            var titled = IsTitled(i);
            for (var length = family + MostGiven; length > family; length--)
            {
                if (!IsSigns(i + family, i + length) || !(titled ? IsEdge(i + length, before: false) : IsEdge(i - 1, before: true) && Acts(i + length))) continue;
                known.TryAdd(Written(i, i + length), length);
                break;
            }
        }

        var starts = known.Keys.Select(name => name[..1]).ToHashSet(StringComparer.Ordinal);
        var lengths = known.Values.ToHashSet();
        var spots = new List<NameSpot>();
        for (var i = 0; i < _tokens.Length; i++)
        {
            if (!starts.Contains(_tokens[i].Norm)) continue;
            for (var length = LongestDotted; length > 1; length--)
            {
                if (i + length > _tokens.Length || !lengths.Contains(length) || !known.ContainsKey(Written(i, i + length))) continue;
                spots.Add(new NameSpot(i, i + length, [Written(i, i + length)]) { Support = 9 });
                i += length - 1;
                break;
            }
        }

        return spots;
    }

    private bool IsDot(int i) => _tokens[i].Norm is "·" or "•" or "‧";

    // "陶菲克·马拉德利": up to the words that the file knows.
    private void AddDotted(int dot, Dictionary<string, int> known)
    {
        int first = dot, end = dot + 1;
        while (first > 0 && dot - first < LongestPart && IsSign(first - 1) && !IsEndOfKnown(first - 1)) first--;
        while (end < _tokens.Length && end - dot <= LongestPart && IsSign(end) && !IsKnown(end) && !IsEdge(end, before: false)) end++;
        if (dot - first >= 1 && end - dot > 2) known.TryAdd(Written(first, end), end - first);
    }

    private bool IsSign(int i) => _tokens[i].Norm.Length == 1 && Tokenizer.IsHan(_tokens[i].Norm[0]);

    private bool IsEndOfKnown(int i) =>
        language.CommonWords.Contains(_tokens[i].Norm) || language.Prepositions.Contains(_tokens[i].Norm) || language.Conjunctions.Contains(_tokens[i].Norm)
        || _grammar.Roles.EndsAtToken(_tokens, i) || _grammar.Triggers.EndsAtToken(_tokens, i) || _grammar.SpeechVerbs.EndsAtToken(_tokens, i) || _grammar.Requests.EndsAtToken(_tokens, i)
        || _grammar.Bodies.EndsAtToken(_tokens, i) || _grammar.Places.EndsAtToken(_tokens, i) || _grammar.Denials.EndsAtToken(_tokens, i);

    // Without a title only what people do or what is done to them stands after a name.
    private bool Acts(int i) =>
        i < _tokens.Length && (_grammar.Triggers.Match(_tokens, i, _tokens.Length, out _) > 0 || _grammar.SpeechVerbs.Match(_tokens, i, _tokens.Length, out _) > 0
        || _grammar.AgentWords.Contains(_tokens, i) || _grammar.Negations.Match(_tokens, i, _tokens.Length, out _) > 0);

    private string Written(int first, int end) => string.Concat(_tokens[first..end].Select(token => token.Norm));

    private int FamilyAt(int i)
    {
        if (_grammar.FamilyNames.Contains(Written(i, i + 2))) return 2;
        return _grammar.FamilyNames.Contains(_tokens[i].Norm) ? 1 : 0;
    }

    private bool IsSigns(int first, int end)
    {
        if (end > _tokens.Length) return false;
        for (var i = first; i < end; i++)
        {
            if (_tokens[i].Norm.Length != 1 || !Tokenizer.IsHan(_tokens[i].Norm[0]) || IsKnown(i) || _tokens[i].Start != _tokens[i - 1].End) return false;
        }

        return true;
    }

    private bool IsTitled(int i)
    {
        for (var start = Math.Max(0, i - 5); start < i; start++)
        {
            if (_grammar.Roles.Match(_tokens, start, i, out _) == i - start || _grammar.Relations.Match(_tokens, start, i, out _) == i - start) return true;
        }

        return false;
    }

    private bool IsKnown(int i) =>
        _grammar.NotNames.Match(_tokens, i, _tokens.Length, out _) > 0 || _grammar.Triggers.Match(_tokens, i, _tokens.Length, out _) > 0
        || _grammar.SpeechVerbs.Match(_tokens, i, _tokens.Length, out _) > 0 || _grammar.Roles.Match(_tokens, i, _tokens.Length, out _) > 0
        || _grammar.Places.Match(_tokens, i, _tokens.Length, out _) > 0 || _grammar.Bodies.Match(_tokens, i, _tokens.Length, out _) > 0
        || _grammar.Relations.Match(_tokens, i, _tokens.Length, out _) > 0 || _grammar.Requests.Match(_tokens, i, _tokens.Length, out _) > 0;

    private bool IsEdge(int i, bool before)
    {
        if (i < 0 || i >= _tokens.Length || !_tokens[i].IsWord) return true;
        if (language.Conjunctions.Contains(_tokens[i].Norm) || language.CommonWords.Contains(_tokens[i].Norm)) return true;
        return before
            ? language.Prepositions.Contains(_tokens[i].Norm) || IsTitled(i + 1)
            : IsKnown(i) || language.Prepositions.Contains(_tokens[i].Norm) || language.BeVerbs.Contains(_tokens[i].Norm) || _grammar.AgentWords.Match(_tokens, i, _tokens.Length, out _) > 0
              || _grammar.Negations.Match(_tokens, i, _tokens.Length, out _) > 0 || _grammar.Scheduled.Match(_tokens, i, _tokens.Length, out _) > 0;
    }
}
