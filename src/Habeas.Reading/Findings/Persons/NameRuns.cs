using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Persons;

/// <summary>Cuts a text into runs of capitalised words that no organisation, place, people, month or title explains.</summary>
internal sealed class NameRuns(TokenizedText text, LanguagePack language, WordUse use)
{
    private const int Longest = 6;
    private readonly Token[] _tokens = text.Tokens;

    public List<NameRun> Find()
    {
        var runs = new List<NameRun>();
        for (var i = 0; i < _tokens.Length;)
        {
            if (use.IsHeadline(i) || !CanBegin(i))
            {
                i++;
                continue;
            }

            var end = Extend(i);
            var middle = IsTwice(i, end) ? (i + end) / 2 : end;
            if (middle - i <= Longest && !IsShouted(i, end)) runs.Add(new NameRun(i, middle, 0, IsTitled(i), use.Opens(i)));
            if (middle < end) runs.Add(new NameRun(middle, end, 0, false, false));
            i = end;
        }

        return runs;
    }

    // A caption that was copied twice: "Alma Drenn Alma Drenn".
    private bool IsTwice(int first, int end)
    {
        var half = (end - first) / 2;
        if (half < 2 || (end - first) % 2 != 0) return false;
        for (var i = 0; i < half; i++)
        {
            if (!_tokens[first + i].Is(_tokens[first + half + i].Norm)) return false;
        }

        return true;
    }

    /// <summary>Whether an honorific or a capitalised title stands right before.</summary>
    public bool IsTitled(int first)
    {
        var i = first - 1;
        if (i >= 0 && _tokens[i].Is(".") && use.Touches(first)) i--;
        if (i < 0 || !use.Touches(i + 1)) return false;
        return language.Honorifics.ContainsKey(Bare(i)) || (_tokens[i].Capital && language.TitleWords.Contains(Bare(i)));
    }

    /// <summary>The word without the full stop of its abbreviation.</summary>
    private string Bare(int i) => _tokens[i].Norm.TrimEnd('.');

    private bool CanBegin(int i)
    {
        if (!use.IsNameWord(i) || !IsFree(i)) return false;
        if (use.Opens(i) && IsOpenerOnly(i)) return false;
        return true;
    }

