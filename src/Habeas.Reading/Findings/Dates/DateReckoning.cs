using System.Globalization;

namespace Habeas.Reading.Findings.Dates;

/// <summary>
/// Counts a date from the day of publication. Where the words give no more than a month or a year, neither does the EDTF: "two years
/// ago" is a year, about. Without a day of publication, what is counted from it stays open.
/// </summary>
internal static class DateReckoning
{
    private static readonly PersianCalendar s_solar = new();
    private static readonly UmAlQuraCalendar s_lunar = new();

    /// <summary>EDTF, or null where the date stays open.</summary>
    /// <param name="date">The date as found.</param>
    /// <param name="published">When the text was published, if known.</param>
    /// <param name="future">Whether the text speaks of what is still to come.</param>
    public static string? Edtf(DateExpression date, PartialDate? published, bool future)
    {
        if (date.Kind != DateKind.Date) return null;
        if (date.Until is { } until)
        {
            return Plain(date.Fields, published, future) is { } a && Plain(until, published, future) is { } b && a.Earliest <= b.Latest ? $"{a}/{b}" : null;
        }

        var fields = date.Fields;
        if (fields.Decade) return string.Create(CultureInfo.InvariantCulture, $"{fields.Year / 10}X");
        if (fields.From > 0) return Range(fields, published, future);
        var about = fields.Approximate ? "~" : "";
        if ((fields.Solar || fields.Lunar) && fields is { Month: > 0, Day: 0 })
        {
            // A month of another calendar lies across two of this one: it is said from its first day to its last.
            if (Plain(fields with { Day = 1 }, published, future)?.WholeDay is not { } first) return null;
            var calendar = fields.Solar ? s_solar : (Calendar)s_lunar;
            var at = first.ToDateTime(default);
            var end = first.AddDays(calendar.GetDaysInMonth(calendar.GetYear(at), calendar.GetMonth(at)) - 1);
            return $"{Of(first)}{about}/{Of(end)}{about}";
        }

        if (fields.Season > 0)
        {
            var year = fields.Year > 0 ? fields.Year : published is { } page && fields.Shift is { } shift ? page.Year + shift : 0;
            return year == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{fields.Season}{about}");
        }

        if (fields.Length is { } length && fields.Base is null && length.All(part => part.Unit is 'Y' or 'M'))
        {
            if (Day(fields, published, future) is not { } point) return null;
            return (length[^1].Unit == 'Y' ? PartialDate.Make(point.Year, 0, 0) : PartialDate.Make(point.Year, point.Month, 0)) is { } known ? known + "~" : null;
        }

        return Plain(fields, published, future) is { } plain ? plain + about : null;
    }

    /// <summary>The one day that the words count to, where they count to one: "two years ago" too.</summary>
    public static DateOnly? Day(DateFields fields, PartialDate? published, bool future)
    {
        if (fields.Length is not { } length) return Plain(fields, published, future)?.WholeDay;
        var from = fields.Base is { } anchor ? Plain(anchor.Fields, published, future: fields.Direction > 0 || future)?.WholeDay : published?.WholeDay;
        if (from is not { } start) return null;
        var sign = fields.Direction;
        foreach (var (value, unit) in length)
        {
            if (value > 4000) return null;
            var whole = (int)value * sign;
            if (unit is 'H' or 'N' or 'S') return null;
            if (unit is 'Y' or 'M')
            {
                var months = (int)decimal.Round(value * (unit == 'Y' ? 12 : 1)) * sign;
                if (start.Year + (months / 12) is < 2 or > 9998) return null;
                start = start.AddMonths(months);
            }
            else
            {
                var number = start.DayNumber + (whole * (unit == 'W' ? 7L : 1L));
                if (number < 0 || number > DateOnly.MaxValue.DayNumber) return null;
                start = DateOnly.FromDayNumber((int)number);
            }
        }

        return start;
    }

    private static PartialDate? Plain(DateFields fields, PartialDate? published, bool future)
    {
        if (fields.Solar) return Other(s_solar, 1250, 1500, fields, published);
        if (fields.Lunar) return Other(s_lunar, 1318, 1500, fields, published);
        if (fields.Length is not null) return Day(fields, published, future) is { } counted ? Of(counted) : null;
        if (fields.Nth != 0) return Nth(fields, published, future);
        if (fields.Days is { } days) return published?.WholeDay is { } day ? Shifted(day, days) : null;
        if (fields.Shift is { } shift) return published is { } page ? Shifted(fields, page, shift) : null;
        if (fields.Year > 0) return PartialDate.Make(fields.Year, fields.Month, fields.Day);
        if (fields.Month > 0) return published is { Month: > 0 } reference ? Yearless(fields, reference, future) : null;
        if (fields.Day > 0) return published?.WholeDay is { } today ? DayAlone(fields.Day, fields.Weekday, today, future) : null;
        return fields.Weekday > 0 && published?.WholeDay is { } now ? Weekday(fields.Weekday, now, future) : null;
    }

