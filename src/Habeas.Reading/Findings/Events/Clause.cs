using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Events;

/// <summary>Where the clause of a word begins and ends, and what may stand between a word and what belongs to it.</summary>
internal sealed class Clause(TokenizedText text, LanguagePack language)
{
    private readonly Token[] _tokens = text.Tokens;

    /// <summary>A mark or word that begins another clause.</summary>
    public bool Opens(int i) =>
        IsBreak(i) || language.ClauseWords.Contains(_tokens[i].Norm) || language.ThatWords.Contains(_tokens[i].Norm) || language.RelativePronouns.Contains(_tokens[i].Norm);

    /// <summary>A semicolon or colon. A dash sets words apart and parts nothing.</summary>
    public bool IsBreak(int i) => language.ClauseBreaks.Contains(_tokens[i].Norm) && !IsDash(i);

    public bool IsDash(int i) => _tokens[i].Norm is "-" or "–" or "—";

    public int Start(int token, TextSentence sentence)
    {
        var start = token;
        while (start > sentence.First && !Opens(start - 1)) start--;
        return start;
    }

    public int End(int token, TextSentence sentence)
    {
        var end = token;
        while (end < sentence.End && !Opens(end)) end++;
        return end;
    }

    /// <summary>Whether another clause, another subject or speech stands between two places.</summary>
    public bool IsParted(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Opens(i) || language.SubjectPronouns.Contains(_tokens[i].Norm) || language.SpeechVerbs.Contains(_tokens[i].Norm)) return true;
        }

        return false;
    }

    public bool IsAdverb(int i) =>
        language.Adverbs.Contains(_tokens[i].Norm)
        || Array.Exists(language.AdverbEndings, ending => _tokens[i].Norm.Length > ending.Length + 3 && !_tokens[i].Capital && _tokens[i].Norm.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Auxiliaries, adverbs, articles and the like: words that part nothing from its verb or noun.</summary>
    public bool IsLight(int i)
    {
        var norm = _tokens[i].Norm;
        return language.BeVerbs.Contains(norm) || language.HaveVerbs.Contains(norm) || IsAdverb(i) || language.LightWords.Contains(norm)
            || language.Determiners.Contains(norm) || language.PossessivePronouns.Contains(norm);
    }

    /// <summary>A person by office, relation or number: the head of a phrase that may be arrested.</summary>
    public bool IsHuman(int i)
    {
        var norm = _tokens[i].Norm;
        return language.ListNouns.Contains(norm) || language.Relations.Contains(norm) || language.PluralPronouns.Contains(norm) || language.IsDemonym(norm)
            || language.Roles.Match(_tokens, i, _tokens.Length, out _) > 0;
    }
}
