using Habeas.Reading.Languages.Dates;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Dates;

/// <summary>Dates and lengths of time that <see cref="DateReader"/> found, as the tokens that they cover.</summary>
internal static class TokenDates
{
    public static (List<DateMention> Dates, List<DurationMention> Durations) Find(TokenizedText text, DateWords words)
    {
        var (dates, durations) = (new List<DateMention>(), new List<DurationMention>());
        foreach (var found in DateReader.Read(text.Text, words))
        {
            // A token may be longer than the date: Chinese writes without blanks.
            var first = text.TokenAt(found.Start);
            if (first > 0 && text.Tokens[first - 1].End > found.Start) first--;
            var end = Math.Max(first + 1, text.TokenAt(found.End));
            if (first >= text.Tokens.Length) continue;
            if (found.Kind != DateKind.Duration) dates.Add(new DateMention(first, end, Form(found)) { Expression = found, Year = found.Fields.Year, Month = found.Fields.Month, Day = found.Fields.Day });
            else if (LengthText.Iso(found.Fields.Length!) is { } iso) durations.Add(new DurationMention(first, end, iso));
        }

        return (dates, durations);
    }

    private static DateForm Form(DateExpression found) => found switch
    {
        { Kind: DateKind.Order } => DateForm.Order,
        { Fields: { Days: not null } or { Length: not null } } => DateForm.RelativeDay,
        { Fields: { Shift: not null, Weekday: 0 } } => DateForm.RelativeUnit,
        { Fields.Year: > 0 } => DateForm.Absolute,
        { Fields.Month: > 0 } => DateForm.Yearless,
        _ => DateForm.Weekday,
    };
}
