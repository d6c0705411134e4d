namespace Habeas.Reading.Findings.Dates;

/// <summary>What the words of a date give, before it is counted from the day of publication. Zero is "not said".</summary>
internal record struct DateFields
{
    public int Year { get; set; }

    /// <summary>The year is of the solar Hijri calendar, and so is the month.</summary>
    public bool Solar { get; set; }

    public bool Lunar { get; set; }

    public int Month { get; set; }

    public int Day { get; set; }

    public int Weekday { get; set; }

    /// <summary>Days from the day of publication: "yesterday" is -1.</summary>
    public int? Days { get; set; }

    /// <summary>-1 for "last", 0 for "this", 1 for "next"; <see cref="Unit"/> or a weekday or a month says of what.</summary>
    public int? Shift { get; set; }

    public char Unit { get; set; }

    /// <summary>A length of time counted from the day of publication, or from <see cref="Base"/>, in <see cref="Direction"/>.</summary>
    public IReadOnlyList<LengthPart>? Length { get; set; }

    public int Direction { get; set; }

    /// <summary>The date that a length is counted from: index of the fields in the same expression.</summary>
    public DateExpression? Base { get; set; }

    /// <summary>Which weekday of the month: "the first Friday of July"; -1 the last.</summary>
    public int Nth { get; set; }

    /// <summary>EDTF's 21 (spring) to 24 (winter).</summary>
    public int Season { get; set; }

    public bool Decade { get; set; }

    /// <summary>The first day or year of a range whose last is <see cref="Day"/> or <see cref="Year"/>.</summary>
    public int From { get; set; }

    public bool Approximate { get; set; }
}

/// <summary>A number of years (Y), months (M), weeks (W), days (D), hours (H), minutes (N) or seconds (S).</summary>
internal readonly record struct LengthPart(decimal Value, char Unit);

internal enum DateKind : byte
{
    Date,

    /// <summary>How long, not when.</summary>
    Duration,

    /// <summary>Before or after something else: an order, not a date.</summary>
    Order,
}

/// <summary>A date or length of time at UTF-16 units <c>[Start, End)</c>.</summary>
internal sealed record DateExpression(int Start, int End, DateKind Kind, DateFields Fields)
{
    /// <summary>The end of a range whose start is <see cref="Fields"/>.</summary>
    public DateFields? Until { get; init; }
}
