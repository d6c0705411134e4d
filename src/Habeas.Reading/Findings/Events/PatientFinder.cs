using Habeas.Reading.Findings.Persons;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Events;

/// <summary>Tells to whom an event happened, by the grammar of its clause; whom the text does not name stays open.</summary>
internal sealed class PatientFinder(TokenizedText text, LanguagePack language, People people, Clause clause)
{
    private const int ObjectReach = 16;
    private const int SubjectReach = 40;
    private readonly Token[] _tokens = text.Tokens;

    private List<int> _group = [];
    private int _groupParagraph = -1;

    /// <summary>Takes note of several persons to whom one thing happened: "the three" and "them" may mean these.</summary>
    public void Remember(List<int> persons, int paragraph)
    {
        if (persons.Count > 1) (_group, _groupParagraph) = (persons, paragraph);
    }

    /// <param name="hit">The event's words.</param>
    /// <param name="before">The event told before it in the same sentence, and to whom it happened.</param>
    public List<int> Of(TriggerHit hit, (TriggerHit Hit, List<int> Persons)? before)
    {
        // "ordered that she be held"
        if (people.In(hit.First, hit.End).ToList() is { Count: > 0 } inside) return inside.FindAll(mention => !IsOwner(mention)).ConvertAll(mention => mention.Person);
        switch (hit.Trigger.Data.Mode)
        {
            case "noun":
                var owned = Owner(hit);
                if (owned.Count == 0) owned = AfterOf(hit);
                if (owned.Count == 0 && hit.Trigger.Data.SelfActive) return Subject(hit, before);
                return owned.Count == 0 && hit.First > hit.Sentence.First && IsOpening(hit) ? OnlyOneBefore(hit) : owned;
            case "self":
                var own = Owner(hit);
                return own.Count > 0 ? own : Subject(hit, before);
        }

        if (hit.Voice is Voice.Active or Voice.Infinitive)
        {
            var objects = Object(hit.End, hit);
            if (objects.Count == 0) objects = Group(hit.End, EndOfPhrase(hit.End, hit.Sentence));
            if (objects.Count > 0) return objects;
            if (hit.Trigger.Data.SelfActive) return Subject(hit, before);
            return hit.Voice == Voice.Active && Relative(hit.Group, hit.Sentence, asObject: true) is { Count: > 0 } whom ? whom : [];
        }

        var subject = Subject(hit, before);
        if (subject.Count == 0) subject = Group(StartOfPhrase(hit.Group, hit.Sentence), hit.Group);
        // "prolonged by three months the detention of X"
        if (subject.Count == 0 && hit.Trigger.Data.PatientLoose && hit.Group == hit.First) subject = Object(hit.End, hit);
        return subject.Count > 0 ? subject : Included(hit);
    }

    /// <summary>"them", "the two", "all three": the persons of the event before, where their number agrees.</summary>
    private List<int> Group(int first, int end)
    {
        if (_group.Count < 2 || end <= first || text.ParagraphOf(first) - _groupParagraph is < 0 or > 1) return [];
        var i = first;
        while (i < end && (language.DefiniteArticles.Contains(_tokens[i].Norm) || language.Quantities.Contains(_tokens[i].Norm) && !language.Numbers.ContainsKey(_tokens[i].Norm))) i++;
        if (i >= end) return i > first && end - first == 1 && language.PluralPronouns.Contains(_tokens[first].Norm) ? _group : [];
        if (language.Numbers.TryGetValue(_tokens[i].Norm, out var count)) return i > first && count == _group.Count && (i + 1 == end || language.ListNouns.Contains(_tokens[i + 1].Norm)) ? _group : [];
        return language.PluralPronouns.Contains(_tokens[i].Norm) && i + 1 == end ? _group : [];
    }

    private int EndOfPhrase(int first, TextSentence sentence)
    {
        var end = first;
        while (end < sentence.End && end - first < 5 && _tokens[end].IsWord && !language.Prepositions.Contains(_tokens[end].Norm) && !language.Conjunctions.Contains(_tokens[end].Norm) && !clause.Opens(end)) end++;
        return end;
    }

    private int StartOfPhrase(int end, TextSentence sentence)
    {
        var first = end;
        while (first > sentence.First && end - first < 5 && _tokens[first - 1].IsWord && !language.Prepositions.Contains(_tokens[first - 1].Norm) && !language.Conjunctions.Contains(_tokens[first - 1].Norm) && !clause.Opens(first - 1)) first--;
        return first;
    }

