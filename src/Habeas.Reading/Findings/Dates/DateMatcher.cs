using Habeas.Reading.Languages.Dates;
using static Habeas.Reading.Languages.Dates.DatePattern;

namespace Habeas.Reading.Findings.Dates;

/// <summary>Matches the patterns of a language at an atom. Every pattern is finite, so a text takes time in proportion to its length.</summary>
internal sealed class DateMatcher(DateAtom[] atoms, DateWords words)
{
    private const int MostParts = 6;
    private const int PivotYear = 70;

    private readonly Dictionary<string, bool> _begins = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (int End, DateKind Kind, DateFields Fields)?> _inner = [];

    /// <summary>The longest date or length that begins at an atom.</summary>
    public (int End, DateKind Kind, DateFields Fields)? At(int at, bool inner = false)
    {
        if (at >= atoms.Length || !Begins(atoms[at])) return null;
        if (!inner) return Longest(at, inner);
        // Several patterns ask for the date at one place.
        if (!_inner.TryGetValue(at, out var known)) _inner[at] = known = Longest(at, inner);
        return known;
    }

    // Most words of a text begin no date: each is asked once.
    private bool Begins(DateAtom atom)
    {
        if (atom.IsNumber) return true;
        if (!_begins.TryGetValue(atom.Word, out var begins)) _begins[atom.Word] = begins = words.Begins(atom.Word);
        return begins;
    }

    private (int End, DateKind Kind, DateFields Fields)? Longest(int at, bool inner)
    {
        (int End, DateKind Kind, DateFields Fields)? best = null;
        foreach (var pattern in words.Patterns)
        {
            if (inner && pattern.Means != Form.Date) continue;
            if (!Match(pattern.Items, 0, at, default, out var fields, out var end) || (end = WithoutStop(end)) <= at || (best is { } other && other.End >= end)) continue;
            if (pattern.Means != Form.Duration && !IsDate(fields)) continue;
            if (pattern.Means == Form.Duration) fields.Length ??= [new LengthPart(1, fields.Unit)];
            fields.Direction = pattern.Means switch { Form.Ago or Form.Before => -1, Form.Ahead or Form.After => 1, _ => 0 };
            best = (end, pattern.Means == Form.Duration ? DateKind.Duration : DateKind.Date, fields);
        }

        if (inner) return best;
        var numeric = NumericDate.Read(atoms, at, words, out var number);
        if (numeric > 0 && (best is null || best.Value.End < at + numeric || best.Value.Kind == DateKind.Duration)) best = (at + numeric, number.Month == 0 ? DateKind.Order : DateKind.Date, number);
        var order = words.Orders.Match(atoms, at, words, out _);
        return order > 0 && (best is null || best.Value.End < at + order) ? (at + order, DateKind.Order, default) : best;
    }

    // "the ruling of 22 June." ends with its sentence's stop, not its own.
    private int WithoutStop(int end)
    {
        while (end > 0 && atoms[end - 1].Word is "." or ",") end--;
        return end;
    }

    private static bool IsDate(DateFields fields) => fields.Day == 0 || fields.Month == 0 || fields.Solar || fields.Lunar || fields.Day <= (fields.Month == 2 ? 29 : fields.Month is 4 or 6 or 9 or 11 ? 30 : 31);

    private bool Match(Item[] items, int item, int at, DateFields fields, out DateFields result, out int end)
    {
        (result, end) = (fields, at);
        if (item == items.Length) return true;
        var current = items[item];
        if (current.Slot == Slot.Word)
        {
            foreach (var phrase in current.Words)
            {
                if (Literal(phrase, at) is var took and > 0 && Match(items, item + 1, at + took, fields, out result, out end)) return true;
            }
        }
        else
        {
            var filled = fields;
            var took = Fill(current.Slot, at, ref filled);
            if (took > 0 && Match(items, item + 1, new DateNumbers(atoms, words).Ending(at + took), filled, out result, out end)) return true;
        }

        return current.Optional && Match(items, item + 1, at, fields, out result, out end);
    }

