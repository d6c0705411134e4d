using Habeas.Reading.Findings.Persons;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Organizations;

/// <summary>An organisation at a place in the text: tokens <c>[First, End)</c>, an index into the findings.</summary>
internal readonly record struct OrganizationMention(int Organization, int First, int End);

/// <summary>Finds organisations: well-known ones, and names that end or begin with a word for a kind of body.</summary>
internal static class OrganizationFinder
{
    public static (IReadOnlyList<OrganizationFinding> Findings, IReadOnlyList<OrganizationMention> Mentions) Find(
        TokenizedText text, LanguagePack language, People people) => ([], []);
}