    // "The trial", "On Monday, the trial"
    private bool IsOpening(TriggerHit hit)
    {
        var article = hit.First - 1;
        if (article < hit.Sentence.First || !language.DefiniteArticles.Contains(_tokens[article].Norm)) return false;
        return article == hit.Sentence.First || _tokens[article - 1].Is(",") || !_tokens[article - 1].IsWord;
    }

    // "The trial opened": whose, where the sentences before it in the paragraph and right above speak of one person alone.
    private List<int> OnlyOneBefore(TriggerHit hit)
    {
        var index = text.SentenceOf(hit.First);
        for (var s = index - 1; s >= Math.Max(0, index - 2); s--)
        {
            var sentence = text.Sentences[s];
            if (hit.Sentence.Paragraph - sentence.Paragraph > 1) return [];
            var persons = people.In(sentence.First, sentence.End).Select(mention => mention.Person).Distinct().Where(person => !IsOfficial(person)).ToList();
            if (persons.Count > 0) return persons.Count == 1 ? persons : [];
        }

        return [];
    }

    private bool IsOfficial(int person) => people.Findings[person].Roles is { Count: > 0 } roles && roles.All(language.OfficeRoles.Contains);

    // "X's arrest", "his arrest"
    private List<int> Owner(TriggerHit hit)
    {
        for (var i = hit.First - 1; i >= Math.Max(hit.Sentence.First, hit.First - 4); i--)
        {
            if (people.At(i) is { } mention)
            {
                if (mention.Kind == MentionKind.Pronoun) return language.PossessivePronouns.Contains(_tokens[i].Norm) ? [mention.Person] : [];
                return IsOwner(mention) ? [mention.Person] : [];
            }

            if (!_tokens[i].IsWord || language.Prepositions.Contains(_tokens[i].Norm) || clause.Opens(i)) return [];
        }

        return [];
    }

    // "the arrest of X", "the arrest on Monday of X", "amnesty for X"
    private List<int> AfterOf(TriggerHit hit)
    {
        if (language.Prepositions.Contains(_tokens[hit.End - 1].Norm)) return Object(hit.End, hit);
        for (var i = hit.End; i < Math.Min(hit.Sentence.End, hit.End + 5); i++)
        {
            if (!_tokens[i].IsWord) return [];
            if (language.OwnerWords.Contains(_tokens[i].Norm)) return Object(i + 1, hit);
        }

        return [];
    }

    /// <summary>The persons that a verb acts upon: after it, past articles, offices and a series.</summary>
    private List<int> Object(int from, TriggerHit hit)
    {
        var sentence = hit.Sentence;
        var limit = Math.Min(sentence.End, from + ObjectReach);
        var owned = false;
        var within = false;
        var words = 0;
        for (var i = from; i < limit; i++)
        {
            if (people.At(i) is { } mention && mention.First == i)
            {
                var isOwner = IsOwner(mention) || IsPossessive(mention);
                if (isOwner && hit.Trigger.Data.PatientLoose) return [mention.Person];
                if (!isOwner && (!within || hit.Trigger.Data.PatientLoose)) return Series(mention, sentence);
                owned |= isOwner;
                within = false;
                i = mention.End - 1;
                continue;
            }

            var norm = _tokens[i].Norm;
            if (_tokens[i].Is(",") || clause.IsDash(i) || _tokens[i].Is(":") || _tokens[i].Is("("))
            {
                if (words == 0 || i + 1 >= limit) return [];
                var list = language.ListIntroducers.Match(_tokens, i + 1, limit, out _);
                if (list == 0 && people.At(i + 1) is null && !IsLedToName(i + 1, limit)) return [];
                i += list;
                within = false;
                continue;
            }

            if (language.ListIntroducers.Match(_tokens, i, limit, out _) is var introduced and > 0 && words > 0)
            {
                i += introduced - 1;
                within = false;
                continue;
            }

            // "prolonged by three months the detention of X"
            if (language.Prepositions.Contains(norm) && IsLength(i + 1, limit)) i += 2;
            else if (language.OwnerWords.Contains(norm) && words > 0) within = true;
            else if (language.Prepositions.Contains(norm) || clause.Opens(i) || language.BeVerbs.Contains(norm) || language.SpeechVerbs.Contains(norm)) return [];
            else if (_tokens[i].Kind is TokenKind.OpenQuote or TokenKind.CloseQuote) return [];
            else if (_tokens[i].Kind == TokenKind.Punctuation) return [];
            words++;
        }

        _ = owned;
        return [];
    }

