using System.Collections.Frozen;
using System.Globalization;

namespace Habeas.Names.People;

/// <summary>Dates as people type them into a cell.</summary>
internal static class DateReader
{
    private static readonly FrozenDictionary<string, int> Months = Rows("month").SelectMany(row => row[2].Split(' ').Select(w => (Word: Folding.Fold(w), Month: int.Parse(row[1], CultureInfo.InvariantCulture))))
        .DistinctBy(m => m.Word, StringComparer.Ordinal).ToFrozenDictionary(m => m.Word, m => m.Month, StringComparer.Ordinal);

    private static readonly FrozenSet<string> About = Rows("about").SelectMany(row => row[1].Split(' ')).Select(Folding.Fold).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Beside = Rows("beside").SelectMany(row => row[1].Split(' ')).Select(Folding.Fold).ToFrozenSet(StringComparer.Ordinal);

    public static IReadOnlyList<DateReading> Read(string text, DateOrder order)
    {
        text = WithoutTime(Folding.Fold(text));
        if (Decade(text) is { } decade) return [decade];
        var numbers = new List<(int Value, int Digits)>();
        var month = 0;
        var about = text.AsSpan().IndexOfAny('~', '?', '%') >= 0;
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            if (char.IsDigit(text[at]))
            {
                while (end < text.Length && char.IsDigit(text[end])) end++;
                if (end - at > 8) return [];
                numbers.Add((Number(text.AsSpan(at, end - at)), end - at));
            }
            else if (char.IsLetter(text[at]))
            {
                while (end < text.Length && (char.IsLetter(text[end]) || text[end] == '\'')) end++;
                var word = text[at..end];
                if (Months.TryGetValue(word, out var named) && month == 0) month = named;
                else if (About.Contains(word)) about = true;
                else if (!Beside.Contains(word)) return [];
            }
            else
            {
                end++;
            }

            at = end;
        }

        var readings = month > 0 ? WithMonth(numbers, month, about) : InFigures(numbers, order, about);
        return [.. readings.OfType<DateReading>().Distinct()];
    }

    private static IEnumerable<DateReading?> WithMonth(List<(int Value, int Digits)> numbers, int month, bool about) => numbers switch
    {
        [(var year, 4)] => [DateReading.Of(year, month, about: about)],
        [(var year, 4), (var day, <= 2)] when day > 0 => [DateReading.Of(year, month, day, about)],
        [(var day, <= 2), (var year, 4)] when day > 0 => [DateReading.Of(year, month, day, about)],
        [(var day, <= 2), (var year, 2)] when day > 0 => Years(year).Select(y => DateReading.Of(y, month, day, about)),
        _ => [],
    };

    private static IEnumerable<DateReading?> InFigures(List<(int Value, int Digits)> numbers, DateOrder order, bool about) => numbers switch
    {
        [(var year, 4)] => [DateReading.Of(year, about: about)],
        [(var all, 8)] => [DateReading.Of(all / 10000, all / 100 % 100, all % 100, about)],
        [(var year, 4), (var month, <= 2)] when month > 0 => [DateReading.Of(year, month, about: about)],
        [(var month, <= 2), (var year, 4)] when month > 0 => [DateReading.Of(year, month, about: about)],
        [(var first, 4), (var last, 4)] => [Years(first, last, about)],
        [(var year, 4), (var month, <= 2), (var day, <= 2)] when month > 0 && day > 0 => [DateReading.Of(year, month, day, about)],
        [(var one, <= 2), (var other, <= 2), (var year, 4)] when one > 0 && other > 0 => DaysOf(year, one, other, order, about),
        [(var one, <= 2), (var other, <= 2), (var year, 2)] when one > 0 && other > 0 => Years(year).SelectMany(y => DaysOf(y, one, other, order, about)),
        _ => [],
    };

    private static IEnumerable<DateReading?> DaysOf(int year, int one, int other, DateOrder order, bool about)
    {
        DateReading? dayFirst = DateReading.Of(year, other, one, about), monthFirst = DateReading.Of(year, one, other, about);
        return order switch
        {
            DateOrder.DayFirst => [dayFirst ?? monthFirst],
            DateOrder.MonthFirst => [monthFirst ?? dayFirst],
            _ => [dayFirst, monthFirst],
        };
    }

    private static DateReading? Years(int first, int last, bool about) =>
        DateReading.Of(first) is { } reading && DateReading.Of(last) is not null && first <= last ? reading with { LastYear = last, IsAbout = about } : null;

    // Two figures of a year: people who are on a list were born in the last century, or just as well in this.
    private static IEnumerable<int> Years(int two) => two >= 30 ? [1900 + two] : [1900 + two, 2000 + two];

    private static DateReading? Decade(string text) => text.Length == 4 && text[3] == 'x' && text.AsSpan(0, 3).ContainsAnyExceptInRange('0', '9') is false
        ? Years(Number(text.AsSpan(0, 3)) * 10, Number(text.AsSpan(0, 3)) * 10 + 9, about: false) : null;

    /// <summary>What a spreadsheet adds of its own: 1981-03-04T00:00:00, 04.03.1981 00:00.</summary>
    private static string WithoutTime(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return text;
        var gap = text.AsSpan(0, colon).LastIndexOfAny(' ', 't');
        return gap > 0 ? text[..gap] : text;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits) number = number * 10 + CharUnicodeInfo.GetDecimalDigitValue(digit);
        return number;
    }

    private static IEnumerable<string[]> Rows(string kind) => DataFile.Rows("months.txt").Where(row => row[0] == kind);
}
