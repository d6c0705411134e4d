using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Events;

/// <summary>What form a word has in its sentence: verb or noun, active or passive, an event or a state.</summary>
internal sealed class VerbForms(TokenizedText text, LanguagePack language, Clause clause)
{
    private readonly Token[] _tokens = text.Tokens;

    /// <summary>Where the verb begins with its auxiliaries and adverbs.</summary>
    public int GroupStart(int first, TextSentence sentence)
    {
        var start = first;
        while (start > sentence.First && IsAuxiliary(start - 1)) start--;
        // An adverb alone belongs to what stands before it.
        while (start < first && clause.IsAdverb(start)) start++;
        return start;
    }

    private bool IsAuxiliary(int i)
    {
        var norm = _tokens[i].Norm;
        return language.BeVerbs.Contains(norm) || language.HaveVerbs.Contains(norm) || clause.IsAdverb(i) || language.Modals.Contains(norm)
            || language.Negations.Match(_tokens, i, i + 1, out _) > 0;
    }

    public bool IsFinite(int group, int first)
    {
        for (var i = group; i < first; i++)
        {
            if (language.FiniteVerbs.Contains(_tokens[i].Norm)) return true;
            if (language.Modals.Contains(_tokens[i].Norm) || language.BeVerbs.Contains(_tokens[i].Norm)) return false;
        }

        // "police arrested", "arrested in March": the word itself is past.
        return language.VerbEndings.Any(ending => _tokens[first].Norm.EndsWith(ending, StringComparison.Ordinal));
    }

    // "to arrest", "should release", "did not arrest": a plain form after such a word is the verb, else the noun.
    public bool IsVerb(int first, int end, TextSentence sentence)
    {
        if (end - first > 1) return false;
        var i = first - 1;
        while (i >= sentence.First && (language.Adverbs.Contains(_tokens[i].Norm) || language.Negations.Match(_tokens, i, i + 1, out _) > 0)) i--;
        return i >= sentence.First && (language.Modals.Contains(_tokens[i].Norm) || (IsSubjunctive(i, sentence) && NextIsObject(end, sentence)));
    }

    // "demanded that the authorities release Drenn"
    private bool IsSubjunctive(int i, TextSentence sentence)
    {
        if (!_tokens[i].IsWord || language.Determiners.Contains(_tokens[i].Norm) || language.PossessivePronouns.Contains(_tokens[i].Norm)) return false;
        for (var t = i; t >= sentence.First && i - t < 6; t--)
        {
            if (language.ThatWords.Contains(_tokens[t].Norm)) return true;
        }

        return false;
    }

    private bool NextIsObject(int end, TextSentence sentence) =>
        end < sentence.End && (_tokens[end].Capital || language.ObjectPronouns.Contains(_tokens[end].Norm) || language.PluralPronouns.Contains(_tokens[end].Norm)
            || language.Determiners.Contains(_tokens[end].Norm) || clause.IsHuman(end));

    // "Police detain a man": a plural authority and a plain form.
    public bool IsPresent(int first, int end, TextSentence sentence) =>
        end - first == 1 && first > sentence.First && NextIsObject(end, sentence) && language.Authorities.EndsAt(_tokens, sentence.First, first - 1, 4, out _);

    // "the two sentences", "a series of arrests": the form of a verb that is a noun here.
    public bool IsPlainNoun(int first, int end, TextSentence sentence)
    {
        if (!_tokens[first].Norm.EndsWith(language.Data.PluralEnding, StringComparison.Ordinal) || language.Data.PluralEnding.Length == 0) return false;
        if (first == sentence.First || !NextIsObject(end, sentence)) return true;
        var before = _tokens[first - 1];
        return !before.IsWord || language.Determiners.Contains(before.Norm) || language.Quantities.Contains(before.Norm) || language.Numbers.ContainsKey(before.Norm)
            || language.PossessivePronouns.Contains(before.Norm) || language.Prepositions.Contains(before.Norm) || before.Is("'s");
    }

    public bool IsBeforeNoun(int end, TextSentence sentence)
    {
        if (end >= sentence.End || !_tokens[end].IsWord || _tokens[end].Capital) return false;
        var next = _tokens[end].Norm;
        return !(language.Prepositions.Contains(next) || language.Conjunctions.Contains(next) || language.BeVerbs.Contains(next) || language.HaveVerbs.Contains(next)
            || language.Adverbs.Contains(next) || language.Modals.Contains(next) || clause.Opens(end) || language.SpeechVerbs.Contains(next) || language.ByWords.Contains(next)
            || language.VerbEndings.Any(ending => next.EndsWith(ending, StringComparison.Ordinal)));
    }

    public Voice VoiceOf(int first, int end, int group, TextSentence sentence)
    {
        for (var i = first - 1; i >= group; i--)
        {
            if (language.BeVerbs.Contains(_tokens[i].Norm)) return Voice.Passive;
            if (language.HaveVerbs.Contains(_tokens[i].Norm)) return Voice.Active;
        }

        // After "charged with" stands the charge, not the one who is charged.
        var complete = end - first > 1 && language.Prepositions.Contains(_tokens[end - 1].Norm);
        return !complete && HasObject(end, sentence) ? Voice.Active : Voice.Passive;
    }

