using Habeas.Reading.Findings.Persons;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Lists;

/// <summary>Finds lists and campaigns, how many are on them, and who.</summary>
internal static class ListFinder
{
    public static IReadOnlyList<ListFinding> Find(TokenizedText text, LanguagePack language, People people) => [];
}