    private bool IsLength(int i, int limit) =>
        i + 1 < limit && (_tokens[i].Kind == TokenKind.Number || language.Numbers.ContainsKey(_tokens[i].Norm)) && language.DurationUnits.ContainsKey(_tokens[i + 1].Norm);

    // ", journalist X" after "arrested two people"
    private bool IsLedToName(int i, int limit)
    {
        for (var t = i; t < Math.Min(limit, i + 4); t++)
        {
            if (people.At(t) is { Kind: MentionKind.Name }) return true;
            if (!language.Articles.Contains(_tokens[t].Norm) && !language.DefiniteArticles.Contains(_tokens[t].Norm) && !language.RoleModifiers.Contains(_tokens[t].Norm)
                && language.Roles.Match(_tokens, t, limit, out _) == 0) return false;
        }

        return false;
    }

    private List<int> Subject(TriggerHit hit, (TriggerHit Hit, List<int> Persons)? before)
    {
        // "was arrested in March and sentenced": the second verb has the first one's subject.
        if (before is { } earlier && IsJoined(earlier.Hit, hit)) return earlier.Persons;
        var sentence = hit.Sentence;
        var group = FirstOfJoined(hit.Group, sentence);
        if (Relative(group, sentence, asObject: false) is { } antecedent) return antecedent;
        if (PastApposition(group, sentence) is { } named) return Backwards(named, sentence);
        if (HasOwnHead(group, sentence)) return [];
        for (var i = group - 1; i >= Math.Max(sentence.First, group - SubjectReach); i--)
        {
            if (people.At(i) is { } mention && mention.First >= sentence.First)
            {
                if (IsOwner(mention) || IsPossessive(mention))
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

                if (!IsInPhrase(mention, sentence)) return Backwards(mention, sentence);
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
    private List<int>? Relative(int group, TextSentence sentence, bool asObject)
    {
        var pronoun = group - 1;
        var farthest = asObject ? Math.Max(sentence.First, group - 6) : pronoun;
        while (pronoun >= farthest && pronoun >= sentence.First && !language.RelativePronouns.Contains(_tokens[pronoun].Norm)) pronoun--;
        if (pronoun <= sentence.First || pronoun < farthest) return null;
        var last = pronoun - 1;
        if (_tokens[last].Is(",")) last--;
        if (people.At(last) is { } mention)
            return IsPossessive(mention) ? [] : group < _tokens.Length && language.SingularVerbs.Contains(_tokens[group].Norm) ? [mention.Person] : Backwards(mention, sentence);
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
        if (people.At(group - 2) is { Kind: MentionKind.Name } last && last.First - 1 > sentence.First && _tokens[last.First - 1].Is(",") && !IsOwner(last)) return last;
        for (var i = group - 2; i > Math.Max(sentence.First, group - SubjectReach); i--)
        {
            if (clause.IsBreak(i)) return null;
            if (!_tokens[i].Is(",") || EndingAt(i) is not { Kind: not MentionKind.Pronoun } head) continue;
            var next = _tokens[i + 1];
            if (language.RelativePronouns.Contains(next.Norm) || next.Kind == TokenKind.Number || IsOfAName(i + 1) || clause.Opens(i + 1)
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
            if (people.At(i) is { } mention) return IsOwner(mention) || IsPossessive(mention) ? null : mention;
            if (!_tokens[i].IsWord || !(_tokens[i].Capital || language.OwnerWords.Contains(_tokens[i].Norm) || language.PlacePrepositions.Contains(_tokens[i].Norm)
                || language.DefiniteArticles.Contains(_tokens[i].Norm) || language.SinceWords.Contains(_tokens[i].Norm))) return null;
        }

        return null;
    }

    // "nine people were arrested, including X"
    private List<int> Included(TriggerHit hit)
    {
        for (var i = hit.End; i < Math.Min(hit.Sentence.End, hit.End + 14); i++)
        {
            if (clause.IsBreak(i)) return [];
            var length = language.ListIntroducers.Match(_tokens, i, hit.Sentence.End, out _);
            if (length == 0) continue;
            for (var t = i + length; t < Math.Min(hit.Sentence.End, i + length + 6); t++)
            {
                if (people.At(t) is { Kind: MentionKind.Name } mention) return Series(mention, hit.Sentence);
            }
        }

        return [];
    }

    private List<int> Series(Mention first, TextSentence sentence)
    {
        var persons = new List<int> { first.Person };
        var last = first;
        while (Next(last, sentence) is { } next)
        {
            if (!persons.Contains(next.Person)) persons.Add(next.Person);
            last = next;
        }

        return persons;
    }

    // ", X" and "and X" right after a name, past an office or a relation ("and his brother X").
    private Mention? Next(Mention mention, TextSentence sentence)
    {
        var i = mention.End;
        var joined = false;
        while (i < sentence.End && (_tokens[i].Is(",") || language.Conjunctions.Contains(_tokens[i].Norm)) && i - mention.End < 2)
        {
            joined |= language.Conjunctions.Contains(_tokens[i].Norm);
            i++;
        }

        if (i == mention.End) return null;
        for (var t = i; t < Math.Min(sentence.End, i + 5); t++)
        {
            if (people.At(t) is { First: var at, Kind: MentionKind.Name } named && at == t)
            {
                if (IsOwner(named)) return null;
                // A comma alone joins only names that follow at once, and more than once or before "and".
                return joined || (t == i && GoesOn(named, sentence)) ? named : null;
            }

            if (!joined || !IsOfAName(t)) return null;
        }

        return null;
    }

    private bool IsOfAName(int i) =>
        language.Articles.Contains(_tokens[i].Norm) || language.DefiniteArticles.Contains(_tokens[i].Norm) || language.PossessivePronouns.Contains(_tokens[i].Norm)
        || language.RoleModifiers.Contains(_tokens[i].Norm) || language.IsDemonym(_tokens[i].Norm) || clause.IsHuman(i);

    private bool GoesOn(Mention mention, TextSentence sentence) =>
        mention.End < sentence.End && (_tokens[mention.End].Is(",") || language.Conjunctions.Contains(_tokens[mention.End].Norm));

    /// <summary>The person and those joined to them before: "A, B and C were".</summary>
    private List<int> Backwards(Mention mention, TextSentence sentence)
    {
        var first = mention;
        for (var steps = 0; steps < 40; steps++)
        {
            var i = first.First - 1;
            var joined = false;
            // "and lawyer X"
            while (i > sentence.First && first.First - i < 5 && IsOfAName(i) && !_tokens[i].Is(",")) i--;
            if (i > sentence.First && language.Conjunctions.Contains(_tokens[i].Norm)) (joined, i) = (true, i - 1);
            if (i > sentence.First && _tokens[i].Is(",")) i--;
            else if (!joined) break;
            if (i < sentence.First || people.At(i) is not { } previous || previous.End != i + 1 || previous.Kind == MentionKind.Pronoun || IsOwner(previous)) break;
            if (!joined && first == mention) break;
            first = previous;
        }

        if (first == mention) return [mention.Person];
        return [.. people.In(first.First, mention.End).Where(m => !IsOwner(m) && !IsPossessive(m)).Select(m => m.Person).Distinct()];
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
            if (!IsOfAName(i)) return false;
        }

        return false;
    }

    private bool IsOwner(Mention mention) => mention.End < _tokens.Length && (_tokens[mention.End].Norm is "'s" or "'" && _tokens[mention.End].Start == _tokens[mention.End - 1].End);

    // "her" before a noun is an owner, before a preposition or at the end the object.
    private bool IsPossessive(Mention mention)
    {
        if (mention.Kind != MentionKind.Pronoun || !language.PossessivePronouns.Contains(_tokens[mention.First].Norm)) return false;
        if (!language.ObjectPronouns.Contains(_tokens[mention.First].Norm)) return true;
        if (mention.End >= _tokens.Length) return false;
        var next = _tokens[mention.End];
        return next.IsWord && !language.Prepositions.Contains(next.Norm) && !language.Conjunctions.Contains(next.Norm) && !language.Adverbs.Contains(next.Norm)
            && !language.ClauseWords.Contains(next.Norm) && !language.Determiners.Contains(next.Norm) && !language.Weekdays.ContainsKey(next.Norm);
    }
}
