using Habeas.Reading.Findings.Persons;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>Finds to whom an event happened: the person nearest to its words, whose form and side fit, and those named in one series.</summary>
internal sealed class Patients(TokenizedText text, LanguagePack language, FreePeople people, Terrain terrain)
{
    private const int Farthest = 40;
    private const int WrongSide = 8;
    private const int WrongForm = 7;
    private const int Official = 12;
    private const int SentencesBack = 3;
    private readonly Grammar _grammar = language.Grammar!;
    private readonly Token[] _tokens = text.Tokens;
    private List<int> _latest = [];
    private int _latestSentence = -SentencesBack - 1;

    /// <summary>The persons; <c>speaker</c> is the one in whose words the event stands, who tells of others.</summary>
    public List<int> Of(Happening happening, int? speaker)
    {
        var sentence = happening.Sentence;
        if (IsOfOthers(happening)) return [];
        // Where neither endings nor the verb's place tell, the object stands after the verb, or before it as a pronoun.
        var isStrict = happening.Form == TriggerForm.Active && _grammar.Data.Endings.Count == 0 && !_grammar.VerbLast && language.ObjectPronouns.Count > 0;
        if (isStrict && happening.First > sentence.First && language.ObjectPronouns.Contains(_tokens[happening.First - 1].Norm)) return Meant(happening, speaker);
        Mention? best = null;
        var least = Farthest;
        var mentions = people.People.In(sentence.First, sentence.End).ToList();
        foreach (var mention in mentions)
        {
            if (mention.Person == speaker || (isStrict && mention.First < happening.First)) continue;
            var cost = Cost(mention, happening);
            if (cost >= least) continue;
            (best, least) = (mention, cost);
        }

        if (best is { } found) return Remember(WithSeries(found, mentions), sentence);
        if (isStrict || HasHumans(happening)) return [];
        return FromBefore(happening, speaker);
    }

    public List<int> Remember(List<int> persons, TextSentence sentence)
    {
        if (persons.Count > 0) (_latest, _latestSentence) = (persons, text.SentenceOf(sentence.First));
        return persons;
    }

    // "lo condenó": the one named last before it who is no official.
    private List<int> Meant(Happening happening, int? speaker)
    {
        foreach (var mention in people.People.In(happening.Sentence.First, happening.First).Reverse())
        {
            if (mention.Person != speaker && !people.IsOfficial(mention.Person)) return Remember([mention.Person], happening.Sentence);
        }

        return FromBefore(happening, speaker);
    }

    /// <summary>"The hearing is set for 12 June. N …": the one whom the sentence after names, if it names one alone who is tried.</summary>
    public List<int> FromNext(Happening happening)
    {
        var index = text.SentenceOf(happening.First);
        if (index + 1 >= text.Sentences.Count || text.Sentences[index + 1].Paragraph != happening.Sentence.Paragraph || HasHumans(happening)) return [];
        var next = text.Sentences[index + 1];
        var named = people.People.In(next.First, next.End).Where(mention => mention.Kind == MentionKind.Name).Select(mention => mention.Person)
            .Where(person => !people.IsOfficial(person) && !people.HasRole(person, "lawyer")).Distinct().ToList();
        return named.Count == 1 ? Remember(named, happening.Sentence) : [];
    }

    /// <summary>Whether people without a name stand beside the words: "трое журналистов".</summary>
    public bool HasHumans(Happening happening)
    {
        int start = terrain.Start(happening.First, happening.Sentence), end = terrain.End(happening.End - 1, happening.Sentence);
        return _grammar.Humans.In(_tokens, start, end, out _, out _);
    }

    private int Cost(Mention mention, Happening happening)
    {
        var after = mention.First >= happening.End;
        var cost = after ? terrain.Between(happening.End, mention.First) : terrain.Between(mention.End, happening.First);
        if (mention.First < happening.End && happening.First < mention.End) return 0;
        cost += Side(after, happening.Form);
        var oblique = people.IsOblique(mention);
        if (happening.Form is TriggerForm.Passive or TriggerForm.Self && oblique) cost += WrongForm;
        if (happening.Form == TriggerForm.Active && !oblique && _grammar.Data.Endings.Count > 0 && Declines(mention)) cost += WrongForm;
        if (people.IsOfficial(mention.Person)) cost += Official;
        if (IsSpeaker(mention, happening)) cost += Official;
        var before = mention.First - 1;
        if (before >= happening.Sentence.First && _grammar.AgentWords.Contains(_tokens, before)) cost += Official;
        if (mention.End < happening.Sentence.End && _grammar.VerbLast && _grammar.AgentWords.Contains(_tokens, mention.End)) cost += Official;
        return cost;
    }

