using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Events;

/// <summary>Tells how a text says that something happened: asserted, denied, scheduled, requested or alleged; or that it only might.</summary>
internal sealed class EventStatus(TokenizedText text, LanguagePack language, Clause clause)
{
    private const int Reach = 9;
    private readonly Token[] _tokens = text.Tokens;

    /// <summary>The status; null where the words only suppose it.</summary>
    public string? Of(TriggerHit hit)
    {
        var sentence = hit.Sentence;
        if (Governs(language.HypotheticalClauses, hit, clause.Start(hit.Group, sentence) - 1)) return null;
        if (Touches(language.Hypotheticals, hit)) return null;
        var requested = IsRequested(hit);
        if (Touches(language.Negations, hit)) return requested ? null : "denied";
        if (Governs(language.Denials, hit, sentence.First, withThat: true)) return "denied";
        if (requested) return "requested";
        if (IsScheduled(hit)) return IsTakenBack(hit) ? "denied" : "scheduled";
        if (Touches(language.Alleged, hit) || Governs(language.AllegedSpeech, hit, sentence.First)) return "alleged";
        // A bare infinitive says nothing of what came to pass.
        return hit.Voice == Voice.Infinitive ? null : "asserted";
    }

    // "should be released", "called for the release of", "demanded that … be freed"; never "was released".
    private bool IsRequested(TriggerHit hit)
    {
        if (Touches(language.Requests, hit)) return true;
        if (hit.Finite) return false;
        var from = hit.Sentence.First;
        for (var i = hit.Group - 1; i >= from; i--)
        {
            if (clause.IsBreak(i) || language.FiniteVerbs.Contains(_tokens[i].Norm) && hit.Voice != Voice.Noun && i > hit.Group - 3) return false;
            var length = language.Requests.Match(_tokens, i, hit.Group, out _);
            if (length > 0 && (hit.Voice != Voice.Noun || (hit.Group - i - length <= Reach && !clause.IsParted(i + length, hit.Group)))) return true;
        }

        return hit.Voice == Voice.Noun && (IsElliptic(hit) || language.Requests.Match(_tokens, hit.First, hit.End, out _) > 0);
    }

    // "called for an inquiry …, and for the release of": the preposition is said again, the verb is not.
    private bool IsElliptic(TriggerHit hit)
    {
        var at = hit.First - 1;
        while (at > hit.Sentence.First && hit.First - at < 5 && _tokens[at].IsWord && !language.Prepositions.Contains(_tokens[at].Norm)) at--;
        if (at <= hit.Sentence.First || !language.Prepositions.Contains(_tokens[at].Norm) || !language.Conjunctions.Contains(_tokens[at - 1].Norm)) return false;
        for (var i = hit.Sentence.First; i < at; i++)
        {
            var length = language.Requests.Match(_tokens, i, at, out _);
            if (length > 0 && _tokens[i + length - 1].Is(_tokens[at].Norm)) return true;
        }

        return false;
    }

    private bool IsScheduled(TriggerHit hit)
    {
        if (Touches(language.Scheduled, hit)) return true;
        for (var i = hit.First + 1; i < hit.End; i++)
        {
            if (language.Scheduled.Match(_tokens, i, hit.End, out _) > 0) return true;
        }

        if (hit.Voice != Voice.Noun) return false;
        // "the hearing is due on Monday", "the trial will begin"
        for (var i = hit.End; i < Math.Min(hit.Sentence.End, hit.End + 9); i++)
        {
            if (clause.Opens(i) || _tokens[i].Is(",")) return false;
            if (language.Scheduled.Match(_tokens, i, hit.Sentence.End, out _) > 0) return true;
        }

        return false;
    }

    // "was to be released on 30 June. Yet he remains in prison."
    private bool IsTakenBack(TriggerHit hit)
    {
        var next = text.SentenceOf(hit.First) + 1;
        if (next >= text.Sentences.Count) return false;
        var sentence = text.Sentences[next];
        if (language.NegatedAfter.Match(_tokens, sentence.First, sentence.End, out _) == 0) return false;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (language.StillHeld.Contains(_tokens[i].Norm)) return true;
        }

        return false;
    }

    /// <summary>Whether one of the phrases stands right before the words, with nothing but light words between, or among their auxiliaries.</summary>
    private bool Touches(PhraseTable<bool> phrases, TriggerHit hit)
    {
        var from = Math.Max(hit.Sentence.First, hit.Group - 6);
        for (var i = hit.First - 1; i >= from; i--)
        {
            if (clause.IsBreak(i)) return false;
            if (IsMonth(i)) continue;
            var length = phrases.Match(_tokens, i, hit.First, out _);
            if (length > 0 && IsLight(i + length, hit.First, hit.Voice == Voice.Noun)) return true;
        }

        return false;
    }

    // "may" is a verb, "May" a month.
    private bool IsMonth(int i) => language.AmbiguousMonths.Contains(_tokens[i].Norm) && _tokens[i].Capital && i > 0 && text.SentenceOf(i) == text.SentenceOf(i - 1);

    private bool IsLight(int first, int end, bool noun)
    {
        for (var i = first; i < end; i++)
        {
            if (!clause.IsLight(i) && !(noun && end - i <= 3 && _tokens[i].IsWord && !clause.Opens(i) && !language.Prepositions.Contains(_tokens[i].Norm) && !language.Conjunctions.Contains(_tokens[i].Norm))) return false;
        }

        return true;
    }

    /// <summary>Whether one of the phrases opens the clause, or has it as its content ("denied on Tuesday that …").</summary>
    private bool Governs(PhraseTable<bool> phrases, TriggerHit hit, int from, bool withThat = false)
    {
        for (var i = Math.Max(hit.Sentence.First, from); i < hit.Group; i++)
        {
            var length = phrases.Match(_tokens, i, hit.Group, out _);
            if (length == 0) continue;
            var broken = false;
            var that = false;
            for (var t = i + length; t < hit.Group; t++)
            {
                broken |= clause.IsBreak(t) || _tokens[t].Kind is TokenKind.OpenQuote or TokenKind.CloseQuote;
                that |= language.ThatWords.Contains(_tokens[t].Norm);
            }

            if (!broken && (that || !withThat)) return true;
        }

        return false;
    }
}
