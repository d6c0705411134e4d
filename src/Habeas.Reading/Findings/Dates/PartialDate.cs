using System.Globalization;

namespace Habeas.Reading.Findings.Dates;

/// <summary>A date known to the year, the month or the day, written in EDTF (ISO 8601-2); zero is "not known".</summary>
internal readonly record struct PartialDate(int Year, int Month, int Day)
{
    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>The first ten characters of an EDTF or ISO 8601 date; null where they are none.</summary>
    public static PartialDate? Parse(string? edtf)
    {
        if (edtf is null) return null;
        var text = edtf.AsSpan().Trim();
        if (text.Length > 10) text = text[..10];
        text = text.TrimEnd("~?%T");
        if (text.Length is not (4 or 7 or 10)) return null;
        if (!Number(text[..4], out var year) || year is < 1000 or > 2999) return null;
        int month = 0, day = 0;
        if (text.Length >= 7 && (text[4] != '-' || !Number(text[5..7], out month) || month is < 1 or > 12)) return null;
        if (text.Length == 10 && (text[7] != '-' || !Number(text[8..10], out day) || day < 1 || day > DateTime.DaysInMonth(year, month))) return null;
        return new PartialDate(year, month, day);
    }

    /// <summary>The same, where the parts make a date at all.</summary>
    public static PartialDate? Make(int year, int month, int day)
    {
        if (year is < 1900 or > 2100 || month is < 0 or > 12 || day < 0) return null;
        if (day > 0 && (month == 0 || day > DateTime.DaysInMonth(year, month))) return null;
        return new PartialDate(year, month, day);
    }

    public DateOnly Earliest => new(Year, Math.Max(1, Month), Math.Max(1, Day));

    public DateOnly Latest => Day > 0 ? new(Year, Month, Day) : Month > 0 ? new(Year, Month, DateTime.DaysInMonth(Year, Month)) : new(Year, 12, 31);

    public DateOnly? WholeDay => Day > 0 ? new DateOnly(Year, Month, Day) : null;

    public override string ToString() => Day > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}")
        : Month > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}") : string.Create(CultureInfo.InvariantCulture, $"{Year:D4}");

    private static bool Number(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
