using Habeas.Reading.Findings.Persons;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Organizations;

/// <summary>Finds names of bodies: known ones, "Varenian Press Union", "Ministry of Justice", "Lesk City Court".</summary>
internal sealed class BodyRuns(TokenizedText text, LanguagePack language, WordUse use, People people)
{
    private const int Longest = 10;
    private readonly Token[] _tokens = text.Tokens;

    public List<BodyRun> Find()
    {
        var runs = new List<BodyRun>();
        for (var i = 0; i < _tokens.Length;)
        {
            var known = Known(i);
            if ((known is { } run ? Wider(run) : Headed(i)) is not { } found)
            {
                i++;
                continue;
            }

            runs.Add(found);
            i = found.End;
        }

        return runs;
    }

    private BodyRun? Known(int i)
    {
        if (!_tokens[i].IsWord || !_tokens[i].Capital) return null;
        var length = language.KnownOrganizations.Match(_tokens, i, _tokens.Length, out var kind);
        if (length == 0) return null;
        // "security service" as plain words is a kind of body, not a name.
        for (var t = i; t < i + length; t++)
        {
            if (_tokens[t].IsWord && !_tokens[t].Capital && !language.CourtJoiners.Contains(_tokens[t].Norm) && !_tokens[t].Is("'s") && !language.Prepositions.Contains(_tokens[t].Norm)
                && !language.Determiners.Contains(_tokens[t].Norm)) return null;
        }

        // An acronym is written large: "AP", not "Ap".
        if (length == 1 && _tokens[i].Norm.Length <= 4 && !_tokens[i].AllCapitals) return null;
        return new BodyRun(i, i + length, kind, true);
    }

    // "Turan Information Agency" begins with a known name; the longer name is the body's.
    private BodyRun Wider(BodyRun known) =>
        Headed(known.First) is { } headed && headed.End > known.End && headed.First == known.First ? headed with { Kind = headed.Kind.Length > 0 ? headed.Kind : known.Kind } : known;

    private BodyRun? Headed(int i)
    {
        if (!IsPart(i) || (i > 0 && IsPart(i - 1) && use.Touches(i))) return null;
        var first = i;
        while (first < _tokens.Length && IsLeadIn(first)) first++;
        if (first >= _tokens.Length || !IsPart(first) || (first > i && !use.Touches(first))) return null;
        var end = first;
        var head = -1;
        while (end < _tokens.Length && end - first < Longest && (end == first || use.Touches(end)))
        {
            if (IsPart(end))
            {
                if (Kind(end) is not null && (head < 0 || !IsJoinedBefore(end, first))) head = end;
                end++;
            }
            else if (head >= 0 && end + 1 < _tokens.Length && language.CourtJoiners.Contains(_tokens[end].Norm) && IsPart(Past(end + 1)))
            {
                end = Past(end + 1);
            }
            else
            {
                break;
            }
        }

        if (head < 0 || (_tokens[head].AllCapitals && _tokens[head].End - _tokens[head].Start > 3)) return null;
        // What follows the head without "of" is not the body's name: "Interior Ministry Spokesperson".
        if (!IsJoinedAfter(head, end)) end = head + 1;
        if (end - first < 2) return null;
        if (language.AmbiguousHeads.Contains(_tokens[head].Norm) && !IsBodyLike(first, head)) return null;
        // A campaign is no body; lists are found apart.
        if (people.At(head) is not null || language.ListWords.Contains(_tokens[head].Norm)) return null;
        first = WithJoined(first);
        return new BodyRun(first, end, KindOf(first, head), false);
    }

    // "Varen News Agency": an agency may be anything, one of news is not.
    private string KindOf(int first, int head) =>
        head > first && language.HeadPhrases.EndsAt(_tokens, first, head, 2, out var kind) ? kind : Kind(head) ?? "";

    // "the Justice and Labour Party": both words about "and" belong to it where the article stands before them.
    private int WithJoined(int first)
    {
        if (first < 3 || !language.Conjunctions.Contains(_tokens[first - 1].Norm) || !use.Touches(first) || !use.Touches(first - 1)) return first;
        var start = first - 1;
        while (start > 0 && first - start < 4 && IsPart(start - 1) && Kind(start - 1) is null && use.Touches(start)) start--;
        if (start == first - 2 && use.IsPlace(start)) return first;
        return start < first - 1 && start > 0 && language.DefiniteArticles.Contains(_tokens[start - 1].Norm) ? start : first;
    }

    private int Past(int i)
    {
        while (i < _tokens.Length && language.DefiniteArticles.Contains(_tokens[i].Norm) && !_tokens[i].Capital) i++;
        return Math.Min(i, _tokens.Length - 1);
    }

    // An opener, a month or a title at the front is not of the name.
    private bool IsLeadIn(int i) =>
        _tokens[i].Capital && (language.SentenceStarters.Contains(_tokens[i].Norm) || language.Months.ContainsKey(_tokens[i].Norm) || language.Weekdays.ContainsKey(_tokens[i].Norm)
            || (language.TitleWords.Contains(_tokens[i].Norm) && Kind(i) is null));

    private bool IsPart(int i) =>
        i < _tokens.Length && _tokens[i].IsWord && _tokens[i].Capital && !language.Weekdays.ContainsKey(_tokens[i].Norm) && !IsMonth(i) && !IsShouted(i) && people.At(i) is null && !use.IsHeadline(i);

    // Words of capitals side by side are a headline's; one alone is an acronym.
    private bool IsShouted(int i) =>
        _tokens[i].AllCapitals && _tokens[i].End - _tokens[i].Start > 1
        && ((i > 0 && _tokens[i - 1].AllCapitals) || (i + 1 < _tokens.Length && _tokens[i + 1].AllCapitals));

    private bool IsMonth(int i) => language.Months.ContainsKey(_tokens[i].Norm) && !language.AmbiguousMonths.Contains(_tokens[i].Norm);

    private string? Kind(int i) => language.OrganizationHeads.GetValueOrDefault(_tokens[i].Norm);

    private bool IsJoinedBefore(int i, int first)
    {
        for (var t = i - 1; t > first; t--)
        {
            if (!_tokens[t].Capital) return true;
        }

        return false;
    }

    private bool IsJoinedAfter(int head, int end) =>
        end > head + 1 && !_tokens[head + 1].Capital;

    // "Lesk City Court": beside an ambiguous head there must be a place, a people or another word of bodies.
    private bool IsBodyLike(int first, int head)
    {
        if (head == first) return true;
        if (head - first > 1) return true;
        var norm = _tokens[first].Norm;
        return language.IsDemonym(norm) || use.IsPlace(first) || language.OrganizationHeads.ContainsKey(norm) || language.NotNames.Contains(norm) || !use.Opens(first);
    }
}
