using System.Globalization;
using Habeas.Reading.Languages.Dates;

namespace Habeas.Reading.Findings.Dates;

/// <summary>Numbers of a date: in figures of any script, in words, as an ordinal.</summary>
internal ref struct DateNumbers(ReadOnlySpan<DateAtom> atoms, DateWords words)
{
    private const int MostWords = 10;

    private readonly ReadOnlySpan<DateAtom> _atoms = atoms;

    /// <summary>Whether nothing stands between an atom and the next.</summary>
    public readonly bool Touches(int at) => at + 1 < _atoms.Length && _atoms[at].End == _atoms[at + 1].Start;

    /// <summary>The end of what is joined to the number or word before: "th", "-da", "'ta", "-cü".</summary>
    public readonly int Ending(int end)
    {
        if (end == 0 || end >= _atoms.Length || !Touches(end - 1)) return end;
        if (words.NumberEndings.Contains(_atoms[end].Word)) return end + 1;
        return _atoms[end].Word is "'" or "-" && Touches(end) && words.NumberEndings.Contains(_atoms[end + 1].Word) ? end + 2 : end;
    }

    /// <summary>A whole number in figures of at most so many digits; not a part of a longer number.</summary>
    public readonly int Figures(int at, int digits, out int value)
    {
        value = 0;
        if (at >= _atoms.Length || !_atoms[at].IsNumber || _atoms[at].Word.Length > digits) return 0;
        return int.TryParse(_atoms[at].Word, NumberStyles.None, CultureInfo.InvariantCulture, out value) ? 1 : 0;
    }

    /// <summary>An amount: figures with thousands and decimals, words, "a", "few", "half".</summary>
    public readonly int Amount(int at, out decimal value, out bool vague)
    {
        (value, vague) = (0, false);
        if (at >= _atoms.Length) return 0;
        if (_atoms[at].IsNumber) return FiguresWithMarks(at, out value);
        var few = words.Few.Match(_atoms, at, words, out _);
        if (few > 0)
        {
            (value, vague) = (3, true);
            return few;
        }

        var length = InWords(at, out var whole, out _);
        value = whole;
        if (length > 0) return length;
        if (_atoms[at].Word is "½")
        {
            value = 0.5m;
            return 1;
        }

        if (!words.Ones.Contains(_atoms[at].Word)) return 0;
        value = 1;
        return 1;
    }

    /// <summary>A number in words, or an ordinal; not figures.</summary>
    public readonly int InWords(int at, out int value, out bool ordinal)
    {
        (value, ordinal) = (0, false);
        int total = 0, current = 0, end = at, i = at;
        for (var count = 0; count < MostWords && i < _atoms.Length; count++)
        {
            var joined = i > at && words.Joiners.Contains(_atoms[i].Word) ? i + 1 : i;
            if (i > at && joined == i && _atoms[i].Is("-") && Touches(i - 1) && Touches(i)) joined = i + 1;
            if (joined >= _atoms.Length) break;
            var scale = words.Scales.Match(_atoms, joined, words, out var times);
            var length = words.Numbers.Match(_atoms, joined, words, out var number);
            var place = words.Ordinals.Match(_atoms, joined, words, out var nth);
            if (scale > 0 && scale >= length && (current > 0 || total == 0 && i == at))
            {
                current = Math.Max(1, current) * times;
                if (times >= 1000) (total, current) = (total + current, 0);
                end = i = joined + scale;
                continue;
            }

            var (step, take) = length >= place ? (number, length) : (nth, place);
            if (take == 0 || !Fits(current, step, joined > i || words.Data.SmallFirst && _atoms[i].Word[0] == 'و', i == at, total)) break;
            current += step;
            end = i = joined + take;
            if (place <= length) continue;
            ordinal = true;
            break;
        }

        value = total + current;
        return end > at ? end - at : 0;
    }

    // "twenty three", "two hundred and six", and in Arabic "three and twenty".
    private readonly bool Fits(int current, int step, bool joined, bool first, int total)
    {
        if (first) return true;
        if (current == 0) return total > 0;
        if (current % 100 == 0) return step < 100;
        if (current % 100 is >= 20 && current % 10 == 0) return step < 10;
        return joined && current % 100 < 10 && step is >= 20 and < 100 && step % 10 == 0 && words.Data.SmallFirst;
    }

    private readonly int FiguresWithMarks(int at, out decimal value)
    {
        value = 0;
        if (_atoms[at].Word.Length > 9 || !long.TryParse(_atoms[at].Word, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)) return 0;
        var i = at + 1;
        while (i + 1 < _atoms.Length && _atoms[i].Word.Length == 1 && words.Data.Thousands.Contains(_atoms[i].Word[0]) && Touches(i - 1) && Touches(i)
            && _atoms[i + 1] is { IsNumber: true, Word.Length: 3 } && whole is > 0 and < 1_000_000 && _atoms[i - 1].Word.Length <= 3)
        {
            whole = (whole * 1000) + long.Parse(_atoms[i + 1].Word, NumberStyles.None, CultureInfo.InvariantCulture);
            i += 2;
        }

        value = whole;
        if (i == at + 1 && i + 1 < _atoms.Length && _atoms[i].Word is "." or "," or "٫" && Touches(i - 1) && Touches(i) && _atoms[i + 1] is { IsNumber: true, Word.Length: <= 2 } part)
        {
            value += decimal.Parse("0." + part.Word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            i += 2;
        }

        return i - at;
    }
}
