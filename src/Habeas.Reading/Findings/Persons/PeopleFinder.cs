using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Persons;

/// <summary>Finds the persons of a text: full names, later short forms, roles, and what the pronouns mean.</summary>
internal static class PeopleFinder
{
    /// <summary><paramref name="outsiders"/> are names that stand at the article's edge (its byline): they are not of the story.</summary>
    public static People Find(TokenizedText text, LanguagePack language, IReadOnlyList<string> outsiders) =>
        new([], []);
}