    // A capital at a sentence's start says nothing: a word also written small, or of an adverb's shape, is no name unless it is a known one.
    private bool IsOpenerOnly(int i)
    {
        var norm = _tokens[i].Norm;
        if (language.GenderOfName(norm).Length > 0 && NextIsName(i)) return false;
        if (use.IsAlsoCommon(i) || language.RoleModifiers.Contains(norm) || language.Adverbs.Contains(norm)) return true;
        if (language.Roles.Match(_tokens, i, i + 1, out _) > 0 || language.Relations.Contains(norm) || language.ListNouns.Contains(norm)) return true;
        if (language.GenderOfName(norm).Length > 0) return false;
        foreach (var ending in language.OpenerEndings)
        {
            if (norm.Length > ending.Length + 2 && norm.EndsWith(ending, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private bool NextIsName(int i) => i + 1 < _tokens.Length && use.Touches(i + 1) && use.IsNameWord(i + 1) && IsFree(i + 1);

    private bool IsFree(int i)
    {
        var norm = _tokens[i].Norm;
        if (use.IsBody(i)) return false;
        var named = language.GenderOfName(norm).Length > 0;
        if (use.IsPlace(i)) return named && NextIsPlain(i) && !IsAfterPlaceWord(i);
        if (language.IsDemonym(norm)) return named && NextIsPlain(i) && !use.Opens(i);
        if (language.Honorifics.ContainsKey(Bare(i)) || language.TitleWords.Contains(Bare(i)) || language.TitleWords.Contains(language.Singular(norm))) return false;
        if (IsCapitalRole(i) || IsCompound(norm)) return false;
        if (language.NotNames.Contains(norm) || language.NotNames.Contains(Bare(i)))
        {
            // "Will Drenn", "Theresa May": such a word counts beside a first name, not at the start of a sentence.
            if (named && !use.Opens(i) && NextIsPlain(i)) return true;
            return i > 0 && use.Touches(i) && !use.IsBody(i - 1) && _tokens[i - 1].Capital && !language.NotNames.Contains(_tokens[i - 1].Norm)
                && language.GenderOfName(_tokens[i - 1].Norm).Length > 0 && !NextIsCapital(i) && !language.OrganizationHeads.ContainsKey(norm);
        }

        if (_tokens[i].AllCapitals && _tokens[i].End - _tokens[i].Start > 1 && !IsBesideSmall(i)) return false;
        return _tokens[i].End - _tokens[i].Start > 1 || IsInitial(i);
    }

    // "Actress Alma Drenn": a role written large before a name; after a first name it is a family name.
    private bool IsCapitalRole(int i) =>
        NextIsCapital(i) && language.GenderOfName(_tokens[i].Norm).Length == 0 && language.Roles.Match(_tokens, i, i + 1, out _) > 0
        && !(i > 0 && use.Touches(i) && language.GenderOfName(_tokens[i - 1].Norm).Length > 0);

    // "Lesk-based"
    private bool IsCompound(string norm) =>
        norm.IndexOf('-', StringComparison.Ordinal) is var hyphen and > 0 && language.CompoundEndings.Contains(norm[(hyphen + 1)..]);

    private bool IsAfterPlaceWord(int i) => i > 0 && language.PlacePrepositions.Contains(_tokens[i - 1].Norm);

    private bool NextIsCapital(int i) => i + 1 < _tokens.Length && use.Touches(i + 1) && _tokens[i + 1].Capital;

    private bool NextIsPlain(int i) =>
        NextIsCapital(i) && !use.IsBody(i + 1) && !use.IsPlace(i + 1) && !language.NotNames.Contains(_tokens[i + 1].Norm)
        && !language.TitleWords.Contains(_tokens[i + 1].Norm) && !language.IsDemonym(_tokens[i + 1].Norm);

    // "Elvin MARADOV": a family name in capitals beside a plain first name; a word of capitals alone is an acronym.
    private bool IsBesideSmall(int i) =>
        _tokens[i].End - _tokens[i].Start > 3
        && ((i > 0 && use.Touches(i) && IsPlainWord(i - 1)) || (i + 1 < _tokens.Length && use.Touches(i + 1) && IsPlainWord(i + 1)));

    private bool IsPlainWord(int i) =>
        _tokens[i].Capital && !_tokens[i].AllCapitals && !use.IsBody(i) && !use.IsPlace(i) && !language.NotNames.Contains(_tokens[i].Norm)
        && !language.IsDemonym(_tokens[i].Norm) && !language.TitleWords.Contains(_tokens[i].Norm);

    private bool IsInitial(int i) =>
        _tokens[i].End - _tokens[i].Start == 1 && _tokens[i].Capital && i + 1 < _tokens.Length && _tokens[i + 1].Is(".") && _tokens[i + 1].Start == _tokens[i].End;

    private int Extend(int first)
    {
        var end = first + 1;
        if (IsInitial(first)) end++;
        while (end < _tokens.Length && use.Touches(end))
        {
            if (use.Opens(end)) break;
            if (use.IsNameWord(end) && IsFree(end)) end += IsInitial(end) ? 2 : 1;
            else if (ParticlesThenName(end) is var next && next > end) end = next;
            else if (EndsAsPatronymic(end)) end++;
            else if (EndsAsCommonWord(first, end)) end++;
            else if (IsSuffix(end)) end++;
            else break;
        }

        if (_tokens[end - 1].Is(".") && !IsSuffix(end - 2)) end -= IsInitial(end - 2) && end - first > 2 ? 2 : 0;
        return end;
    }

    // "van der Meer", "bin Talib": at most two particles and then a name word.
    private int ParticlesThenName(int i)
    {
        var next = i;
        while (next < _tokens.Length && next - i < 2 && use.Touches(next) && language.Particles.Contains(_tokens[next].Norm) && !_tokens[next].Capital) next++;
        return next > i && next < _tokens.Length && use.Touches(next) && use.IsNameWord(next) && IsFree(next) ? next + 1 : i;
    }

    // A patronymic's particle may come last: "Orxan Alif oglu".
    private bool EndsAsPatronymic(int i) =>
        language.Particles.Contains(_tokens[i].Norm) && language.Data.GenderedEndings.ContainsKey(_tokens[i].Norm);

    // "Anna Lin May", "Thi Hoa Can": after two words of a name, a common word written large is the third.
    private bool EndsAsCommonWord(int first, int i)
    {
        var norm = _tokens[i].Norm;
        if (i - first < 2 || !_tokens[i].Capital || _tokens[i].AllCapitals || use.IsBody(i) || use.IsPlace(i) || NextIsCapital(i) || !language.NotNames.Contains(norm)) return false;
        if (language.TitleWords.Contains(norm) || language.OrganizationHeads.ContainsKey(norm) || language.PlaceHeads.Contains(norm) || language.Weekdays.ContainsKey(norm)) return false;
        if (!language.Months.ContainsKey(norm)) return true;
        return language.AmbiguousMonths.Contains(norm) && !(i + 1 < _tokens.Length && _tokens[i + 1].Kind == TokenKind.Number);
    }

    private bool IsSuffix(int i) => language.Suffixes.Contains(_tokens[i].Norm.TrimEnd('.')) && _tokens[i].Capital;

    // In a line of capitals every word is large; such a line names nobody new.
    private bool IsShouted(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!_tokens[i].AllCapitals && _tokens[i].IsWord) return false;
        }

        return true;
    }
}