    private int Literal(string[] phrase, int at)
    {
        if (at + phrase.Length > atoms.Length) return 0;
        for (var i = 0; i < phrase.Length; i++)
        {
            if (!atoms[at + i].Is(phrase[i])) return 0;
        }

        return phrase.Length;
    }

    private int Fill(Slot slot, int at, ref DateFields fields)
    {
        if (at >= atoms.Length) return 0;
        var numbers = new DateNumbers(atoms, words);
        int value, took;
        switch (slot)
        {
            case Slot.Day:
                took = Day(at, out value);
                fields.Day = value;
                return took;
            case Slot.FirstDay:
                took = Day(at, out value);
                fields.From = value;
                return took;
            case Slot.NthDay:
                took = Day(at, out value);
                fields.Day = value;
                // "the 14 detainees": only an ordinal stands for a day by itself.
                var past = numbers.Ending(at + took);
                if (past < atoms.Length && atoms[past].IsWord && !words.DayPrepositions.Contains(atoms[past].Word) && !words.RangeTo.Contains(atoms[past].Word)) return 0;
                return took > 0 && (past > at + took || words.Ordinals.Match(atoms, at + took - 1, words, out _) > 0) ? took : 0;
            case Slot.DayAlone:
                // "el 15", "le 4.": figures before the end of what is said; "le 15 détenus" is no day.
                took = numbers.Figures(at, 2, out value);
                if (took == 0 || value is < 1 or > 31 || IsPartOfFigures(at) || (at + 1 < atoms.Length && !atoms[at + 1].IsWord && atoms[at + 1].Word is not ("." or "," or "!" or "?" or ")"))) return 0;
                if (at + 1 < atoms.Length && atoms[at + 1].IsWord && !words.DayPrepositions.Contains(atoms[at + 1].Word)) return 0;
                fields.Day = value;
                return took;
            case Slot.Month:
                took = words.Months.Match(atoms, at, words, out value);
                if (took > 0 && !atoms[at].Capital && words.DoubtfulMonths.Contains(atoms[at].Word) && fields.Day == 0 && Day(at + 1, out _) == 0) return 0;
                fields.Month = value;
                return took;
            case Slot.MonthAgain:
                // سبتمبر/أيلول: one month by its two names.
                took = words.Months.Match(atoms, at, words, out value);
                return value == fields.Month ? took : 0;
            case Slot.Solar:
                took = words.SolarMonths.Match(atoms, at, words, out value);
                (fields.Month, fields.Solar) = (value, true);
                return took;
            case Slot.Lunar:
                took = words.LunarMonths.Match(atoms, at, words, out value);
                (fields.Month, fields.Lunar) = (value, true);
                return took;
            case Slot.Year:
                took = Year(at, out value);
                fields.Year = value;
                return took;
            case Slot.FirstYear:
                took = numbers.Figures(at, 4, out value);
                fields.From = value;
                return value is >= 1000 and < 2500 ? took : 0;
            case Slot.ShortYear:
                took = numbers.Figures(at, 2, out value);
                if (took == 0 || atoms[at].Word.Length != 2) return 0;
                fields.Year = value < PivotYear ? 2000 + value : 1900 + value;
                return took;
            case Slot.Weekday:
                took = words.Weekdays.Match(atoms, at, words, out value);
                fields.Weekday = value;
                if (took > 0 && at + took < atoms.Length && atoms[at + took].Is(".") && atoms[at].Word.Length <= 4 && numbers.Touches(at)) took++;
                return took == 1 && words.DoubtfulWeekdays.Contains(atoms[at].Word) && fields.Shift is null && !(at + 1 < atoms.Length && (atoms[at + 1].IsNumber || atoms[at + 1].Is(",") || atoms[at + 1].Is("the"))) ? 0 : took;
            case Slot.Days:
                took = words.Days.Match(atoms, at, words, out value);
                fields.Days = value;
                return took;
            case Slot.Shift:
                took = words.Shifts.Match(atoms, at, words, out value);
                fields.Shift = value;
                return took;
            case Slot.Unit:
                took = words.Units.Match(atoms, at, words, out var unit);
                if (took == 0 || unit.Length > 1) return 0;
                fields.Unit = unit[0];
                return took;
            case Slot.Season:
                took = words.Seasons.Match(atoms, at, words, out value);
                fields.Season = value;
                return took;
            case Slot.Feast:
                took = words.Feasts.Match(atoms, at, words, out var feast);
                if (took > 0) (fields.Month, fields.Day) = (((feast[0] - '0') * 10) + feast[1] - '0', ((feast[3] - '0') * 10) + feast[4] - '0');
                return took;
            case Slot.Nth:
                took = words.Ordinals.Match(atoms, at, words, out value);
                if (took == 0 && (took = numbers.Figures(at, 1, out value)) > 0 && numbers.Ending(at + 1) == at + 1) took = 0;
                fields.Nth = value;
                return value is >= 1 and <= 5 ? took : 0;
            case Slot.Last:
                took = words.Shifts.Match(atoms, at, words, out value);
                fields.Nth = -1;
                return value < 0 ? took : 0;
            case Slot.Decade:
                took = numbers.Figures(at, 4, out value);
                (fields.Year, fields.Decade) = (value, true);
                return value is >= 1800 and < 2100 && value % 10 == 0 ? took : 0;
            case Slot.Length:
                took = Length(at, out var parts, out var vague);
                (fields.Length, fields.Approximate) = (parts, fields.Approximate || vague);
                return took;
            case Slot.Date:
                if (At(at, inner: true) is not { } date) return 0;
                fields.Base = new DateExpression(atoms[at].Start, atoms[date.End - 1].End, date.Kind, date.Fields);
                return date.End - at;
            default:
                return 0;
        }
    }

