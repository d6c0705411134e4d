using Habeas.Reading.Findings.Dates;
using Habeas.Reading.Findings.Quotes;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>Makes a statement's finding: its kind, whom it is about, where and when it was said.</summary>
internal sealed class Saying(TokenizedText text, LanguagePack language, FreePeople people, IReadOnlyList<DatePlace> dates, PartialDate? published)
{
    private readonly Grammar _grammar = language.Grammar!;

    public QuoteFinding Finding(int first, int end, Speaker? speaker, string form, (int First, int End) around)
    {
        var about = people.People.In(first, end).Where(mention => mention.Person != speaker?.Person && !people.IsOfficial(mention.Person)).Select(mention => mention.Person).Distinct().ToList();
        var date = DateIn(around, first, end);
        return new QuoteFinding
        {
            Id = "",
            Speaker = speaker is null ? null : speaker.ToFinding(people.People) with { Span = text.Span(speaker.First, speaker.End) },
            Form = form,
            Kind = KindOf(first, end),
            Specificity = about.Count > 0 ? "case" : HasPlace(first, end) ? "country" : "generic",
            Venue = Venue(around.First, first) ?? Venue(end, around.End),
            Date = date is null ? null : date.Resolve(published, future: false),
            DateText = date is null ? null : text.Slice(date.First, date.End),
            About = [.. about.Select(person => people.People.Findings[person].Id)],
            Span = text.Span(first, end),
            Quote = text.Slice(first, end),
        };
    }

    // Dates stand in the order of the text.
    private DatePlace? DateIn((int First, int End) around, int first, int end)
    {
        int low = 0, high = dates.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (dates[middle].First < around.First) low = middle + 1;
            else high = middle;
        }

        for (; low < dates.Count && dates[low].First < around.End; low++)
        {
            // What is said holds dates of its own.
            if (dates[low].End <= around.End && (dates[low].End <= first || dates[low].First >= end)) return dates[low];
        }

        return null;
    }

    private string? KindOf(int first, int end)
    {
        foreach (var (kind, words) in _grammar.StatementKinds)
        {
            if (words.In(text.Tokens, first, end, out _, out _)) return kind;
        }

        return null;
    }

    private bool HasPlace(int first, int end) => _grammar.Places.In(text.Tokens, first, end, out _, out _);

    private string? Venue(int first, int end) =>
        first < end && _grammar.Venues.In(text.Tokens, first, end, out var at, out var length) ? text.Slice(at, at + length) : null;
}
