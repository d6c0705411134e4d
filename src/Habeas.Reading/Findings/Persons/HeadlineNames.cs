using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Persons;

/// <summary>Finds in headlines, where every word is large, the persons whom the story names.</summary>
internal static class HeadlineNames
{
    public static void Take(TokenizedText text, LanguagePack language, WordUse use, List<PersonDraft> people)
    {
        var tokens = text.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!tokens[i].Capital || !(use.IsHeadline(i) || tokens[i].AllCapitals) || use.IsBody(i)) continue;
            if (people.Exists(person => person.Runs.Exists(run => run.First <= i && i < run.End))) continue;
            foreach (var (person, words) in Forms(people, language))
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
    private static IEnumerable<(PersonDraft Person, string[] Words)> Forms(List<PersonDraft> people, LanguagePack language) =>
        people.Select(person => (person, person.Words)).Concat(
            people.Where(person => person.Words.Length > 1 && people.Count(other => other.Last(language) == person.Last(language)) == 1)
                .Select(person => (person, new[] { person.Last(language) })));

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
