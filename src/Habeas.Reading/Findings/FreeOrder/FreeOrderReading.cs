using Habeas.Reading.Findings.Dates;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>Reads an article in a language whose file has a grammar section: persons, bodies, statements, events.</summary>
internal static class FreeOrderReading
{
    public static DocumentReading Read(Article article, TokenizedText text, LanguagePack language, PartialDate? published, List<string> warnings)
    {
        var (dates, durations) = DatePlaces.Find(text, language);
        var spots = new BodySpots(text, language);
        var (organizations, bodies) = spots.Gather(spots.Find());
        var people = FreePeopleFinder.Find(text, language, article.Byline, spots.Covered);
        var quotes = new SpeechFinder(text, language, people, organizations, bodies, dates, published).Find();
        return new DocumentReading
        {
            Document = new DocumentInfo("", "", 0),
            Article = article,
            Persons = people.People.Findings,
            Organizations = organizations,
            Events = new HappeningFinder(text, language, people, organizations, bodies, quotes, published).Find(dates, durations),
            Quotes = quotes,
            Warnings = warnings,
        };
    }
}