    private bool HasObject(int end, TextSentence sentence)
    {
        if (end >= sentence.End) return false;
        var next = _tokens[end];
        if (!next.IsWord && next.Kind != TokenKind.Number) return false;
        if (language.Prepositions.Contains(next.Norm) || language.Conjunctions.Contains(next.Norm) || clause.IsAdverb(end) || language.ByWords.Contains(next.Norm)
            || language.ClauseWords.Contains(next.Norm) || language.Weekdays.ContainsKey(next.Norm) || language.BeVerbs.Contains(next.Norm) || language.HaveVerbs.Contains(next.Norm)) return false;
        return next.Capital || language.Determiners.Contains(next.Norm) || language.PossessivePronouns.Contains(next.Norm) || language.ObjectPronouns.Contains(next.Norm)
            || language.PluralPronouns.Contains(next.Norm) || language.Numbers.ContainsKey(next.Norm) || next.Kind == TokenKind.Number || next.Norm.Length > 3;
    }

    // "a jailed journalist", "the arrested men": what somebody is, not what happened.
    public bool IsState(int first, int end, TextSentence sentence)
    {
        if (end - first > 1 || end >= sentence.End || !_tokens[end].IsWord) return false;
        var next = _tokens[end].Norm;
        if (language.Prepositions.Contains(next) || clause.IsAdverb(end) || language.Determiners.Contains(next) || language.Conjunctions.Contains(next)
            || language.ObjectPronouns.Contains(next) || language.PossessivePronouns.Contains(next) || language.ClauseWords.Contains(next) || language.Weekdays.ContainsKey(next)
            || language.PluralPronouns.Contains(next)) return false;
        if (_tokens[end].Capital && !language.IsDemonym(next)) return false;
        if (language.LightWords.Contains(next) || language.VerbEndings.All(ending => !_tokens[first].Norm.EndsWith(ending, StringComparison.Ordinal))) return false;
        var before = first - 1;
        while (before >= sentence.First && (language.Adverbs.Contains(_tokens[before].Norm) || language.RoleModifiers.Contains(_tokens[before].Norm))) before--;
        if (before < sentence.First) return true;
        var previous = _tokens[before];
        if (language.BeVerbs.Contains(previous.Norm) || language.HaveVerbs.Contains(previous.Norm) || language.Modals.Contains(previous.Norm)) return false;
        return !previous.IsWord ? previous.Kind is TokenKind.OpenQuote or TokenKind.Number
            : language.Determiners.Contains(previous.Norm) || language.Prepositions.Contains(previous.Norm) || language.PossessivePronouns.Contains(previous.Norm)
              || language.Numbers.ContainsKey(previous.Norm) || language.Quantities.Contains(previous.Norm) || previous.Is("'s") || language.IsDemonym(previous.Norm)
              || (language.Conjunctions.Contains(previous.Norm) && !HasVerbBefore(before, sentence));
    }

    // "raided the office and arrested two": after another verb "and" joins a verb.
    private bool HasVerbBefore(int conjunction, TextSentence sentence)
    {
        for (var i = conjunction - 1; i >= Math.Max(sentence.First, conjunction - 12); i--)
        {
            if (language.BeVerbs.Contains(_tokens[i].Norm) || language.VerbEndings.Any(ending => _tokens[i].Norm.EndsWith(ending, StringComparison.Ordinal))) return true;
        }

        return false;
    }

    // A report and a film are released too.
    public bool IsOfThing(int first, int end, int group, TextSentence sentence, Voice voice)
    {
        if (voice == Voice.Active)
        {
            for (var i = end; i < Math.Min(sentence.End, end + 6); i++)
            {
                if (_tokens[i].Capital || clause.IsHuman(i) || language.ObjectPronouns.Contains(_tokens[i].Norm) || language.Numbers.ContainsKey(_tokens[i].Norm) || _tokens[i].Kind == TokenKind.Number) return false;
                if (!_tokens[i].IsWord || language.Prepositions.Contains(_tokens[i].Norm)) break;
            }

            return true;
        }

        for (var i = group - 1; i >= Math.Max(sentence.First, group - 8); i--)
        {
            if (i == sentence.First && language.Determiners.Contains(_tokens[i].Norm)) return true;
            if (_tokens[i].Capital || clause.IsHuman(i) || language.Pronouns.ContainsKey(_tokens[i].Norm) || language.RelativePronouns.Contains(_tokens[i].Norm)
                || language.Numbers.ContainsKey(_tokens[i].Norm) || _tokens[i].Kind == TokenKind.Number || language.Quantities.Contains(_tokens[i].Norm)) return false;
        }

        return group > sentence.First && !language.Conjunctions.Contains(_tokens[group - 1].Norm);
    }
}