    private int Side(bool after, TriggerForm form)
    {
        if (_grammar.VerbLast) return after ? 2 * WrongSide : 0;
        return form switch
        {
            TriggerForm.Noun => after ? 0 : WrongSide,
            TriggerForm.Active or TriggerForm.Open => after ? 0 : 2,
            _ => _grammar.Data.Order == "first" || !after ? 0 : 2,
        };
    }

    // A name that takes endings and stands without one is the subject.
    private bool Declines(Mention mention) => mention.Kind == MentionKind.Name && people.Drafts[mention.Person].Gender == 'm';

    private bool IsSpeaker(Mention mention, Happening happening)
    {
        for (var i = mention.End; i < Math.Min(happening.Sentence.End, mention.End + 3); i++)
        {
            if (i >= happening.First && i < happening.End) return false;
            if (_grammar.SpeechVerbs.Contains(_tokens, i)) return true;
            if (terrain.IsComma(i)) break;
        }

        for (var i = mention.First - 1; i >= Math.Max(happening.Sentence.First, mention.First - 4); i--)
        {
            if (i >= happening.First && i < happening.End) return false;
            if (terrain.IsComma(i)) return false;
            if (!_grammar.VerbLast && _grammar.SpeechVerbs.Contains(_tokens, i)) return true;
            if (_grammar.AccordingTo.EndsAtToken(_tokens, i)) return true;
        }

        return false;
    }

    // "брата N арестовали", "задержан муж N": it happens to the one who is not named.
    public bool IsOfOthers(Happening happening)
    {
        int start = terrain.Start(happening.First, happening.Sentence), end = terrain.End(happening.End - 1, happening.Sentence);
        if (!_grammar.Relations.In(_tokens, start, end, out var at, out var length)) return false;
        // "برادر N", "N的妻子": what is joined so is N's.
        if (_grammar.Data.NoCapitals) return true;
        // "её муж N": the relative is named.
        return !people.People.In(at + length, Math.Min(end, at + length + 4)).Any(mention => mention.Kind == MentionKind.Name && mention.First == at + length && !people.IsOblique(mention));
    }

    /// <summary>"Мать N умерла, пока он был в тюрьме": the death of a relative outside, whatever stands near it.</summary>
    public bool IsOfFamily(Happening happening) =>
        IsOfOthers(happening) || (_grammar.VerbLast && _grammar.Relations.In(_tokens, happening.Sentence.First, happening.First, out _, out _));

    private List<int> WithSeries(Mention found, List<Mention> mentions)
    {
        var index = mentions.IndexOf(found);
        int first = index, last = index;
        while (first > 0 && mentions[first - 1].Kind == MentionKind.Name && Series.Joins(text, language, mentions[first - 1].End, mentions[first].First)) first--;
        while (last + 1 < mentions.Count && mentions[last + 1].Kind == MentionKind.Name && Series.Joins(text, language, mentions[last].End, mentions[last + 1].First)) last++;
        // Two names with a comma between them are not yet a series.
        if (last - first < 1 || !HasConjunction(mentions[first].End, mentions[last].First)) return [found.Person];
        return [.. mentions[first..(last + 1)].Select(mention => mention.Person).Distinct()];
    }

    private bool HasConjunction(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (language.Conjunctions.Contains(_tokens[i].Norm)) return true;
        }

        return false;
    }

    // No subject is told: the one that the sentences before spoke of.
    private List<int> FromBefore(Happening happening, int? speaker)
    {
        var sentence = text.SentenceOf(happening.First);
        if (sentence - _latestSentence <= SentencesBack && _latest.Count > 0 && !(speaker is { } one && _latest.Contains(one))) return Remember(_latest, happening.Sentence);
        for (var back = 1; back <= SentencesBack && sentence - back >= 0; back++)
        {
            var before = text.Sentences[sentence - back];
            foreach (var mention in people.People.In(before.First, before.End))
            {
                if (mention.Person != speaker && !people.IsOfficial(mention.Person)) return Remember([mention.Person], happening.Sentence);
            }
        }

        return [];
    }
}
