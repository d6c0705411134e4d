using Habeas.Reading.Findings.Dates;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Events;

/// <summary>Finds words that tell of an event, and leaves what only looks like them: places, things, states.</summary>
internal sealed class TriggerFinder(TokenizedText text, LanguagePack language, Clause clause, IReadOnlyList<DurationMention> durations)
{
    private const int Reach = 14;
    private const int ToldBefore = 4;
    private readonly Token[] _tokens = text.Tokens;
    private readonly Dictionary<int, DurationMention> _durations = durations.ToDictionary(duration => duration.First);

    public List<TriggerHit> Find()
    {
        var hits = new List<TriggerHit>();
        var barred = Barred();
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.First; i < sentence.End;)
            {
                if (barred[i] || At(i, sentence) is not { } hit)
                {
                    i++;
                    continue;
                }

                // "given a suspended sentence": one event in two words.
                var again = hit.Voice == Voice.Noun && hits.Count > 0 && hits[^1].Type == hit.Type && hit.First - hits[^1].End is >= 0 and <= 4 && hits[^1].Sentence == sentence;
                if (!again) hits.Add(hit);
                i = hit.End;
            }
        }

        return hits;
    }

    private bool[] Barred()
    {
        var barred = new bool[_tokens.Length];
        for (var i = 0; i < _tokens.Length; i++)
        {
            var length = language.FalseTriggers.Match(_tokens, i, _tokens.Length, out _);
            if (length > 0) Array.Fill(barred, true, i, length);
        }

        return barred;
    }

    // The longest phrase whose conditions hold.
    private TriggerHit? At(int first, TextSentence sentence)
    {
        var limit = sentence.End;
        while (language.Triggers.Match(_tokens, first, limit, out var triggers) is var length and > 0)
        {
            foreach (var trigger in triggers)
            {
                if (Made(trigger, first, first + length, sentence) is { } hit) return hit;
            }

            limit = first + length - 1;
        }

        return null;
    }

    private TriggerHit? Made(Trigger trigger, int first, int end, TextSentence sentence)
    {
        if (end - first == 1 && trigger.Skip.Contains(_tokens[first].Norm)) return null;
        if (trigger.UnlessNext.Match(_tokens, end, sentence.End, out _) > 0) return null;
        if (first > sentence.First && trigger.UnlessPrevious.EndsAt(_tokens, sentence.First, first - 1, 3, out _)) return null;
        if (trigger.Data.Needs == "duration" && !(trigger.Data.Mode == "verb" && end - first == 1 ? IsFollowedByLength(end, sentence) : HasDuration(first, end, sentence))) return null;
        if (trigger.Near.Count > 0 && !HasNear(trigger.Near, first, end, sentence) && !IsTold(trigger, end, sentence)) return null;
        if (trigger.Data.ChargeOnly && !HasNear(language.ChargeWords, first, end, sentence) && !(end < sentence.End && _tokens[end].Is("."))) return null;
        if (trigger.Data.CustodyContext && !SpeaksOfCustody(first, end, sentence)) return null;
        var group = GroupStart(first, sentence);
        if (trigger.Data.Mode == "noun" && IsTakenUp(trigger, first, sentence)) return null;
        if (trigger.Data.Mode == "noun") return IsVerb(first, end, sentence) || (trigger.Data.Alone && IsBeforeNoun(end, sentence)) ? null : new TriggerHit(trigger, first, end, sentence, first, Voice.Noun);
        if (trigger.Data.Mode == "self" && trigger.Data.BodyUnless && IsOfThing(first, end, group, sentence, Voice.Passive)) return null;
        if (trigger.Data.Mode == "self") return new TriggerHit(trigger, first, end, sentence, group, Voice.Active) { Finite = IsFinite(group, first) };
        if (trigger.Data.Infinitive) return IsVerb(first, end, sentence)
            ? new TriggerHit(trigger, first, end, sentence, group, Voice.Infinitive)
            : IsPresent(first, end, sentence) ? new TriggerHit(trigger, first, end, sentence, first, Voice.Active) { Finite = true } : null;
        if (end - first == 1 && IsPlainNoun(first, end, sentence)) return null;
        if (IsState(first, end, sentence)) return null;
        var voice = VoiceOf(first, end, group, sentence);
        if (trigger.Data.Passive && (voice != Voice.Passive || group == first)) return null;
        if (trigger.Data.BodyUnless && IsOfThing(first, end, group, sentence, voice)) return null;
        return new TriggerHit(trigger, first, end, sentence, group, voice) { Finite = IsFinite(group, first) };
    }

    /// <summary>Where the verb begins with its auxiliaries and adverbs.</summary>
    private int GroupStart(int first, TextSentence sentence)
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

    private bool IsFinite(int group, int first)
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
    private bool IsVerb(int first, int end, TextSentence sentence)
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
    private bool IsPresent(int first, int end, TextSentence sentence) =>
        end - first == 1 && first > sentence.First && NextIsObject(end, sentence) && language.Authorities.EndsAt(_tokens, sentence.First, first - 1, 4, out _);

    // "the two sentences", "a series of arrests": the form of a verb that is a noun here.
    private bool IsPlainNoun(int first, int end, TextSentence sentence)
    {
        if (!_tokens[first].Norm.EndsWith(language.Data.PluralEnding, StringComparison.Ordinal) || language.Data.PluralEnding.Length == 0) return false;
        if (first == sentence.First || !NextIsObject(end, sentence)) return true;
        var before = _tokens[first - 1];
        return !before.IsWord || language.Determiners.Contains(before.Norm) || language.Quantities.Contains(before.Norm) || language.Numbers.ContainsKey(before.Norm)
            || language.PossessivePronouns.Contains(before.Norm) || language.Prepositions.Contains(before.Norm) || before.Is("'s");
    }

    private bool IsBeforeNoun(int end, TextSentence sentence)
    {
        if (end >= sentence.End || !_tokens[end].IsWord || _tokens[end].Capital) return false;
        var next = _tokens[end].Norm;
        return !(language.Prepositions.Contains(next) || language.Conjunctions.Contains(next) || language.BeVerbs.Contains(next) || language.HaveVerbs.Contains(next)
            || language.Adverbs.Contains(next) || language.Modals.Contains(next) || clause.Opens(end) || language.SpeechVerbs.Contains(next) || language.ByWords.Contains(next)
            || language.VerbEndings.Any(ending => next.EndsWith(ending, StringComparison.Ordinal)));
    }

    private Voice VoiceOf(int first, int end, int group, TextSentence sentence)
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
    private bool IsState(int first, int end, TextSentence sentence)
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
    private bool IsOfThing(int first, int end, int group, TextSentence sentence, Voice voice)
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

    // "prolonged the detention of": the noun is the object of an event that was told just before.
    private bool IsTakenUp(Trigger trigger, int first, TextSentence sentence)
    {
        for (var i = Math.Max(sentence.First, first - 6); i < first; i++)
        {
            if (language.Triggers.Match(_tokens, i, first, out var others) == 0) continue;
            if (others.Exists(other => other != trigger && other.Data.PatientLoose && other.Near.Contains(_tokens[first].Norm))) return true;
        }

        return false;
    }

    // "given four years", "gave her a suspended sentence of two years", and not "gave birth in a prison"
    private bool IsFollowedByLength(int end, TextSentence sentence)
    {
        for (var i = end; i < Math.Min(sentence.End, end + 9); i++)
        {
            if (clause.Opens(i) || _tokens[i].Is(",")) return false;
            if (language.LifeTerms.Match(_tokens, i, sentence.End, out _) > 0 || _durations.ContainsKey(i)) return true;
        }

        return false;
    }

    private bool HasDuration(int first, int end, TextSentence sentence)
    {
        for (var i = Math.Max(sentence.First, first - 10); i < Math.Min(sentence.End, end + Reach); i++)
        {
            if (_durations.TryGetValue(i, out var duration) && duration.End > first - 4) return true;
        }

        for (var i = Math.Max(sentence.First, first - 2); i < Math.Min(sentence.End, end + Reach); i++)
        {
            if (language.LifeTerms.Match(_tokens, i, sentence.End, out _) > 0) return true;
        }

        return false;
    }

    private bool HasNear(System.Collections.Frozen.FrozenSet<string> words, int first, int end, TextSentence sentence)
    {
        for (var i = Math.Max(sentence.First, first - Reach); i < Math.Min(sentence.End, end + Reach); i++)
        {
            if ((i < first || i >= end) && words.Contains(_tokens[i].Norm)) return true;
        }

        return false;
    }

    // "was given four years": the length follows at once, and the sentence before tells of what.
    private bool IsTold(Trigger trigger, int end, TextSentence sentence)
    {
        if (trigger.Data.Needs != "duration" || text.SentenceOf(sentence.First) is not (var index and > 0)) return false;
        if (!_durations.ContainsKey(end) && !_durations.ContainsKey(end + 1)) return false;
        for (var i = text.Sentences[Math.Max(0, index - ToldBefore)].First; i < sentence.First; i++)
        {
            if (language.CourtWords.Contains(_tokens[i].Norm) || trigger.Near.Contains(_tokens[i].Norm)) return true;
        }

        return false;
    }

    private bool SpeaksOfCustody(int first, int end, TextSentence sentence)
    {
        var from = text.SentenceOf(sentence.First) is var index and > 0 ? text.Sentences[index - 1].First : sentence.First;
        for (var i = from; i < sentence.End; i++)
        {
            if ((i < first || i >= end) && language.CustodyWords.Contains(_tokens[i].Norm)) return true;
        }

        return false;
    }
}
