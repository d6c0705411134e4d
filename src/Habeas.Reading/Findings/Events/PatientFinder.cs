using Habeas.Reading.Findings.Persons;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Events;

/// <summary>Tells to whom an event happened, by the grammar of its clause; whom the text does not name stays open.</summary>
internal sealed class PatientFinder
{
    private readonly TokenizedText _text;
    private readonly LanguagePack _language;
    private readonly People _people;
    private readonly Clause _clause;
    private readonly Token[] _tokens;
    private readonly NameSeries _series;
    private readonly ObjectFinder _objects;
    private readonly SubjectFinder _subjects;
    private readonly PersonGroup _group;

    public PatientFinder(TokenizedText text, LanguagePack language, People people, Clause clause)
    {
        (_text, _language, _people, _clause, _tokens) = (text, language, people, clause, text.Tokens);
        _series = new NameSeries(text, language, people, clause);
        _objects = new ObjectFinder(text, language, people, clause, _series);
        _subjects = new SubjectFinder(text, language, people, clause, _series);
        _group = new PersonGroup(text, language, clause);
    }

    /// <summary>Takes note of several persons to whom one thing happened: "the three" and "them" may mean these.</summary>
    public void Remember(List<int> persons, int paragraph) => _group.Remember(persons, paragraph);

    /// <param name="hit">The event's words.</param>
    /// <param name="before">The event told before it in the same sentence, and to whom it happened.</param>
    public List<int> Of(TriggerHit hit, (TriggerHit Hit, List<int> Persons)? before)
    {
        // "ordered that she be held"
        if (_people.In(hit.First, hit.End).ToList() is { Count: > 0 } inside) return inside.FindAll(mention => !_series.IsOwner(mention)).ConvertAll(mention => mention.Person);
        switch (hit.Trigger.Data.Mode)
        {
            case "noun":
                var owned = Owner(hit);
                if (owned.Count == 0) owned = AfterOf(hit);
                if (owned.Count == 0 && hit.Trigger.Data.SelfActive) return _subjects.Of(hit, before);
                return owned.Count == 0 && hit.First > hit.Sentence.First && IsOpening(hit) ? OnlyOneBefore(hit) : owned;
            case "self":
                var own = Owner(hit);
                return own.Count > 0 ? own : _subjects.Of(hit, before);
        }

        if (hit.Voice is Voice.Active or Voice.Infinitive)
        {
            var objects = _objects.Of(hit.End, hit);
            if (objects.Count == 0) objects = _group.After(hit.End, hit.Sentence);
            if (objects.Count > 0) return objects;
            if (hit.Trigger.Data.SelfActive) return _subjects.Of(hit, before);
            return hit.Voice == Voice.Active && _subjects.Relative(hit.Group, hit.Sentence, asObject: true) is { Count: > 0 } whom ? whom : [];
        }

        var subject = _subjects.Of(hit, before);
        if (subject.Count == 0) subject = _group.Before(hit.Group, hit.Sentence);
        // "prolonged by three months the detention of X"
        if (subject.Count == 0 && hit.Trigger.Data.PatientLoose && hit.Group == hit.First) subject = _objects.Of(hit.End, hit);
        return subject.Count > 0 ? subject : Included(hit);
    }

    // "The trial", "On Monday, the trial"
    private bool IsOpening(TriggerHit hit)
    {
        var article = hit.First - 1;
        if (article < hit.Sentence.First || !_language.DefiniteArticles.Contains(_tokens[article].Norm)) return false;
        return article == hit.Sentence.First || _tokens[article - 1].Is(",") || !_tokens[article - 1].IsWord;
    }

    // "The trial opened": whose, where the sentences before it in the paragraph and right above speak of one person alone.
    private List<int> OnlyOneBefore(TriggerHit hit)
    {
        var index = _text.SentenceOf(hit.First);
        for (var s = index - 1; s >= Math.Max(0, index - 2); s--)
        {
            var sentence = _text.Sentences[s];
            if (hit.Sentence.Paragraph - sentence.Paragraph > 1) return [];
            var persons = _people.In(sentence.First, sentence.End).Select(mention => mention.Person).Distinct().Where(person => !IsOfficial(person)).ToList();
            if (persons.Count > 0) return persons.Count == 1 ? persons : [];
        }

        return [];
    }

    private bool IsOfficial(int person) => _people.Findings[person].Roles is { Count: > 0 } roles && roles.All(_language.OfficeRoles.Contains);

    // "X's arrest", "his arrest"
    private List<int> Owner(TriggerHit hit)
    {
        for (var i = hit.First - 1; i >= Math.Max(hit.Sentence.First, hit.First - 4); i--)
        {
            if (_people.At(i) is { } mention)
            {
                if (mention.Kind == MentionKind.Pronoun) return _language.PossessivePronouns.Contains(_tokens[i].Norm) ? [mention.Person] : [];
                return _series.IsOwner(mention) ? [mention.Person] : [];
            }

            if (!_tokens[i].IsWord || _language.Prepositions.Contains(_tokens[i].Norm) || _clause.Opens(i)) return [];
        }

        return [];
    }

    // "the arrest of X", "the arrest on Monday of X", "amnesty for X"
    private List<int> AfterOf(TriggerHit hit)
    {
        if (_language.Prepositions.Contains(_tokens[hit.End - 1].Norm)) return _objects.Of(hit.End, hit);
        for (var i = hit.End; i < Math.Min(hit.Sentence.End, hit.End + 5); i++)
        {
            if (!_tokens[i].IsWord) return [];
            if (_language.OwnerWords.Contains(_tokens[i].Norm)) return _objects.Of(i + 1, hit);
        }

        return [];
    }

    // "nine people were arrested, including X"
    private List<int> Included(TriggerHit hit)
    {
        for (var i = hit.End; i < Math.Min(hit.Sentence.End, hit.End + 14); i++)
        {
            if (_clause.IsBreak(i)) return [];
            var length = _language.ListIntroducers.Match(_tokens, i, hit.Sentence.End, out _);
            if (length == 0) continue;
            for (var t = i + length; t < Math.Min(hit.Sentence.End, i + length + 6); t++)
            {
                if (_people.At(t) is { Kind: MentionKind.Name } mention) return _series.Series(mention, hit.Sentence);
            }
        }

        return [];
    }
}