    private int Day(int at, out int value)
    {
        var numbers = new DateNumbers(atoms, words);
        var took = numbers.Figures(at, 2, out value);
        if (took == 0) took = numbers.InWords(at, out value, out _);
        else if (IsPartOfFigures(at)) value = 0;
        if (value is >= 1 and <= 31) return took;
        value = 0;
        return 0;
    }

    // "Friday 7/6", "Monday 2 weeks from now", "$12 December".
    private bool IsPartOfFigures(int at)
    {
        var numbers = new DateNumbers(atoms, words);
        if (at > 0 && atoms[at - 1].Word is "$" or "€" or "£" or "₽") return true;
        if (at + 1 >= atoms.Length) return false;
        if (atoms[at + 1].IsWord) return words.Units.Match(atoms, at + 1, words, out _) > 0 && !words.NumberEndings.Contains(atoms[at + 1].Word) && !words.Data.DayUnits;
        return atoms[at + 1].Word is "/" or "." or "-" or "," && at + 2 < atoms.Length && numbers.Touches(at) && numbers.Touches(at + 1) && atoms[at + 2] is { IsNumber: true, Word.Length: <= 2 }
            && words.Months.Match(atoms, at + 4, words, out _) == 0 && words.Months.Match(atoms, at + 3, words, out _) == 0;
    }

    private int Year(int at, out int value)
    {
        var numbers = new DateNumbers(atoms, words);
        var took = numbers.Figures(at, 4, out value);
        if (took > 0)
        {
            var whole = atoms[at].Word.Length == 4 && value is >= 1000 and < 2500 && !IsInside(at);
            if (!whole) value = 0;
            return whole ? took : 0;
        }

        if (atoms[at].IsNumber) return 0;
        if (Digits(at, out value) is var digits and > 0) return digits;
        took = numbers.InWords(at, out value, out var ordinal);
        if (took == 0 || ordinal) return 0;
        if (value is >= 1000 and < 2500) return took;
        // "nineteen eighty six", "nineteen oh one", "seventeen hundred thirty three" by its scale above.
        if (value is >= 15 and <= 20 && at + took < atoms.Length)
        {
            var next = at + took;
            var zero = words.Numbers.Match(atoms, next, words, out var nought) > 0 && nought == 0 ? 1 : 0;
            var rest = numbers.InWords(next + zero, out var tens, out _);
            if (rest > 0 && tens is >= 1 and <= 99 && (tens >= 10) == (zero == 0))
            {
                value = (value * 100) + tens;
                return took + zero + rest;
            }
        }

        value = 0;
        return 0;
    }

