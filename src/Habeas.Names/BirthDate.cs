using Habeas.Names.People;

namespace Habeas.Names;

/// <summary>How a list writes a day in figures where it can be read in two ways.</summary>
public enum DateOrder
{
    /// <summary>Nobody knows: 3/4/1981 is either.</summary>
    Unknown,

    /// <summary>3/4/1981 is in April.</summary>
    DayFirst,

    /// <summary>3/4/1981 is in March.</summary>
    MonthFirst,
}

/// <summary>When somebody was born, as far as it is known: a year, a month, a day, or a span of years.</summary>
public sealed class BirthDate
{
    private BirthDate(string edtf, IReadOnlyList<DateReading> readings) => (Edtf, Readings) = (edtf, readings);

    /// <summary>In EDTF (ISO 8601-2); a set in brackets where it can be read in two ways.</summary>
    public string Edtf { get; }

    internal IReadOnlyList<DateReading> Readings { get; }

    /// <summary>
    /// Reads a date as people type it: ISO 8601 and EDTF, 4.3.1981, 03/04/1981, 4 March 1981, март 1981, about 1981, 1981-1983; digits of
    /// any script, months in the languages of <c>Data/months.txt</c>.
    /// </summary>
    /// <param name="text">What stands in the cell.</param>
    /// <param name="order">What comes first where two figures may be day and month.</param>
    /// <returns>Null if it cannot be read as a date in the years 1800 to 2100.</returns>
    public static BirthDate? TryRead(string? text, DateOrder order = DateOrder.Unknown)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 60) return null;
        var readings = DateReader.Read(text, order);
        return readings.Count switch
        {
            0 => null,
            1 => new BirthDate(readings[0].Edtf, readings),
            _ => new BirthDate($"[{string.Join(',', readings.Select(r => r.Edtf).Order(StringComparer.Ordinal))}]", readings),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => Edtf;
}
