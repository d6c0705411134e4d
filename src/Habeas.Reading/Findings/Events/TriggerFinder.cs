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
    private readonly VerbForms _forms = new(text, language, clause);
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
        var group = _forms.GroupStart(first, sentence);
        if (trigger.Data.Mode == "noun" && IsTakenUp(trigger, first, sentence)) return null;
        if (trigger.Data.Mode == "noun") return _forms.IsVerb(first, end, sentence) || (trigger.Data.Alone && _forms.IsBeforeNoun(end, sentence)) ? null : new TriggerHit(trigger, first, end, sentence, first, Voice.Noun);
        if (trigger.Data.Mode == "self" && trigger.Data.BodyUnless && _forms.IsOfThing(first, end, group, sentence, Voice.Passive)) return null;
        if (trigger.Data.Mode == "self") return new TriggerHit(trigger, first, end, sentence, group, Voice.Active) { Finite = _forms.IsFinite(group, first) };
        if (trigger.Data.Infinitive) return _forms.IsVerb(first, end, sentence)
            ? new TriggerHit(trigger, first, end, sentence, group, Voice.Infinitive)
            : _forms.IsPresent(first, end, sentence) ? new TriggerHit(trigger, first, end, sentence, first, Voice.Active) { Finite = true } : null;
        if (end - first == 1 && _forms.IsPlainNoun(first, end, sentence)) return null;
        if (_forms.IsState(first, end, sentence)) return null;
        var voice = _forms.VoiceOf(first, end, group, sentence);
        if (trigger.Data.Passive && (voice != Voice.Passive || group == first)) return null;
        if (trigger.Data.BodyUnless && _forms.IsOfThing(first, end, group, sentence, voice)) return null;
        return new TriggerHit(trigger, first, end, sentence, group, voice) { Finite = _forms.IsFinite(group, first) };
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
