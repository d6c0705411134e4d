using Habeas.Reading.Findings.Persons;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>Finds whom pronouns and descriptions ("журналист") mean: the one named last who fits, of one sentence the one named first.</summary>
internal sealed class Referents(TokenizedText text, LanguagePack language, List<FreePerson> drafts, List<Mention> names, bool[] bodies, HashSet<int> oblique)
{
    private const int Farthest = 5;
    private readonly Grammar _grammar = language.Grammar!;
    private readonly Token[] _tokens = text.Tokens;

    private readonly HashSet<int> _starts = [.. names.Select(name => name.First)];
    private readonly HashSet<int> _ends = [.. names.Select(name => name.End)];

    public List<Mention> Resolve()
    {
        if (drafts.Count == 0) return names;
        var all = new List<Mention>(names);
        var next = 0;
        var known = new List<Mention>();
        for (var i = 0; i < _tokens.Length; i++)
        {
            while (next < names.Count && names[next].First <= i) known.Add(names[next++]);
            if (known.Count == 0) continue;
            if (known[^1].End > i)
            {
                i = known[^1].End - 1;
                continue;
            }

            if (language.Pronouns.TryGetValue(_tokens[i].Norm, out var gender))
            {
                if (_grammar.FamilyNames.Count > 0 && i + 1 < _tokens.Length && language.PluralPronouns.Contains(_tokens[i + 1].Norm)) continue;
                if (Meant(known, i, gender.Length == 0 ? ' ' : gender[0]) is { } person)
                {
                    all.Add(new Mention(person, i, i + 1, MentionKind.Pronoun));
                    known.Add(new Mention(person, i, i + 1, MentionKind.Pronoun));
                    if (!language.SubjectPronouns.Contains(_tokens[i].Norm)) oblique.Add(i);
                }
            }
            else if (!bodies[i] && _grammar.Roles.Match(_tokens, i, _tokens.Length, out var role) is var length and > 0)
            {
                if (IsDescription(i, length) && Bearer(known, i, role) is { } bearer) all.Add(new Mention(bearer, i, i + length, MentionKind.Description));
                i += length - 1;
            }
        }

        all.Sort((a, b) => a.First.CompareTo(b.First));
        return all;
    }

    private int? Meant(List<Mention> known, int at, char gender)
    {
        var sentence = text.SentenceOf(at);
        for (var back = 0; back < Farthest; back++)
        {
            var index = sentence - back;
            if (index < 0) return null;
            // Of the people of one sentence the subject goes on; who speaks for an office seldom does.
            var fitting = At(known, index).Where(mention => Fits(drafts[mention.Person], gender)).ToList();
            if (fitting.Count == 0) continue;
            var subjects = fitting.FindAll(mention => !oblique.Contains(mention.First));
            return (subjects.Count > 0 ? subjects : fitting)[0].Person;
        }

        return null;
    }

    private IEnumerable<Mention> At(List<Mention> known, int sentence)
    {
        var last = known.Count - 1;
        while (last >= 0 && text.SentenceOf(known[last].First) > sentence) last--;
        var first = last;
        while (first >= 0 && text.SentenceOf(known[first].First) == sentence) first--;
        for (var i = first + 1; i <= last; i++) yield return known[i];
    }

    private static bool Fits(FreePerson person, char gender) => gender == ' ' || person.Gender == ' ' || person.Gender == gender;

    // A role beside a name is told of that name; one with a plural, a number or "another" before it means others.
    private bool IsDescription(int i, int length)
    {
        var end = i + length;
        if (end < _tokens.Length && (_tokens[end].Capital || _tokens[end].Kind == TokenKind.OpenQuote)) return false;
        if (_starts.Contains(end)) return false;
        for (var last = i - 1; last >= i - 4 && last > 0 && text.SentenceOf(last) == text.SentenceOf(i); last--)
        {
            if (_ends.Contains(last) && IsAppositive(last, i)) return false;
        }

        return i == 0 || (_tokens[i - 1].Kind != TokenKind.Number && !language.Numbers.ContainsKey(_tokens[i - 1].Norm) && !_grammar.Humans.Contains(_tokens, i) && !language.Quantities.Contains(_tokens[i - 1].Norm));
    }

    private bool IsAppositive(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_tokens[i].Is(",") || _tokens[i].Norm is "—" or "–" or "-") return true;
        }

        return false;
    }

    private int? Bearer(List<Mention> known, int at, string role)
    {
        for (var i = known.Count - 1; i >= 0; i--)
        {
            if (text.SentenceOf(at) - text.SentenceOf(known[i].First) > Farthest) return null;
            if (drafts[known[i].Person].Roles.Contains(role)) return known[i].Person;
        }

        return null;
    }
}
