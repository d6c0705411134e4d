namespace Habeas.Reading.Findings.Dates;

/// <summary>
/// Turns a date of the text into EDTF. What is said relative to publication needs the date of publication; without one it stays
/// open. An order ("shortly after") is never a date.
/// </summary>
internal static class DateResolver
{
    /// <param name="mention">The date as found.</param>
    /// <param name="published">When the text was published, if known.</param>
    /// <param name="future">Whether the text speaks of what is still to come.</param>
    public static string? Resolve(DateMention mention, PartialDate? published, bool future)
    {
        if (mention.Expression is { } expression) return DateReckoning.Edtf(expression, published, future);
        var date = mention.Form switch
        {
            DateForm.Absolute => PartialDate.Make(mention.Year, mention.Month, mention.Day),
            DateForm.Yearless => published is { } page ? Yearless(mention, page, future) : null,
            DateForm.Weekday => published?.WholeDay is { } day ? Weekday(mention, day, future) : null,
            DateForm.RelativeDay => published?.WholeDay is { } day ? Days(day, mention.Shift ?? 0) : null,
            DateForm.RelativeUnit => published is { } page ? Unit(mention, page) : null,
            DateForm.Order => null,
        };
        return date is { } known ? known + (mention.Approximate ? "~" : "") : null;
    }

    private static PartialDate? Yearless(DateMention mention, PartialDate page, bool future)
    {
        if (page.Month == 0) return null;
        var year = page.Year;
        var later = mention.Month > page.Month || (mention.Month == page.Month && mention.Day > 0 && page.Day > 0 && mention.Day > page.Day);
        var earlier = mention.Month < page.Month || (mention.Month == page.Month && mention.Day > 0 && page.Day > 0 && mention.Day < page.Day);
        if (mention.Shift == 0) return PartialDate.Make(year, mention.Month, mention.Day);
        if (later && !future) year--;
        if (earlier && future) year++;
        if (mention.Shift == -1 && mention.Month == page.Month && mention.Day == 0) year--;
        return PartialDate.Make(year, mention.Month, mention.Day);
    }

    private static PartialDate? Weekday(DateMention mention, DateOnly day, bool future)
    {
        var today = day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
        var back = (today - mention.Weekday + 7) % 7;
        if (mention.Shift == 1 || (future && mention.Shift is null)) return Days(day, back == 0 ? 7 : 7 - back);
        if (mention.Shift == -1 && back == 0) back = 7;
        return Days(day, -back);
    }

    private static PartialDate? Days(DateOnly day, int shift)
    {
        var number = day.DayNumber + (long)shift;
        return number < 0 || number > DateOnly.MaxValue.DayNumber ? null : PartialDate.Of(DateOnly.FromDayNumber((int)number));
    }

    private static PartialDate? Unit(DateMention mention, PartialDate page)
    {
        var shift = mention.Shift ?? 0;
        if (Math.Abs(shift) > 3000) return null;
        switch (mention.Unit)
        {
            case 'Y':
                return PartialDate.Make(page.Year + shift, 0, 0);
            case 'M' when page.Month > 0:
                var months = (page.Year * 12) + page.Month - 1 + shift;
                return PartialDate.Make(months / 12, (months % 12) + 1, 0);
            default:
                // A week has no EDTF form short of a season or an interval; it keeps its words.
                return null;
        }
    }
}
