namespace Habeas.Names.People;

/// <summary>Two dates of birth against each other.</summary>
internal static class Births
{
    // Of people alive at one time, how many were born in the same year, month, on the same day.
    private const double SameYear = 1 / 40.0, SameMonth = SameYear / 12, SameDay = SameYear / 365;
    private const double Slip = 0.5, Exchanged = 2.5, NextYear = -1, Elsewhere = -3;

    public static PersonEvidence? Of(BirthDate? one, BirthDate? other, Commonness common)
    {
        if (one is null || other is null) return null;
        var pairs = one.Readings.SelectMany(a => other.Readings.Select(b => (A: a, B: b))).ToList();
        var two = $"born {Said(one)} and {Said(other)}";
        if (pairs.Where(p => p.A.Meets(p.B)).Select(p => (p.A, p.B, Share: Share(p.A, p.B))).OrderBy(p => p.Share).Cast<(DateReading A, DateReading B, double Share)?>().FirstOrDefault() is { } met)
        {
            var weight = common.OfBirth(one, other, Math.Min(1, met.Share * Math.Max(one.Readings.Count, other.Readings.Count)));
            return new PersonEvidence("birth_date", Bearing.For, one.Edtf == other.Edtf && one.Readings.Count == 1 ? $"both born {one}" : $"{two}, which may be one {(met.A.IsDay && met.B.IsDay ? "day" : "date")}") { Weight = weight };
        }

        if (pairs.Exists(p => IsExchanged(p.A, p.B))) return new PersonEvidence("birth_date", Bearing.For, $"{two}: day and month exchanged") { Weight = Exchanged };
        if (pairs.Exists(p => IsSlip(p.A, p.B))) return new PersonEvidence("birth_date", Bearing.Open, $"{two}: one figure apart") { Weight = Slip };
        var about = pairs.Exists(p => (p.A.IsAbout || p.B.IsAbout) && Apart(p.A, p.B) <= 2);
        if (about) return new PersonEvidence("birth_date", Bearing.Open, $"{two}, one of them about");
        var near = pairs.Exists(p => Apart(p.A, p.B) == 1 && (p.A.Month == 0 || p.B.Month == 0));
        return new PersonEvidence("birth_date", Bearing.Against, two) { Weight = near ? NextYear : Elsewhere };
    }

    // What can be read in two ways says both, as people say it.
    private static string Said(BirthDate date) => date.Readings.Count == 1 ? date.Edtf : string.Join(" or ", date.Readings.Select(r => r.Edtf).Order(StringComparer.Ordinal));

    private static double Share(DateReading a, DateReading b)
    {
        var years = Math.Max(a.LastYear - a.Year, b.LastYear - b.Year) + 1;
        if (years > 1) return SameYear * years;
        return a.Month == 0 || b.Month == 0 ? SameYear : a.Day == 0 || b.Day == 0 ? SameMonth : SameDay;
    }

    private static bool IsExchanged(DateReading a, DateReading b) => a.IsDay && b.IsDay && a.Year == b.Year && a.Month == b.Day && a.Day == b.Month;

    private static int Apart(DateReading a, DateReading b) => a.Year > b.LastYear ? a.Year - b.LastYear : b.Year > a.LastYear ? b.Year - a.LastYear : 0;

    /// <summary>One figure typed wrong, or two that stand together exchanged; of whole days alone, for of years it would say nothing.</summary>
    private static bool IsSlip(DateReading a, DateReading b)
    {
        if (!a.IsDay || !b.IsDay) return false;
        string one = a.Edtf[..10], other = b.Edtf[..10];
        var differing = Enumerable.Range(0, 10).Where(i => one[i] != other[i]).ToList();
        return differing.Count == 1
            || (differing.Count == 2 && differing[1] == differing[0] + 1 && one[differing[0]] == other[differing[1]] && one[differing[1]] == other[differing[0]]);
    }
}
