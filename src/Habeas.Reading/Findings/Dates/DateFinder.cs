using System.Globalization;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Dates;

/// <summary>Finds dates in tokens, whole, partial and relative. One pass; the longest reading at each token counts.</summary>
internal static class DateFinder
{
    private const int PivotYear = 70;

    public static List<DateMention> Find(Token[] tokens, LanguagePack language)
    {
        var found = new List<DateMention>();
        for (var i = 0; i < tokens.Length;)
        {
            var mention = At(tokens, i, language);
            if (mention is null)
            {
                i++;
                continue;
            }

            if (i > 0 && language.Approximate.Contains(tokens[i - 1].Norm)) mention = WithApproximation(mention, language.FuzzyDates.Contains(tokens[i - 1].Norm), i - 1);
            var before = mention.First - 1;
            if (before >= 0 && mention.Form != DateForm.Weekday && language.KeptDatePrepositions.Contains(tokens[before].Norm)) mention = mention with { First = before };
            found.Add(mention);
            i = mention.End;
        }

        return found;
    }

    private static DateMention WithApproximation(DateMention mention, bool fuzzy, int first) =>
        mention with { First = first, Approximate = fuzzy && mention.Form == DateForm.Absolute };

    private static DateMention? At(Token[] tokens, int i, LanguagePack language)
    {
        var token = tokens[i];
        if (token.Kind == TokenKind.Number)
        {
            return Numeric(tokens, i) ?? DayMonth(tokens, i, language) ?? Ago(tokens, i, language) ?? Order(tokens, i, language) ?? LoneYear(tokens, i, language);
        }

        if (!token.IsWord) return null;
        if (language.Weekdays.TryGetValue(token.Norm, out var weekday) && token.Capital) return Weekday(tokens, i, weekday, language);
        if (language.Months.ContainsKey(token.Norm)) return MonthFirst(tokens, i, language);
        if (language.Data.RelativeDays.TryGetValue(token.Norm, out var days)) return new DateMention(i, i + 1, DateForm.RelativeDay) { Shift = days };
        return Shifted(tokens, i, language) ?? Ago(tokens, i, language) ?? Order(tokens, i, language);
    }

    private static DateMention? Order(Token[] tokens, int i, LanguagePack language)
    {
        if (tokens[i].Kind == TokenKind.Number || language.Numbers.ContainsKey(tokens[i].Norm))
        {
            var length = language.RelativeOrder.Match(tokens, i + 1, tokens.Length, out _);
            return length > 0 ? new DateMention(i, i + 1 + length, DateForm.Order) : null;
        }

        var plain = language.RelativeOrder.Match(tokens, i, tokens.Length, out _);
        return plain > 0 ? new DateMention(i, i + plain, DateForm.Order) : null;
    }

    private static DateMention? Numeric(Token[] tokens, int i)
    {
        var norm = tokens[i].Norm;
        var separator = norm.IndexOfAny(['.', '/', '-']);
        if (separator < 0) return null;
        var parts = norm.Split(norm[separator]);
        if (parts.Length != 3 || !parts.All(part => part.Length is 1 or 2 or 4 && part.All(char.IsAsciiDigit)))
        {
            return parts.Length == 2 && norm[separator] == '-' && parts[0].Length == 4 && parts[1].Length == 2
                && PartialDate.Parse(norm) is { } month ? new DateMention(i, i + 1, DateForm.Absolute) { Year = month.Year, Month = month.Month } : null;
        }

        var numbers = parts.Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        if (parts[0].Length == 4) return Made(i, numbers[0], numbers[1], numbers[2]);
        if (parts[2].Length == 1) return null;
        var year = parts[2].Length == 4 ? numbers[2] : numbers[2] < PivotYear ? 2000 + numbers[2] : 1900 + numbers[2];
        if (norm[separator] == '.') return Made(i, year, numbers[1], numbers[0]);
        // With slashes the order of day and month differs between countries: it is known only where one of them is above twelve.
        if (numbers[0] > 12) return Made(i, year, numbers[1], numbers[0]);
        if (numbers[1] > 12) return Made(i, year, numbers[0], numbers[1]);
        return numbers[0] == numbers[1] ? Made(i, year, numbers[0], numbers[1]) : new DateMention(i, i + 1, DateForm.Order);
    }

    private static DateMention? Made(int i, int year, int month, int day) =>
        PartialDate.Make(year, month, day) is null || month == 0 || day == 0 ? null : new DateMention(i, i + 1, DateForm.Absolute) { Year = year, Month = month, Day = day };

    private static DateMention? DayMonth(Token[] tokens, int i, LanguagePack language)
    {
        if (!Day(tokens[i], out var day)) return null;
        var next = i + 1;
        while (next < tokens.Length && next < i + 3 && language.DateFillers.Contains(tokens[next].Norm)) next++;
        if (next >= tokens.Length || !language.Months.TryGetValue(tokens[next].Norm, out var month)) return null;
        if (language.AmbiguousMonths.Contains(tokens[next].Norm) && !tokens[next].Capital) return null;
        return WithYear(tokens, i, next + 1, month, day);
    }