    private static PartialDate Of(DateOnly day) => PartialDate.Of(day);

    private static PartialDate? Other(Calendar calendar, int first, int last, DateFields fields, PartialDate? published)
    {
        var year = fields.Year;
        if (year == 0)
        {
            if (published?.WholeDay is not { } page || page.Year is < 1930 or > 2070) return null;
            var now = page.ToDateTime(default);
            year = calendar.GetYear(now);
            if (fields.Month > calendar.GetMonth(now)) year--;
        }

        if (year < first || year >= last) return null;
        if (fields.Month == 0) return null;
        if (fields.Day > calendar.GetDaysInMonth(year, fields.Month)) return null;
        return fields.Day > 0 ? Of(DateOnly.FromDateTime(calendar.ToDateTime(year, fields.Month, fields.Day, 0, 0, 0, 0))) : null;
    }

    private static string? Range(DateFields fields, PartialDate? published, bool future)
    {
        if (Plain(fields with { From = 0 }, published, future) is not { } last) return null;
        var first = fields.Day > 0 ? PartialDate.Make(last.Year, last.Month, fields.From) : PartialDate.Make(fields.From, 0, 0);
        return first is { } known && known.Earliest < last.Latest ? $"{known}/{last}" : null;
    }

    private static PartialDate? Yearless(DateFields fields, PartialDate page, bool future)
    {
        var year = page.Year;
        var compared = fields.Month != page.Month ? fields.Month.CompareTo(page.Month) : fields.Day > 0 && page.Day > 0 ? fields.Day.CompareTo(page.Day) : 0;
        if (compared > 0 && !future) year--;
        if (compared < 0 && future) year++;
        if (fields is { Month: 2, Day: 29 })
        {
            while (!DateTime.IsLeapYear(year)) year += future ? 1 : -1;
        }

        return PartialDate.Make(year, fields.Month, fields.Day);
    }

    // "the 18th", "Friday the 15th": the last such day, or the next.
    private static PartialDate? DayAlone(int day, int weekday, DateOnly today, bool future)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        for (var i = 0; i < 36; i++, month = month.AddMonths(future ? 1 : -1))
        {
            if (day > DateTime.DaysInMonth(month.Year, month.Month)) continue;
            var found = new DateOnly(month.Year, month.Month, day);
            if (weekday > 0 ? Number(found) == weekday : future ? found >= today : found <= today) return Of(found);
        }

        return null;
    }

    private static PartialDate? Weekday(int weekday, DateOnly day, bool future)
    {
        var back = (Number(day) - weekday + 7) % 7;
        return Shifted(day, future ? (back == 0 ? 7 : 7 - back) : -back);
    }

    private static PartialDate? Shifted(DateFields fields, PartialDate page, int shift)
    {
        if (fields.Weekday > 0 && fields.Unit is '\0' or 'W')
        {
            if (page.WholeDay is not { } day) return null;
            if (fields.Weekday == 0) return null;
            return Shifted(day, fields.Weekday - Number(day) + (7 * shift));
        }

        if (fields.Unit == 'D') return page.WholeDay is { } whole ? Shifted(whole, shift) : null;
        if (fields.Unit == 'M')
        {
            if (page.Month == 0) return null;
            var months = (page.Year * 12) + page.Month - 1 + shift;
            return PartialDate.Make(months / 12, (months % 12) + 1, fields.Day);
        }

        if (fields.Unit == 'Y') return PartialDate.Make(page.Year + shift, fields.Month, fields.Day);
        if (fields.Month == 0 || page.Month == 0) return null;
        // "last September": the last that has passed; "this September" is of this year.
        var year = page.Year;
        if (shift < 0) year = fields.Month < page.Month ? year + shift + 1 : year + shift;
        if (shift > 0) year = fields.Month > page.Month ? year + shift - 1 : year + shift;
        return PartialDate.Make(year, fields.Month, fields.Day);
    }

    private static PartialDate? Nth(DateFields fields, PartialDate? published, bool future)
    {
        if (fields.Weekday == 0) return null;
        var month = fields.Month == 0 && fields.Shift is null ? published is { Month: > 0 } page ? PartialDate.Make(page.Year, page.Month, 0) : null
            : Plain(fields with { Nth = 0, Weekday = 0, Day = 0 }, published, future);
        if (month is not { Month: > 0 } known) return null;
        var first = new DateOnly(known.Year, known.Month, 1);
        var day = 1 + ((fields.Weekday - Number(first) + 7) % 7) + (7 * (Math.Max(1, fields.Nth) - 1));
        if (fields.Nth < 0)
        {
            while (day + 7 <= DateTime.DaysInMonth(known.Year, known.Month)) day += 7;
        }

        return PartialDate.Make(known.Year, known.Month, day);
    }

    private static PartialDate? Shifted(DateOnly day, int shift)
    {
        var number = day.DayNumber + (long)shift;
        return number < 0 || number > DateOnly.MaxValue.DayNumber ? null : Of(DateOnly.FromDayNumber((int)number));
    }

    private static int Number(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
}