    // 二〇二三: each Han letter a digit.
    private int Digits(int at, out int value)
    {
        value = 0;
        for (var i = 0; i < 4; i++)
        {
            if (at + i >= atoms.Length || atoms[at + i].Word is not [>= '\u3000'] || words.Numbers.Match(atoms, at + i, words, out var digit) != 1 || digit > 9) return 0;
            value = (value * 10) + digit;
        }

        return value is >= 1000 and < 2500 ? 4 : 0;
    }

    // A number that goes on after a point is a version, a sum or an article.
    private bool IsInside(int at)
    {
        var numbers = new DateNumbers(atoms, words);
        return (at > 1 && atoms[at - 1].Word is "." or "," && numbers.Touches(at - 1) && numbers.Touches(at - 2) && atoms[at - 2].IsNumber)
            || (at + 2 < atoms.Length && atoms[at + 1].Word is "." or "," && numbers.Touches(at) && numbers.Touches(at + 1) && atoms[at + 2].IsNumber);
    }

    private int Length(int at, out IReadOnlyList<LengthPart>? parts, out bool vague)
    {
        var found = new List<LengthPart>(2);
        (parts, vague) = (null, false);
        var end = at;
        while (found.Count < MostParts && Part(found.Count == 0 ? at : Joined(end), found, ref vague) is var next and > 0) end = next;
        if (found.Count == 0) return 0;
        parts = found;
        return end - at;
    }

    private int Joined(int at)
    {
        if (at < atoms.Length && atoms[at].Is(",")) at++;
        return at < atoms.Length && words.Joiners.Contains(atoms[at].Word) ? at + 1 : at;
    }

    private int Part(int at, List<LengthPart> found, ref bool vague)
    {
        if (at >= atoms.Length) return 0;
        var numbers = new DateNumbers(atoms, words);
        var took = numbers.Amount(at, out var amount, out var few);
        var next = at + took;
        if (took == 0 && words.Half.Contains(atoms[at].Word)) (amount, next) = (0.5m, at + 1);
        else if (took > 0) next = Half(numbers.Ending(next), ref amount);
        else amount = 1;
        if (next < atoms.Length && next > at && amount == 0.5m && words.Ones.Contains(atoms[next].Word)) next++;
        if (next > at && next < atoms.Length && (words.Classifiers.Contains(atoms[next].Word) || (atoms[next].Is("-") && numbers.Touches(next - 1) && numbers.Touches(next)))) next++;
        var unit = words.Units.Match(atoms, next, words, out var code);
        if (unit == 0 || (next == at && code.Length == 1)) return 0;
        var times = code.Length == 1 ? 1 : int.Parse(code.AsSpan(0, code.Length - 1), System.Globalization.CultureInfo.InvariantCulture);
        vague |= few;
        amount *= times;
        next = Half(numbers.Ending(next + unit), ref amount);
        if (took > 0 && code == "S" && words.Ones.Contains(atoms[at].Word)) return 0;
        if (amount is <= 0 or > 100_000 || found.Exists(part => part.Unit == code[^1])) return 0;
        found.Add(new LengthPart(amount, code[^1]));
        return next;
    }

    // "two and a half years", "a year and a half", "dos años y medio", "iki buçuk yıl"
    private int Half(int at, ref decimal amount)
    {
        var i = at < atoms.Length && words.Joiners.Contains(atoms[at].Word) ? at + 1 : at;
        var article = i < atoms.Length && words.Ones.Contains(atoms[i].Word) ? i + 1 : i;
        if (article >= atoms.Length || !words.Half.Contains(atoms[article].Word)) return at;
        amount += 0.5m;
        return article + 1;
    }
}