    private static DateMention? MonthFirst(Token[] tokens, int i, LanguagePack language)
    {
        var month = language.Months[tokens[i].Norm];
        if (!tokens[i].Capital && language.AmbiguousMonths.Contains(tokens[i].Norm)) return null;
        var next = i + 1;
        if (next < tokens.Length && tokens[next].Is(".") && tokens[i].Norm.Length <= 4) next++;
        if (next < tokens.Length && Day(tokens[next], out var day) && !(next + 1 < tokens.Length && language.DurationUnits.ContainsKey(tokens[next + 1].Norm)))
            return WithYear(tokens, i, next + 1, month, day);
        var year = next;
        while (year < tokens.Length && year < next + 2 && (tokens[year].Is(",") || language.DateFillers.Contains(tokens[year].Norm))) year++;
        if (year < tokens.Length && Year(tokens[year], out var value)) return new DateMention(i, year + 1, DateForm.Absolute) { Year = value, Month = month };
        if (i == 0) return null;
        var before = tokens[i - 1].Norm;
        if (language.DatePrepositions.Contains(before) || language.Approximate.Contains(before) || language.DateStops.Contains(before))
            return new DateMention(i, i + 1, DateForm.Yearless) { Month = month };
        return null;
    }

    private static DateMention WithYear(Token[] tokens, int first, int next, int month, int day)
    {
        var year = next;
        if (year < tokens.Length && tokens[year].Is(",")) year++;
        if (year < tokens.Length && Year(tokens[year], out var value) && PartialDate.Make(value, month, day) is not null)
            return new DateMention(first, year + 1, DateForm.Absolute) { Year = value, Month = month, Day = day };
        return new DateMention(first, next, DateForm.Yearless) { Month = month, Day = day };
    }

    private static DateMention Weekday(Token[] tokens, int i, int weekday, LanguagePack language)
    {
        var next = i + 1;
        if (next < tokens.Length && tokens[next].Is(",")) next++;
        if (next < tokens.Length)
        {
            var exact = tokens[next].Kind == TokenKind.Number ? DayMonth(tokens, next, language)
                : language.Months.ContainsKey(tokens[next].Norm) ? MonthFirst(tokens, next, language) : null;
            if (exact is { Day: > 0 }) return exact with { First = i };
        }

        return new DateMention(i, i + 1, DateForm.Weekday) { Weekday = weekday };
    }

    private static DateMention? Shifted(Token[] tokens, int i, LanguagePack language)
    {
        if (!language.Data.RelativeShifts.TryGetValue(tokens[i].Norm, out var shift) || i + 1 >= tokens.Length) return null;
        var word = tokens[i + 1].Norm;
        if (language.Weekdays.TryGetValue(word, out var weekday) && tokens[i + 1].Capital)
            return new DateMention(i, i + 2, DateForm.Weekday) { Weekday = weekday, Shift = shift == 0 ? null : shift };
        if (language.Months.TryGetValue(word, out var month) && tokens[i + 1].Capital)
            return new DateMention(i, i + 2, DateForm.Yearless) { Month = month, Shift = shift };
        return language.Data.RelativeUnits.TryGetValue(word, out var unit)
            ? new DateMention(i, i + 2, DateForm.RelativeUnit) { Unit = unit[0], Shift = shift }
            : null;
    }

    private static DateMention? Ago(Token[] tokens, int i, LanguagePack language)
    {
        var length = NumberWords.Read(tokens, i, tokens.Length, language, out var value);
        if (length == 0 && language.Articles.Contains(tokens[i].Norm)) (length, value) = (1, 1);
        if (length == 0 || i + length + 1 >= tokens.Length || value > 3000) return null;
        if (!tokens[i + length + 1].Is(language.Data.Ago)) return null;
        if (!language.DurationUnits.TryGetValue(tokens[i + length].Norm, out var unit)) return null;
        var end = i + length + 2;
        return unit[0] switch
        {
            'D' => new DateMention(i, end, DateForm.RelativeDay) { Shift = -(int)value },
            'H' => new DateMention(i, end, DateForm.Order),
            _ => new DateMention(i, end, DateForm.RelativeUnit) { Unit = unit[0], Shift = -(int)value, Approximate = true },
        };
    }

    private static DateMention? LoneYear(Token[] tokens, int i, LanguagePack language)
    {
        if (i == 0 || !Year(tokens[i], out var year)) return null;
        var before = tokens[i - 1].Norm;
        var known = language.KeptDatePrepositions.Contains(before) || language.Approximate.Contains(before) || language.DateStops.Contains(before);
        if (!known || (i + 1 < tokens.Length && tokens[i + 1].IsWord && language.ListNouns.Contains(tokens[i + 1].Norm))) return null;
        return new DateMention(i, i + 1, DateForm.Absolute) { Year = year };
    }

    private static bool Day(Token token, out int day)
    {
        day = 0;
        if (token.Kind != TokenKind.Number || token.Norm.Length > 4 || !char.IsAsciiDigit(token.Norm[0])) return false;
        if (!NumberWords.Figures(token.Norm, out var value) || value != decimal.Truncate(value) || value is < 1 or > 31) return false;
        day = (int)value;
        return true;
    }

    private static bool Year(Token token, out int year)
    {
        year = 0;
        return token.Kind == TokenKind.Number && token.Norm.Length == 4
            && int.TryParse(token.Norm, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1900 and <= 2099;
    }
}
