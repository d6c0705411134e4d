using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>Names in a script without capital letters: a known first name and the words after it, up to one that the language file knows.</summary>
internal sealed class PlainNames(TokenizedText text, LanguagePack language, bool[] taken)
{
    private const int Longest = 4;
    private readonly Grammar _grammar = language.Grammar!;
    private readonly Token[] _tokens = text.Tokens;

    public List<NameSpot> Find()
    {
        var spots = new List<NameSpot>();
        for (var i = 0; i < _tokens.Length;)
        {
            var end = Begins(i) ? Extend(i) : i;
            if (end - i >= 2 || (end > i && IsTitled(i)))
            {
                spots.Add(new NameSpot(i, end, [.. _tokens[i..end].Select(token => token.Norm)]));
                i = end;
            }
            else
            {
                i++;
            }
        }

        return WithLater(spots);
    }

    // After a title two words that the file does not know are a name where a word that it knows, or a mark, stands after them.
    private bool Begins(int i)
    {
        if (!_tokens[i].IsWord || taken[i]) return false;
        if (IsFirst(i)) return true;
        if (!IsTitled(i) || IsWordOfLanguage(i) || i + 1 >= _tokens.Length || !IsName(i + 1, i)) return false;
        return i + 2 >= _tokens.Length || !IsName(i + 2, i);
    }

    private bool IsFirst(int i) => language.GenderOfName(_tokens[i].Norm).Length > 0;

    private bool IsTitled(int i) =>
        i > 0 && text.SentenceOf(i) == text.SentenceOf(i - 1) && (_grammar.Roles.EndsAtToken(_tokens, i - 1) || language.Honorifics.ContainsKey(_tokens[i - 1].Norm));

    // First names and particles, and one word more.
    private int Extend(int first)
    {
        var (end, families) = (first + 1, 0);
        while (end < _tokens.Length && end - first < Longest && IsName(end, first))
        {
            if (!IsFirst(end) && !language.Particles.Contains(_tokens[end].Norm) && !language.Particles.Contains(_tokens[end - 1].Norm) && ++families > 1) break;
            end++;
        }

        while (end - 1 > first && language.Particles.Contains(_tokens[end - 1].Norm)) end--;
        return end;
    }

    private bool IsName(int i, int first) =>
        _tokens[i].IsWord && text.SentenceOf(i) == text.SentenceOf(first) && !taken[i] && (language.Particles.Contains(_tokens[i].Norm) || !IsWordOfLanguage(i));

    private bool IsWordOfLanguage(int i) =>
        language.CommonWords.Contains(_tokens[i].Norm) || language.Prepositions.Contains(_tokens[i].Norm) || language.Conjunctions.Contains(_tokens[i].Norm)
        || _grammar.Roles.Match(_tokens, i, _tokens.Length, out _) > 0 || _grammar.SpeechVerbs.Match(_tokens, i, _tokens.Length, out _) > 0 || _grammar.Triggers.Match(_tokens, i, _tokens.Length, out _) > 0
        || _grammar.ClauseWords.Contains(_tokens, i) || _grammar.Authorities.Contains(_tokens, i) || _grammar.Humans.Contains(_tokens, i) || _grammar.Relations.Contains(_tokens, i)
        || _grammar.Bodies.Contains(_tokens, i) || _grammar.AgentWords.Contains(_tokens, i) || _grammar.Scheduled.Contains(_tokens, i) || _grammar.RelativeWords.Contains(_tokens, i)
        || language.Months.ContainsKey(_tokens[i].Norm) || language.Weekdays.ContainsKey(_tokens[i].Norm) || language.BeVerbs.Contains(_tokens[i].Norm)
        || _grammar.AccordingTo.Match(_tokens, i, _tokens.Length, out _) > 0 || _grammar.Demands.Match(_tokens, i, _tokens.Length, out _) > 0 || _grammar.Requests.Contains(_tokens, i) || _grammar.SpeakerWords.Contains(_tokens, i) || _grammar.Denials.Contains(_tokens, i)
        || language.Honorifics.ContainsKey(_tokens[i].Norm) || _grammar.Negations.Contains(_tokens, i);

    // A family name that was told once is a name wherever it stands.
    private List<NameSpot> WithLater(List<NameSpot> spots)
    {
        var families = spots.Where(spot => spot.Words.Length > 1).Select(spot => spot.Words[^1]).ToHashSet(StringComparer.Ordinal);
        var covered = spots.SelectMany(spot => Enumerable.Range(spot.First, spot.End - spot.First)).ToHashSet();
        for (var i = 0; i < _tokens.Length; i++)
        {
            if (families.Contains(_tokens[i].Norm) && !covered.Contains(i)) spots.Add(new NameSpot(i, i + 1, [_tokens[i].Norm]));
        }

        spots.Sort((a, b) => a.First.CompareTo(b.First));
        return spots;
    }
}
