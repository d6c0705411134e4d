using Habeas.Reading.Findings.Dates;

namespace Habeas.Reading.Languages.Dates;

/// <summary>
/// One way to write a date: slots in capitals, words as they are, <c>a|b</c> for either, <c>?</c> for what may be absent, <c>_</c> for the
/// blank inside a phrase: <c>WEEKDAY? the? DAY of? MONTH ,? YEAR?</c>.
/// </summary>
internal sealed record DatePattern(string Text, DatePattern.Form Means, DatePattern.Item[] Items)
{
    internal enum Form : byte
    {
        Date,
        Ago,
        Ahead,
        Before,
        After,
        Duration,
    }

    internal enum Slot : byte
    {
        Word,
        Day,
        FirstDay,
        NthDay,
        DayAlone,
        Month,
        MonthAgain,
        Solar,
        Lunar,
        Year,
        FirstYear,
        ShortYear,
        Weekday,
        Days,
        Shift,
        Unit,
        Season,
        Feast,
        Nth,
        Last,
        Length,
        Date,
        Decade,
    }

    internal sealed record Item(Slot Slot, string[][] Words, bool Optional);

    public static DatePattern Parse(string form, string text) => new(text, Named<Form>(form), [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(One)]);

    private static Item One(string item)
    {
        var optional = item.Length > 1 && item[^1] == '?';
        if (optional) item = item[..^1];
        if (!char.IsAsciiLetterUpper(item[0])) return new Item(Slot.Word, [.. item.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(words => DateLexer.Words(words.Replace('_', ' ')))], optional);
        return new Item(Named<Slot>(item), [], optional);
    }

    private static T Named<T>(string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(name, ignoreCase: true, out var value) ? value : throw new InvalidDataException($"{name} is no part of a date.");
}
