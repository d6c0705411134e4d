using Habeas.Reading.Findings.Persons;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Events;

/// <summary>Finds the subject of a verb: whom a passive happens to.</summary>
internal sealed class SubjectFinder(TokenizedText text, LanguagePack language, People people, Clause clause, NameSeries series)
{
    private const int Reach = 40;
    private readonly Token[] _tokens = text.Tokens;

    public List<int> Of(TriggerHit hit, (TriggerHit Hit, List<int> Persons)? before)
    {
        // "was arrested in March and sentenced": the second verb has the first one's subject.
        if (before is { } earlier && IsJoined(earlier.Hit, hit)) return earlier.Persons;
        var sentence = hit.Sentence;
        var group = FirstOfJoined(hit.Group, sentence);
        if (Relative(group, sentence, asObject: false) is { } antecedent) return antecedent;
        if (PastApposition(group, sentence) is { } named) return series.Backwards(named, sentence);
        if (HasOwnHead(group, sentence)) return [];
        for (var i = group - 1; i >= Math.Max(sentence.First, group - Reach); i--)
        {
            if (people.At(i) is { } mention && mention.First >= sentence.First)
            {
                if (series.IsOwner(mention) || series.IsPossessive(mention))
                {
                    if (hit.Trigger.Data.PatientLoose) return [mention.Person];
                    // "X and his wife were arrested": the wife is not named, X is.
                    if (mention.First > sentence.First && language.Conjunctions.Contains(_tokens[mention.First - 1].Norm))
                    {
                        i = mention.First - 1;
                        continue;
                    }

                    // "her trial in Lesk, X was": the owner's thing stands in a phrase of its own.
                    if (!HasCommaBetween(mention.End, group)) return [];
                    i = mention.First;
                    continue;
                }

                if (!IsInPhrase(mention, sentence)) return series.Backwards(mention, sentence);
                i = mention.First;
                continue;
            }

            if (clause.IsBreak(i) || _tokens[i].Kind is TokenKind.OpenQuote or TokenKind.CloseQuote) return [];
            if (clause.Opens(i) && i > sentence.First && HasWordsOfItsOwn(i + 1, group)) return [];
            if (language.SpeechVerbs.Contains(_tokens[i].Norm) && !_tokens[Math.Min(i + 1, group)].Is(",") && HasWordsOfItsOwn(i + 1, group)) return [];
        }

        return [];
    }

    // "was fined and let go": the subject stands before the first of the joined verbs.
    private int FirstOfJoined(int group, TextSentence sentence)
    {
        if (group - 2 <= sentence.First || !language.Conjunctions.Contains(_tokens[group - 1].Norm)) return group;
        for (var i = group - 2; i > Math.Max(sentence.First, group - 9); i--)
        {
            if (!_tokens[i].IsWord || _tokens[i].Capital || clause.Opens(i) || people.At(i) is not null) return group;
            if (language.BeVerbs.Contains(_tokens[i].Norm) || language.HaveVerbs.Contains(_tokens[i].Norm)) return i;
        }

        return group;
    }

    /// <summary>"X, who was arrested": the persons before the relative word; null where there is no such word, empty where it means nobody known.</summary>
    public List<int>? Relative(int group, TextSentence sentence, bool asObject)
    {
        var pronoun = group - 1;
        var farthest = asObject ? Math.Max(sentence.First, group - 6) : pronoun;
        while (pronoun >= farthest && pronoun >= sentence.First && !language.RelativePronouns.Contains(_tokens[pronoun].Norm)) pronoun--;
        if (pronoun <= sentence.First || pronoun < farthest) return null;
        var last = pronoun - 1;
        if (_tokens[last].Is(",")) last--;
        if (people.At(last) is { } mention)
            return series.IsPossessive(mention) ? [] : group < _tokens.Length && language.SingularVerbs.Contains(_tokens[group].Norm) ? [mention.Person] : series.Backwards(mention, sentence);
        if (EndingAt(last + 1) is { } placed) return [placed.Person];
        // "X, a journalist who was arrested": the office stands in apposition.
        for (var i = last; i > Math.Max(sentence.First, last - 10); i--)
        {
            if (language.BeVerbs.Contains(_tokens[i].Norm) || clause.Opens(i) || language.SpeechVerbs.Contains(_tokens[i].Norm)) return [];
            if (_tokens[i].Is(",") && people.At(i - 1) is { } head && IsRolePhrase(i + 1, last + 1)) return [head.Person];
        }

        return [];
    }

    private bool IsRolePhrase(int first, int end)
    {
        if (first >= end || !(language.Articles.Contains(_tokens[first].Norm) || language.DefiniteArticles.Contains(_tokens[first].Norm))) return false;
        for (var i = first; i < end; i++)
        {
            if (language.Roles.Match(_tokens, i, end, out _) > 0) return true;
        }

        return false;
    }

