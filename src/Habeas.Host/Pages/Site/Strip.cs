using System.Globalization;
using Habeas.Publishing;

namespace Habeas.Host.Pages.Site;

/// <summary>
/// A person's periods of detention on a line of time, in thousandths of its length. What a partial date leaves open is drawn apart from
/// what is sure.
/// </summary>
/// <param name="Bars">Oldest first.</param>
/// <param name="Years">Where each year begins.</param>
internal sealed record Strip(IReadOnlyList<Strip.Bar> Bars, IReadOnlyList<Strip.Tick> Years, int FirstYear)
{
    private const int Length = 1000;
    private const int MostYears = 100;

    /// <param name="Kind">sure, open (a partial date may reach here) or last-known (nobody has confirmed it since).</param>
    public sealed record Bar(string Kind, string From, string Width);

    public sealed record Tick(int Year, string At);

    /// <summary>The line that a page's strips share, so that they can be compared: from the first of January before the earliest of them.</summary>
    public static DateOnly BeginningOf(IEnumerable<PublicSpell> spells, DateOnly today) =>
        new(spells.Select(s => s.Start.Earliest).Where(d => d.Year > today.Year - MostYears).Append(today.AddYears(-1)).Min().Year, 1, 1);

    public static Strip Of(IReadOnlyList<PublicSpell> spells, PublicStatus status, DateOnly from, DateOnly today)
    {
        var scale = Math.Max(1, today.DayNumber - from.DayNumber);
        var bars = new List<Bar>();
        foreach (var spell in spells)
        {
            var (sureFrom, sureTo) = (spell.Start.Latest, spell.End?.Earliest ?? today);
            var reachesTo = spell.End is null || spell.End.Latest > today ? today : spell.End.Latest;
            if (sureFrom >= sureTo)
            {
                Add("open", spell.Start.Earliest, reachesTo);
                continue;
            }

            Add("open", spell.Start.Earliest, sureFrom);
            if (spell.End is null && StatusWords.IsLastKnown(status, today))
            {
                var known = status.LastConfirmed!.Value;
                Add("sure", sureFrom, known);
                Add("last-known", known > sureFrom ? known : sureFrom, today);
            }
            else
            {
                Add("sure", sureFrom, sureTo);
                Add("open", sureTo, reachesTo);
            }
        }

        var years = Enumerable.Range(from.Year, today.Year - from.Year + 1).Select(y => new Tick(y, Place(new DateOnly(y, 1, 1)))).ToList();
        return new Strip(bars, years, from.Year);

        void Add(string kind, DateOnly start, DateOnly end)
        {
            if (start < from) start = from;
            if (end <= start) return;
            // A night in a cell is a night in a cell: it is drawn, however long the line.
            var width = Math.Max(3.0, (end.DayNumber - start.DayNumber) * (double)Length / scale);
            bars.Add(new Bar(kind, Place(start), Number(width)));
        }

        string Place(DateOnly day) => Number((day.DayNumber - from.DayNumber) * (double)Length / scale);
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
