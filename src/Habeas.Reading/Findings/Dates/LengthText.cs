using System.Globalization;
using System.Text;

namespace Habeas.Reading.Findings.Dates;

/// <summary>A length of time in ISO 8601: years and months are kept as such and never made into days.</summary>
internal static class LengthText
{
    private const string Order = "YMWDHNS";

    public static string? Iso(IReadOnlyList<LengthPart> parts)
    {
        var iso = new StringBuilder("P");
        var time = false;
        foreach (var (value, unit) in parts.OrderBy(part => Order.IndexOf(part.Unit, StringComparison.Ordinal)))
        {
            if (value is <= 0 or > 100_000) return null;
            if (unit is 'H' or 'N' or 'S' && !time)
            {
                time = true;
                iso.Append('T');
            }

            var whole = decimal.Truncate(value);
            var rest = value - whole;
            var (smaller, of) = unit switch { 'Y' => ('M', 12), 'M' => ('D', 30), 'H' => ('M', 60), 'W' => ('D', 7), 'N' => ('S', 60), _ => (' ', 0) };
            if (rest > 0 && of == 0)
            {
                if (!time && unit == 'D' && rest == 0.5m)
                {
                    if (whole > 0) iso.Append(CultureInfo.InvariantCulture, $"{whole:0}D");
                    iso.Append("T12H");
                    time = true;
                    continue;
                }

                iso.Append(CultureInfo.InvariantCulture, $"{value:0.##}{unit}");
                continue;
            }

            if (whole > 0) iso.Append(CultureInfo.InvariantCulture, $"{whole:0}{(unit == 'N' ? 'M' : unit)}");
            if (rest > 0) iso.Append(CultureInfo.InvariantCulture, $"{decimal.Round(rest * of):0}{smaller}");
        }

        return iso.Length > 1 ? iso.ToString() : null;
    }
}
