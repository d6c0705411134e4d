using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Persons;

/// <summary>Weighs what the words about a run of capitalised words say for and against its being a person's name.</summary>
internal sealed class NameSupport(TokenizedText text, LanguagePack language, WordUse use, RoleReader roles)
{
    private readonly Token[] _tokens = text.Tokens;

    public int Weigh(NameRun run, IReadOnlyDictionary<string, int> singles)
    {
        var support = run.Titled ? 3 : 0;
        support += Shape(run) + Before(run) + After(run);
        if (run.Count > 1 && singles.GetValueOrDefault(_tokens[LastWord(run)].Norm) > 0) support += 2;
        else if (run.Count is 2 or 3 && singles.GetValueOrDefault(_tokens[run.First].Norm) > 0) support += 1;
        if (roles.Around(run.First, run.End).Count > 0) support += 3;
        return support;
    }

    /// <summary>The run's last word that is no suffix or mark.</summary>
    public int LastWord(NameRun run)
    {
        var last = run.End - 1;
        while (last > run.First && (!_tokens[last].IsWord || language.Suffixes.Contains(_tokens[last].Norm))) last--;
        return last;
    }

    private int Shape(NameRun run)
    {
        var support = 0;
        var first = _tokens[run.First].Norm;
        if (language.GenderOfName(first).Length > 0 || language.GenderOfName(Half(first)).Length > 0) support += run.Count > 1 ? 3 : 1;
        for (var i = run.First; i < run.End; i++)
        {
            if (i > run.First && i < run.End - 1 && language.Particles.Contains(_tokens[i].Norm)) support += 2;
            if (_tokens[i].Is(".")) support += 1;
            if (use.IsPlace(i)) support -= 2;
            if (i > run.First && language.GenderOfName(_tokens[i].Norm).Length > 0) support += 1;
        }

        foreach (var ending in language.Data.GenderedEndings.Keys)
        {
            var last = _tokens[LastWord(run)].Norm;
            if (last.Length <= ending.Length + 2 || !last.EndsWith(ending, StringComparison.Ordinal)) continue;
            support++;
            break;
        }

        return support;
    }

    private static string Half(string name) => name.IndexOf('-', StringComparison.Ordinal) is var hyphen and > 0 ? name[..hyphen] : name;

    private int Before(NameRun run)
    {
        if (run.First == 0 || run.Titled) return 0;
        var i = run.First - 1;
        var word = _tokens[i].Norm;
        if (language.DefiniteArticles.Contains(word) || language.Articles.Contains(word)) return -5;
        // An editor's insertion: "you see [Mira Tolland]".
        if (_tokens[i].Is("[") && run.Count > 1 && run.End < _tokens.Length && _tokens[run.End].Is("]")) return 2;
        if (_tokens[i].Kind == TokenKind.OpenQuote && run.End < _tokens.Length && _tokens[run.End].Kind == TokenKind.CloseQuote) return -5;
        if (language.PlacePrepositions.Contains(word)) return -2;
        if (language.ByWords.Contains(word)) return 1;
        if (language.SpeechVerbs.Contains(word)) return 2;
        if (IsTrigger(i)) return 2;
        if (language.Relations.Contains(word)) return 3;
        if (language.Conjunctions.Contains(word) && !run.Opens) return 1;
        // "the arrest of N", "the trial against N"
        if (language.Prepositions.Contains(word) && i > 0 && (IsTrigger(i - 1) || language.CaseWords.Contains(_tokens[i - 1].Norm))) return 2;
        return _tokens[i].Is(",") && i > 0 && language.Relations.Contains(_tokens[i - 1].Norm) ? 2 : 0;
    }

    private int After(NameRun run)
    {
        var i = run.End;
        if (i >= _tokens.Length) return 0;
        var word = _tokens[i].Norm;
        if (word == "'s")
            return i + 1 < _tokens.Length && (language.Relations.Contains(_tokens[i + 1].Norm) || IsTrigger(i + 1) || language.CaseWords.Contains(_tokens[i + 1].Norm)) ? 3 : 0;
        if (_tokens[i].IsWord && !_tokens[i].Capital && (language.PlaceHeads.Contains(word) || language.ListWords.Contains(word) || language.OrganizationHeads.ContainsKey(word))) return -3;
        if (use.IsBody(i) && use.Touches(i)) return -3;
        if (language.SpeechVerbs.Contains(word)) return 3;
        if (language.RelativePronouns.Contains(word)) return 3;
        if (language.BeVerbs.Contains(word) || language.HaveVerbs.Contains(word) || IsTrigger(i)) return 2;
        if (_tokens[i].Is(",") || _tokens[i].Is("(")) return AfterComma(run, i + 1);
        if (language.Conjunctions.Contains(word) && IsBeforePeople(i + 1)) return 3;
        return run.Opens && _tokens[i].IsWord && !language.Prepositions.Contains(word) && !_tokens[i].Capital ? 1 : 0;
    }

    // "N and all other political prisoners"
    private bool IsBeforePeople(int first)
    {
        for (var i = first; i < Math.Min(_tokens.Length, first + 5) && _tokens[i].IsWord && !_tokens[i].Capital; i++)
        {
            if (language.ListNouns.Contains(_tokens[i].Norm)) return i > first && language.Quantities.Contains(_tokens[first].Norm);
        }

        return false;
    }

    // ", 34," or ", who …" or ", whose …"
    private int AfterComma(NameRun run, int i)
    {
        if (i + 1 >= _tokens.Length) return 0;
        if (language.RelativePronouns.Contains(_tokens[i].Norm)) return 3;
        if (language.AgeWords.Contains(_tokens[i].Norm)) return 3;
        // ", a foreman who": a new person is told of so; a body says what kind of body it is.
        if (run.Count > 1 && language.Articles.Contains(_tokens[i].Norm) && !IsBodyNoun(i + 1)) return 2;
        var closes = _tokens[i + 1].Norm is "," or ")" or ".";
        return closes && _tokens[i].Kind == TokenKind.Number && _tokens[i].End - _tokens[i].Start <= 2 && run.Count > 1 ? 3 : 0;
    }

    private bool IsBodyNoun(int first)
    {
        for (var i = first; i < Math.Min(_tokens.Length, first + 5) && _tokens[i].IsWord && !language.RelativePronouns.Contains(_tokens[i].Norm); i++)
        {
            if (language.OrganizationHeads.ContainsKey(_tokens[i].Norm) || language.PlaceHeads.Contains(_tokens[i].Norm) || language.ListWords.Contains(_tokens[i].Norm)) return true;
        }

        return false;
    }

    private bool IsTrigger(int i) => i < _tokens.Length && !_tokens[i].Capital && language.Triggers.Match(_tokens, i, _tokens.Length, out _) > 0;
}
