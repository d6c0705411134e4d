using System.Globalization;
using Habeas.Registry;
using NodaTime.Text;

namespace Habeas.Publishing;

/// <summary>EDTF and ISO 8601 durations in English words, as a page says them. What a date does not say is not said.</summary>
public static class DateWords
{
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"]; // EDTF 21 to 24
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary>"14 October 2020", "March 2020", "about 2019", "14 or 16 October 2020" as "between … and …". Text that is no EDTF is given back.</summary>
    public static string Of(string? edtf)
    {
        if (string.IsNullOrEmpty(edtf)) return string.Empty;
        if (PartialDate.TryParse(edtf, out _) is not { } date) return edtf;
        var plain = edtf.TrimEnd('~', '?', '%');
        var about = plain.Length < edtf.Length ? "about " : string.Empty;
        if (!plain.Contains('/', StringComparison.Ordinal) && plain.All(c => char.IsAsciiDigit(c) || c == '-'))
        {
            return about + plain.Length switch
            {
                10 => Day(date.Earliest),
                7 when plain[5] == '2' => $"{Seasons[plain[6] - '1']} {plain[..4]}",
                7 => Month(date.Earliest),
                _ => plain,
            };
        }

        if (plain.Split('/') is [var first, var last] && IsPlain(first) && IsPlain(last)) return $"{about}between {Of(first)} and {Of(last)}";
        if (date.Latest == DateOnly.MaxValue) return $"{Day(date.Earliest)} or later";
        if (date.Earliest == DateOnly.MinValue) return $"{Day(date.Latest)} or earlier";
        return date.Earliest == date.Latest ? Day(date.Earliest) : $"between {Day(date.Earliest)} and {Day(date.Latest)}";
    }

    public static string Of(PublicDate? date) => Of(date?.Edtf);

    /// <summary>"14 October 2020".</summary>
    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");

    /// <summary>"4 years", "1 year 6 months", "life". Text that is no duration is given back.</summary>
    public static string OfDuration(string iso)
    {
        if (iso is "life" or "P999Y") return "life";
        var parsed = PeriodPattern.NormalizingIso.Parse(iso);
        if (!parsed.TryGetValue(NodaTime.Period.Zero, out var period)) return iso;
        var parts = new List<string>();
        Add(period.Years, "year");
        Add(period.Months, "month");
        Add((period.Weeks * 7) + period.Days, "day");
        Add(period.Hours, "hour");
        return parts.Count == 0 ? iso : string.Join(' ', parts);

        void Add(long count, string unit)
        {
            if (count > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? string.Empty : "s")}"));
        }
    }

    // 1960/1961 says years, and no day of them.
    private static bool IsPlain(string half) => half.Length > 0 && half.All(c => char.IsAsciiDigit(c) || c == '-');

    private static string Month(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Months[day.Month - 1]} {day.Year}");
}
