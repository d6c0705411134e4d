using System.Globalization;

namespace Habeas.Registry;

/// <summary>
/// A date as far as it is known, in EDTF (ISO 8601-2, levels 0 and 1, and sets of days from level 2), with the earliest and the latest
/// day that it can mean. A day is never invented: <c>2020-03</c> stays a month.
/// </summary>
public sealed record PartialDate
{
    private PartialDate(string edtf, DateOnly earliest, DateOnly latest, bool isApproximate, bool isUncertain)
    {
        Edtf = edtf;
        Earliest = earliest;
        Latest = latest;
        IsApproximate = isApproximate;
        IsUncertain = isUncertain;
    }

    /// <summary>The date as written in EDTF.</summary>
    public string Edtf { get; }

    public DateOnly Earliest { get; }

    public DateOnly Latest { get; }

    /// <summary>Marked <c>~</c> or <c>%</c>.</summary>
    public bool IsApproximate { get; }

    /// <summary>Marked <c>?</c> or <c>%</c>.</summary>
    public bool IsUncertain { get; }

    public static PartialDate Of(DateOnly day) =>
        new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day, day, isApproximate: false, isUncertain: false);

    /// <summary>Reads EDTF.</summary>
    /// <param name="text">Such as <c>2020-10-14</c>, <c>2020-10~</c>, <c>201X</c>, <c>2020-21</c> (spring), <c>2020-03/2020-06</c>, <c>../2023-05</c>, <c>[2020-10-14,2020-10-16]</c>.</param>
    /// <param name="problem">One sentence when it cannot be read.</param>
    public static PartialDate? TryParse(string? text, out string? problem)
    {
        problem = null;
        var date = Parse(text?.Trim() ?? string.Empty);
        if (date is null)
            problem = $"“{text}” is not a date that can be read: write 2020-10-14, 2020-10, 2020, 2020-10~ (about), or 2020-03/2020-06.";
        return date;
    }

    /// <summary>Whether the two can mean the same day.</summary>
    public bool Overlaps(PartialDate other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Earliest <= other.Latest && other.Earliest <= Latest;
    }

    public override string ToString() => Edtf;

    private static PartialDate? Parse(string text)
    {
        if (text is ['[', .., ']'])
        {
            var members = text[1..^1].Split(',').Select(ParseOne).ToList();
            if (members.Count < 2 || members.Contains(null)) return null;
            return new PartialDate(text, members.Min(m => m!.Earliest), members.Max(m => m!.Latest), isApproximate: false, isUncertain: false);
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return ParseOne(text);
        var (from, to) = (text[..slash], text[(slash + 1)..]);
        var start = from == ".." ? null : ParseOne(from);
        var end = to == ".." ? null : ParseOne(to);
        if ((start is null && from != "..") || (end is null && to != "..") || (start is null && end is null)) return null;
        var earliest = start?.Earliest ?? DateOnly.MinValue;
        var latest = end?.Latest ?? DateOnly.MaxValue;
        return earliest > latest
            ? null
            : new PartialDate(text, earliest, latest, start?.IsApproximate == true || end?.IsApproximate == true,
                start?.IsUncertain == true || end?.IsUncertain == true);
    }

    private static PartialDate? ParseOne(string text)
    {
        var bare = text.TrimEnd('~', '?', '%');
        if (text.Length - bare.Length > 1) return null;
        var mark = text.Length > bare.Length ? text[^1] : ' ';
        var parts = bare.Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || parts.Skip(1).Any(p => p.Length != 2)) return null;
        if (Range(parts[0], 1, 9999) is not var (firstYear, lastYear)) return null;
        if (parts.Length == 2 && firstYear == lastYear && lastYear < 9999 && Season(parts[1], firstYear) is var (first, last))
            return new PartialDate(text, first, last, isApproximate: mark is '~' or '%', isUncertain: mark is '?' or '%');
        var (firstMonth, lastMonth) = (1, 12);
        if (parts.Length > 1)
        {
            if (firstYear != lastYear || Range(parts[1], 1, 12) is not var (low, high)) return null;
            (firstMonth, lastMonth) = (low, high);
        }

        var (firstDay, lastDay) = (1, DateTime.DaysInMonth(lastYear, lastMonth));
        if (parts.Length > 2)
        {
            if (Range(parts[2], 1, lastDay) is not var (low, high)) return null;
            if (firstMonth != lastMonth && parts[2] != "XX") return null;
            (firstDay, lastDay) = (low, high);
        }

        return new PartialDate(
            text, new DateOnly(firstYear, firstMonth, firstDay), new DateOnly(lastYear, lastMonth, lastDay),
            isApproximate: mark is '~' or '%', isUncertain: mark is '?' or '%');
    }

    /// <summary>
    /// The days of a season, 21 to 24 in EDTF. Which months it has differs by place and by who writes: spring and autumn keep to the months
    /// that all agree on for the northern half with one on each side, summer too, and winter may be that of either end of the year.
    /// </summary>
    private static (DateOnly First, DateOnly Last)? Season(string code, int year) => code switch
    {
        "21" => (new DateOnly(year, 2, 1), new DateOnly(year, 6, 30)),
        "22" => (new DateOnly(year, 5, 1), new DateOnly(year, 9, 30)),
        "23" => (new DateOnly(year, 8, 1), new DateOnly(year, 12, 31)),
        "24" => (new DateOnly(year, 1, 1), new DateOnly(year + 1, 3, 31)),
        _ => null,
    };

    /// <summary>The least and the greatest number that digits, some of them X, can mean within limits.</summary>
    private static (int Low, int High)? Range(string digits, int minimum, int maximum)
    {
        var unknown = digits.IndexOf('X', StringComparison.Ordinal);
        if (unknown >= 0 && digits.AsSpan(unknown).ContainsAnyExcept('X')) return null;
        if (!int.TryParse(digits.Replace('X', '0'), NumberStyles.None, CultureInfo.InvariantCulture, out var low)) return null;
        var high = int.Parse(digits.Replace('X', '9'), NumberStyles.None, CultureInfo.InvariantCulture);
        (low, high) = (Math.Max(low, minimum), Math.Min(high, maximum));
        return low > high ? null : (low, high);
    }
}
