using System.Globalization;

namespace Habeas.Names.People;

/// <summary>One way to read a date: a day, a month (day is 0), a year (month is 0 too), or years up to and with the last.</summary>
internal readonly record struct DateReading(int Year, int Month, int Day, int LastYear, bool IsAbout)
{
    public string Edtf
    {
        get
        {
            var mark = IsAbout ? "~" : "";
            if (LastYear > Year) return string.Create(CultureInfo.InvariantCulture, $"{Year:0000}/{LastYear:0000}{mark}");
            if (Month == 0) return string.Create(CultureInfo.InvariantCulture, $"{Year:0000}{mark}");
            return Day == 0 ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}{mark}") : string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}{mark}");
        }
    }

    public bool IsDay => Day > 0 && LastYear == Year;

    /// <summary>The reading, if there is such a date and somebody alive or on record may have been born then.</summary>
    public static DateReading? Of(int year, int month = 0, int day = 0, bool about = false)
    {
        if (year is < 1800 or > 2100 || month is < 0 or > 12 || day < 0 || (month > 0 && day > DateTime.DaysInMonth(year, month))) return null;
        return new DateReading(year, month, day, year, about);
    }

    /// <summary>Whether both can mean one day.</summary>
    public bool Meets(DateReading other)
    {
        if (Year > other.LastYear || other.Year > LastYear) return false;
        if (LastYear > Year || other.LastYear > other.Year || Month == 0 || other.Month == 0) return true;
        return Month == other.Month && (Day == 0 || other.Day == 0 || Day == other.Day);
    }
}
