using Habeas.Reading.Languages.Dates;

namespace Habeas.Reading.Findings.Dates;

/// <summary>Finds dates and lengths of time in a text of one language, in one pass: the longest reading at each place counts.</summary>
internal static class DateReader
{
    public static List<DateExpression> Read(string text, DateWords words)
    {
        var atoms = DateLexer.Read(text);
        var matcher = new DateMatcher(atoms, words);
        var found = new List<DateExpression>();
        var ends = new List<(int First, int End)>();
        for (var i = 0; i < atoms.Length;)
        {
            // A number or word is read from its start alone: "21st" is not "1st".
            if (i > 0 && atoms[i].IsNumber && atoms[i - 1].IsWord && atoms[i - 1].End == atoms[i].Start && atoms[i - 1].Word is [< '\u3000'] or [_, < '\u3000', ..] && !words.Months.StartsAt(atoms[i - 1].Word))
            {
                i++;
                continue;
            }

            var about = words.About.Match(atoms, i, words, out _);
            if (matcher.At(i + about) is not { } hit)
            {
                i++;
                continue;
            }

            i = Take(text, atoms, words, i, about, hit, found, ends);
        }

        return found;
    }

    private static int Take(string text, DateAtom[] atoms, DateWords words, int first, int about, (int End, DateKind Kind, DateFields Fields) hit, List<DateExpression> found, List<(int First, int End)> ends)
    {
        if (hit.Kind == DateKind.Duration && (words.NoLength.Match(atoms, hit.End, words, out _) > 0 || IsAfter(atoms, first, words.NoLengthBefore))) return hit.End;
        var fields = hit.Fields;
        fields.Approximate |= about > 0;
        var expression = new DateExpression(atoms[first].Start, atoms[hit.End - 1].End, hit.Kind, fields);
        if (ends.Count > 0 && Ranged(text, atoms, words, ends[^1], found[^1], first, expression) is { } range)
        {
            (found[^1], ends[^1]) = (range, (ends[^1].First, hit.End));
            return hit.End;
        }

        found.Add(expression);
        ends.Add((first, hit.End));
        return hit.End;
    }

    /// <summary>"from 3 May 2020 to 5 June 2020": two whole dates and the words of a range.</summary>
    private static DateExpression? Ranged(string text, DateAtom[] atoms, DateWords words, (int First, int End) last, DateExpression before, int first, DateExpression after)
    {
        if (first != last.End + 1 || !words.RangeTo.Contains(atoms[last.End].Word)) return null;
        if (before.Kind != DateKind.Date || after.Kind != DateKind.Date || before.Until is not null) return null;
        if (before.Fields is not { Days: null, Shift: null, Length: null, Base: null } || after.Fields is not { Year: > 0, Days: null, Shift: null, Length: null }) return null;
        var opened = last.First > 0 && words.RangeFrom.Contains(atoms[last.First - 1].Word);
        if (!opened && !(atoms[last.End].Is("-") && before.Fields.Month > 0)) return null;
        var from = before.Fields;
        if (from.Year == 0) from.Year = after.Fields.Year;
        var start = opened ? atoms[last.First - 1].Start : before.Start;
        return start < 0 || after.End > text.Length ? null : new DateExpression(start, after.End, DateKind.Date, from) { Until = after.Fields };
    }

    private static bool IsAfter(DateAtom[] atoms, int at, string[][] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.Length > at) continue;
            var same = true;
            for (var i = 0; same && i < phrase.Length; i++) same = atoms[at - phrase.Length + i].Is(phrase[i]);
            if (same) return true;
        }

        return false;
    }
}