    // "X, who …, was", "X, 47, was", "X, the keeper of the museum, was"; "the keeper of the museum, X, was".
    private Mention? PastApposition(int group, TextSentence sentence)
    {
        if (group - 3 < sentence.First || !_tokens[group - 1].Is(",")) return null;
        if (people.At(group - 2) is { Kind: MentionKind.Name } last && last.First - 1 > sentence.First && _tokens[last.First - 1].Is(",") && !series.IsOwner(last)) return last;
        for (var i = group - 2; i > Math.Max(sentence.First, group - Reach); i--)
        {
            if (clause.IsBreak(i)) return null;
            if (!_tokens[i].Is(",") || EndingAt(i) is not { Kind: not MentionKind.Pronoun } head) continue;
            var next = _tokens[i + 1];
            if (language.RelativePronouns.Contains(next.Norm) || next.Kind == TokenKind.Number || series.IsOfAName(i + 1) || clause.Opens(i + 1)
                || language.VerbEndings.Any(ending => next.Norm.EndsWith(ending, StringComparison.Ordinal))) return head;
        }

        return null;
    }

    /// <summary>The person named right before a place, or before "of Lesk" there.</summary>
    private Mention? EndingAt(int end)
    {
        // "X (薛天木)"
        if (end > 2 && _tokens[end - 1].Is(")"))
        {
            var open = end - 2;
            while (open > 0 && end - open < 8 && !_tokens[open].Is("(")) open--;
            if (_tokens[open].Is("(")) end = open;
        }

        for (var i = end - 1; i >= Math.Max(0, end - 6); i--)
        {
            if (people.At(i) is { } mention) return series.IsOwner(mention) || series.IsPossessive(mention) ? null : mention;
            if (!_tokens[i].IsWord || !(_tokens[i].Capital || language.OwnerWords.Contains(_tokens[i].Norm) || language.PlacePrepositions.Contains(_tokens[i].Norm)
                || language.DefiniteArticles.Contains(_tokens[i].Norm) || language.SinceWords.Contains(_tokens[i].Norm))) return null;
        }

        return null;
    }

    private bool IsJoined(TriggerHit earlier, TriggerHit hit)
    {
        if (hit.Voice == Voice.Noun || earlier.Voice is Voice.Noun) return false;
        var i = hit.Group - 1;
        while (i > earlier.End && language.Adverbs.Contains(_tokens[i].Norm)) i--;
        if (i < earlier.End || !(language.Conjunctions.Contains(_tokens[i].Norm) || _tokens[i].Is(","))) return false;
        if (!language.Conjunctions.Contains(_tokens[i].Norm) && hit.Group == hit.First) return false;
        for (var t = earlier.End; t < hit.Group; t++)
        {
            if (clause.IsBreak(t) || language.SubjectPronouns.Contains(_tokens[t].Norm) || language.SpeechVerbs.Contains(_tokens[t].Norm)) return false;
        }

        // "police arrested X and were praised": another's verb.
        return earlier.Voice == Voice.Passive || earlier.Trigger.Data.Mode == "self" || hit.Voice == Voice.Active || hit.Group == hit.First;
    }

    // "three activists were arrested": a plain head of people right before the verb is the subject, whoever was named before.
    private bool HasOwnHead(int group, TextSentence sentence)
    {
        var i = group - 1;
        if (i < sentence.First || !_tokens[i].IsWord || _tokens[i].Capital || people.At(i) is not null) return false;
        if (!clause.IsHuman(i) && !language.Quantities.Contains(_tokens[i].Norm) && !language.Numbers.ContainsKey(_tokens[i].Norm)) return false;
        for (var t = i - 1; t > Math.Max(sentence.First, i - 6); t--)
        {
            if (language.Conjunctions.Contains(_tokens[t].Norm) && people.At(t - 1) is not null) return false;
            // "X, a journalist, …" and "X, the lawyer of nine people, was": the head stands in an apposition.
            if (_tokens[t].Is(",") && people.At(t - 1) is not null && t > sentence.First) return false;
        }

        return true;
    }

    private bool HasCommaBetween(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_tokens[i].Is(",")) return true;
        }

        return false;
    }

    private bool HasWordsOfItsOwn(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_tokens[i].IsWord && !clause.IsLight(i)) return true;
        }

        return false;
    }

    // "the trial of X was": X is not the subject.
    private bool IsInPhrase(Mention mention, TextSentence sentence)
    {
        for (var i = mention.First - 1; i >= Math.Max(sentence.First, mention.First - 5); i--)
        {
            if (!_tokens[i].IsWord || clause.Opens(i)) return false;
            if (language.Prepositions.Contains(_tokens[i].Norm) || language.ByWords.Contains(_tokens[i].Norm)) return i > sentence.First || !language.OwnerWords.Contains(_tokens[i].Norm);
            if (!series.IsOfAName(i)) return false;
        }

        return false;
    }
}
