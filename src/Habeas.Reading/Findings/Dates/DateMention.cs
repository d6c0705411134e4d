namespace Habeas.Reading.Findings.Dates;

internal enum DateForm : byte
{
    /// <summary>Year, year and month, or a whole date.</summary>
    Absolute,

    /// <summary>Month, or day and month, with no year.</summary>
    Yearless,
    Weekday,

    /// <summary>A number of days from the day of publication.</summary>
    RelativeDay,

    /// <summary>The week, month or year before or after that of publication.</summary>
    RelativeUnit,

    /// <summary>Before or after something else: an order, not a date.</summary>
    Order,
}

/// <summary>A date as it stands in the text: tokens <c>[First, End)</c> and what they give. <c>Shift</c> is -1 for "last", 1 for "next".</summary>
internal sealed record DateMention(int First, int End, DateForm Form)
{
    public int Year { get; init; }

    public int Month { get; init; }

    public int Day { get; init; }

    public int Weekday { get; init; }

    public int? Shift { get; init; }

    public char Unit { get; init; }

    public bool Approximate { get; init; }

    /// <summary>The same as read by the patterns of a language's file; what it counts to is told by <see cref="DateReckoning"/>.</summary>
    public DateExpression? Expression { get; init; }
}
