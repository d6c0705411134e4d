using Habeas.Reading.Findings.Persons;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Events;

/// <summary>Reads the persons joined by commas and "and", and tells an owner ("X's", "her") from the one who is meant.</summary>
internal sealed class NameSeries(TokenizedText text, LanguagePack language, People people, Clause clause)
{
    private readonly Token[] _tokens = text.Tokens;

    public List<int> Series(Mention first, TextSentence sentence)
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

    /// <summary>The person and those joined to them before: "A, B and C were".</summary>
    public List<int> Backwards(Mention mention, TextSentence sentence)
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

    public bool IsOfAName(int i) =>
        language.Articles.Contains(_tokens[i].Norm) || language.DefiniteArticles.Contains(_tokens[i].Norm) || language.PossessivePronouns.Contains(_tokens[i].Norm)
        || language.RoleModifiers.Contains(_tokens[i].Norm) || language.IsDemonym(_tokens[i].Norm) || clause.IsHuman(i);

    private bool GoesOn(Mention mention, TextSentence sentence) =>
        mention.End < sentence.End && (_tokens[mention.End].Is(",") || language.Conjunctions.Contains(_tokens[mention.End].Norm));

    public bool IsOwner(Mention mention) => mention.End < _tokens.Length && (_tokens[mention.End].Norm is "'s" or "'" && _tokens[mention.End].Start == _tokens[mention.End - 1].End);

    // "her" before a noun is an owner, before a preposition or at the end the object.
    public bool IsPossessive(Mention mention)
    {
        if (mention.Kind != MentionKind.Pronoun || !language.PossessivePronouns.Contains(_tokens[mention.First].Norm)) return false;
        if (!language.ObjectPronouns.Contains(_tokens[mention.First].Norm)) return true;
        if (mention.End >= _tokens.Length) return false;
        var next = _tokens[mention.End];
        return next.IsWord && !language.Prepositions.Contains(next.Norm) && !language.Conjunctions.Contains(next.Norm) && !language.Adverbs.Contains(next.Norm)
            && !language.ClauseWords.Contains(next.Norm) && !language.Determiners.Contains(next.Norm) && !language.Weekdays.ContainsKey(next.Norm);
    }
}
