using Habeas.Reading.Findings.Dates;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Events;

/// <summary>Gives each date and length of time of a sentence to the one event that it tells of.</summary>
internal sealed class EventDates(TokenizedText text, LanguagePack language, Clause clause)
{
    private readonly Token[] _tokens = text.Tokens;

    /// <summary>For each event of one sentence its date, or null.</summary>
    public DateMention?[] Dates(IReadOnlyList<TriggerHit> hits, IEnumerable<DateMention> dates)
    {
        var given = new DateMention?[hits.Count];
        foreach (var date in dates)
        {
            if (IsOfSpeech(date.First, hits[0].Sentence) || IsBound(date, hits[0].Sentence)) continue;
            var previous = Previous(hits, date.First);
            var next = Next(hits, date.End);
            var isSince = IsSince(date, hits[0].Sentence);
            // "Last month his appeal was dismissed on 14 November": the whole date says more than the one that leads.
            if (previous >= 0 && given[previous] is { } vague && vague.End <= hits[previous].First && vague.Form != DateForm.Absolute && date is { Form: DateForm.Absolute, Day: > 0 }) given[previous] = null;
            var toPrevious = previous >= 0 && given[previous] is null && !clause.IsParted(hits[previous].End, date.First) && !IsOfThing(hits[previous].End, date.First);
            var toNext = next >= 0 && !isSince && given[next] is null && (previous < 0 || toPrevious || IsOpened(date.First, hits[previous].End))
                && (IsLeading(date, hits[next]) || (!clause.IsParted(date.End, hits[next].First) && !(hits[next].Voice == Voice.Noun && IsCut(date.End, hits[next].First))));
            // "arrested on Monday, and on Friday charged": after a comma or "and" the date is the next one's.
            if (toPrevious && toNext && IsOpened(date.First, hits[previous].End)) toPrevious = false;
            if (toPrevious) given[previous] = date;
            else if (toNext || IsNearer(date, given, next, hits)) given[next] = date;
        }

        return given;
    }

    /// <summary>For each event of one sentence its length of time, or null.</summary>
    public DurationMention?[] Durations(IReadOnlyList<TriggerHit> hits, IEnumerable<DurationMention> durations)
    {
        var given = new DurationMention?[hits.Count];
        foreach (var duration in durations)
        {
            var within = hits.ToList().FindIndex(hit => duration.First < hit.End && hit.First < duration.End);
            if (within >= 0)
            {
                given[within] ??= duration;
                continue;
            }

            var previous = Previous(hits, duration.First);
            while (previous >= 0 && !Lasts(hits[previous])) previous--;
            var next = Next(hits, duration.End);
            if (previous >= 0 && given[previous] is null && !clause.IsParted(hits[previous].End, duration.First) && !(hits[previous].Voice == Voice.Noun && IsCut(hits[previous].End, duration.First))) given[previous] = duration;
            else if (next >= 0 && given[next] is null && Lasts(hits[next]) && hits[next].First - duration.End <= 5 && !clause.IsParted(duration.End, hits[next].First)) given[next] = duration;
        }

        return given;
    }

    /// <summary>The words of a date, with the preposition where it is kept.</summary>
    public string Words(DateMention date) => text.Slice(date.First, date.End);

    private static bool Lasts(TriggerHit hit) => hit.Type is "sentence" or "remand" or "remand_extension" or "short_detention" or "arrest" or "disciplinary_punishment"
        or "solitary_confinement" or "appeal_decision" or "travel_ban" or "hunger_strike" or "abduction_disappearance" or "bail_or_house_arrest";

    private static int Previous(IReadOnlyList<TriggerHit> hits, int first)
    {
        for (var i = hits.Count - 1; i >= 0; i--)
        {
            if (hits[i].End <= first) return i;
        }

        return -1;
    }

    private static int Next(IReadOnlyList<TriggerHit> hits, int end)
    {
        for (var i = 0; i < hits.Count; i++)
        {
            if (hits[i].First >= end) return i;
        }

        return -1;
    }

    // "said on Tuesday that": the day belongs to the saying.
    private bool IsOfSpeech(int first, TextSentence sentence)
    {
        for (var i = first - 1; i >= Math.Max(sentence.First, first - 2); i--)
        {
            if (language.SpeechVerbs.Contains(_tokens[i].Norm)) return true;
        }

        return false;
    }

    // "until June", "before 2019", "shortly after": no date of what is told.
    private bool IsBound(DateMention date, TextSentence sentence)
    {
        if (date.Form == DateForm.Order && language.ClauseWords.Contains(_tokens[date.End - 1].Norm)) return true;
        var before = date.First > sentence.First ? _tokens[date.First - 1].Norm : "";
        return (language.DateStops.Contains(before) && !language.SinceWords.Contains(before)) || language.DateStops.Contains(_tokens[date.First].Norm) && !language.SinceWords.Contains(_tokens[date.First].Norm);
    }

    private bool IsSince(DateMention date, TextSentence sentence) =>
        language.SinceWords.Contains(_tokens[date.First].Norm) || (date.First > sentence.First && language.SinceWords.Contains(_tokens[date.First - 1].Norm));

    // "On 5 May, after a closed trial, he was sentenced"
    private bool IsLeading(DateMention date, TriggerHit hit)
    {
        var sentence = hit.Sentence;
        if (date.First - sentence.First > 2) return false;
        if (hit.Voice == Voice.Noun) return !clause.IsParted(date.End, hit.First);
        for (var i = date.End; i < hit.First; i++)
        {
            if (language.SpeechVerbs.Contains(_tokens[i].Norm) || language.ThatWords.Contains(_tokens[i].Norm)) return false;
        }

        return true;
    }

    // "On 8 June he filmed, and on 9 June he was arrested": the second date is nearer.
    private bool IsNearer(DateMention date, DateMention?[] given, int next, IReadOnlyList<TriggerHit> hits) =>
        next >= 0 && given[next] is { } other && other.End <= date.First && clause.IsParted(other.End, date.First) && !HasBreak(date.End, hits[next].First)
        && IsOpened(date.First, other.End);

    private bool HasBreak(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (clause.Opens(i)) return true;
        }

        return false;
    }

    private bool IsCut(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_tokens[i].Is(",") || language.Conjunctions.Contains(_tokens[i].Norm)) return true;
        }

        return false;
    }

    private bool IsOpened(int first, int from)
    {
        var i = first - 1;
        if (i >= from && language.DatePrepositions.Contains(_tokens[i].Norm)) i--;
        return i >= from && (_tokens[i].Is(",") || language.Conjunctions.Contains(_tokens[i].Norm));
    }

    // "arrested over a speech in 2019": the date stands with the thing, after another preposition's noun and no comma.
    private bool IsOfThing(int from, int date)
    {
        for (var i = from; i < date - 1; i++)
        {
            if (language.CauseWords.Contains(_tokens[i].Norm)) return true;
        }

        return false;
    }
}
