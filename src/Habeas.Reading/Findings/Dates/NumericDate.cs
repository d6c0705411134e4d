using System.Globalization;
using Habeas.Reading.Languages.Dates;

namespace Habeas.Reading.Findings.Dates;

/// <summary>Dates in figures alone: 2020-10-14, 27.06.22, 15/10/2020, 1402/7/30.</summary>
internal static class NumericDate
{
    private const int PivotYear = 70;

    /// <summary>How many atoms the date takes. With slashes the order of day and month differs between countries: without a month it is an order that nobody can tell.</summary>
    public static int Read(DateAtom[] atoms, int at, DateWords words, out DateFields fields)
    {
        fields = default;
        if (at + 2 >= atoms.Length || !atoms[at].IsNumber) return 0;
        var mark = atoms[at + 1].Word;
        if (mark is not ("." or "/" or "-") || !Touches(atoms, at) || !Touches(atoms, at + 1) || !atoms[at + 2].IsNumber) return 0;
        if (at > 0 && atoms[at - 1].Word is "." or "/" or "-" && Touches(atoms, at - 1) && at > 1 && Touches(atoms, at - 2) && atoms[at - 2].IsNumber) return 0;
        var three = at + 4 < atoms.Length && atoms[at + 3].Is(mark) && Touches(atoms, at + 2) && Touches(atoms, at + 3) && atoms[at + 4].IsNumber;
        var end = at + (three ? 5 : 3);
        // A fourth number: an address, an article, a version.
        if (end + 1 < atoms.Length && atoms[end].Is(mark) && Touches(atoms, end - 1) && Touches(atoms, end) && atoms[end + 1].IsNumber) return 0;
        if (!three) return Two(atoms, at, mark, words, out fields);
        int a = Value(atoms[at]), b = Value(atoms[at + 2]), c = Value(atoms[at + 4]);
        if (atoms[at].Word.Length == 4) return Made(a, b, c, words, out fields) ? 5 : 0;
        if (atoms[at].Word.Length > 2 || atoms[at + 2].Word.Length > 2 || atoms[at + 4].Word.Length is not (2 or 4)) return 0;
        var year = atoms[at + 4].Word.Length == 4 ? c : c < PivotYear ? 2000 + c : 1900 + c;
        if (mark == "." || words.Data.Order != "any") return Made(year, b, a, words, out fields) || (mark != "." && Made(year, a, b, words, out fields)) ? 5 : 0;
        if (a > 12) return Made(year, b, a, words, out fields) ? 5 : 0;
        if (b > 12 || a == b) return Made(year, a, b, words, out fields) ? 5 : 0;
        fields = default;
        return Made(year, a, b, words, out _) ? 5 : 0;
    }

    // "2020-10" is a month, "22/04" a day where the language has an order and nothing says that it is a fraction.
    private static int Two(DateAtom[] atoms, int at, string mark, DateWords words, out DateFields fields)
    {
        fields = default;
        int a = Value(atoms[at]), b = Value(atoms[at + 2]);
        var (first, second) = (atoms[at].Word.Length, atoms[at + 2].Word.Length);
        if (mark == "-" && first == 4 && second == 2 && a is >= 1900 and < 2200 && b is >= 1 and <= 12)
        {
            fields = new DateFields { Year = a, Month = b };
            return 3;
        }

        if (mark != "/" || first > 2 || second > 2 || a < 1 || b < 1) return 0;
        if (words.Data.Order == "any")
        {
            // "on 4/22": told by a preposition and by a number above twelve.
            if (at == 0 || !words.DayPrepositions.Contains(atoms[at - 1].Word) || (a > 12) == (b > 12)) return 0;
            if (b > 12) (a, b) = (b, a);
        }
        else if (a <= 12 && b > 12)
        {
            (a, b) = (b, a);
        }
        else if ((first != 2 || second != 2) && a <= 12)
        {
            // "1/3 of the term" is a fraction, "29/2" none.
            return 0;
        }

        // "24/7" is round the clock.
        if (a > 31 || b > 12 || (a == 24 && b == 7 && second == 1)) return 0;
        fields = new DateFields { Month = b, Day = a };
        return 3;
    }

    private static bool Made(int year, int month, int day, DateWords words, out DateFields fields)
    {
        var solar = year is >= 1300 and < 1450 && words.Data.SolarMonths.Count > 0;
        fields = new DateFields { Year = year, Month = month, Day = day, Solar = solar };
        return month is >= 1 and <= 12 && day >= 1 && day <= 31 && (solar || (year is >= 1900 and <= 2100 && day <= DateTime.DaysInMonth(year, month)));
    }

    private static bool Touches(DateAtom[] atoms, int at) => at + 1 < atoms.Length && atoms[at].End == atoms[at + 1].Start;

    private static int Value(DateAtom atom) => atom.Word.Length <= 4 && int.TryParse(atom.Word, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1;
}
