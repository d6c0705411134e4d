using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Persons;

/// <summary>Finds in headlines, where every word is large, the persons whom the story names.</summary>
internal static class HeadlineNames
{
    public static void Take(TokenizedText text, LanguagePack language, WordUse use, List<PersonDraft> people)
    {
        var tokens = text.Tokens;
        var taken = new bool[tokens.Length];
        foreach (var run in people.SelectMany(person => person.Runs)) Array.Fill(taken, true, run.First, run.Count);
        var forms = Forms(people, language).ToLookup(form => form.Words[0], StringComparer.Ordinal);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!tokens[i].Capital || taken[i] || !(use.IsHeadline(i) || tokens[i].AllCapitals) || use.IsBody(i)) continue;
            foreach (var (person, words) in forms[tokens[i].Norm])
            {
                if (!StandsAt(tokens, i, words)) continue;
                person.Take(new NameRun(i, i + words.Length, 0, false, true), words, "");
                i += words.Length - 1;
                break;
            }
        }

        foreach (var person in people) person.Runs.Sort((a, b) => a.First.CompareTo(b.First));
    }

    // Full names before family names; a family name that two share names neither.
    private static List<(PersonDraft Person, string[] Words)> Forms(List<PersonDraft> people, LanguagePack language)
    {
        var bearers = people.CountBy(person => person.Last(language), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. people.Select(person => (person, person.Words)).Concat(
            people.Where(person => person.Words.Length > 1 && bearers[person.Last(language)] == 1).Select(person => (person, new[] { person.Last(language) })))];
    }

    private static bool StandsAt(Token[] tokens, int at, string[] words)
    {
        if (at + words.Length > tokens.Length) return false;
        for (var w = 0; w < words.Length; w++)
        {
            if (!tokens[at + w].Is(words[w]) || !tokens[at + w].Capital) return false;
        }

        return true;
    }
}
