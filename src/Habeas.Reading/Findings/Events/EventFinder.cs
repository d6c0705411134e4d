using Habeas.Reading.Findings.Dates;
using Habeas.Reading.Findings.Persons;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Events;

/// <summary>Finds detention events and to whom they happened. <c>published</c> is what relative dates count from.</summary>
internal static class EventFinder
{
    public static IReadOnlyList<EventFinding> Find(
        TokenizedText text,
        LanguagePack language,
        People people,
        IReadOnlyList<DateMention> dates,
        IReadOnlyList<DurationMention> durations,
        PartialDate? published) => [];
}
