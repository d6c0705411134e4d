using System.Collections.Frozen;
using System.Text.Json;
using Habeas.Reading.Findings.Dates;

namespace Habeas.Reading.Languages.Dates;

/// <summary>The words for dates of one language, made ready.</summary>
internal sealed class DateWords
{
    private static readonly FrozenDictionary<string, DateWords> s_all = Load();

    private readonly string[] _endings, _prefixes;
    private readonly FrozenSet<string> _literals;

    private DateWords(DateData data)
    {
        Data = data;
        _endings = [.. Split(data.WordEndings).OrderByDescending(e => e.Length)];
        _prefixes = [.. Split(data.Prefixes).OrderByDescending(e => e.Length)];
        NumberEndings = Set(data.NumberEndings);
        Months = Trie(data.Months);
        SolarMonths = Trie(data.SolarMonths);
        LunarMonths = Trie(data.LunarMonths);
        DoubtfulMonths = Set(data.DoubtfulMonths);
        Weekdays = Trie(data.Weekdays);
        DoubtfulWeekdays = Set(data.DoubtfulWeekdays);
        Days = Trie(data.Days);
        Shifts = Trie(data.Shifts);
        Units = Trie(data.Units);
        // "ona" is "to her" and not "on", ten, with an ending.
        Numbers = Trie(data.Numbers, shortestStem: 3);
        Ordinals = Trie(data.Ordinals);
        Scales = Trie(data.Scales);
        Seasons = Trie(data.Seasons);
        Feasts = Trie(data.Feasts);
        Joiners = Set(data.Joiners);
        Half = Set(data.HalfWords);
        Ones = Set(data.Ones);
        Few = Trie(Split(data.Few).ToDictionary(word => word.Replace('_', ' '), _ => true));
        Classifiers = Set(data.Classifiers);
        About = Trie(Split(data.About).ToDictionary(word => word.Replace('_', ' '), _ => true));
        NoLength = Trie(data.NoLength.ToDictionary(phrase => phrase, _ => true));
        NoLengthBefore = [.. data.NoLengthBefore.Select(DateLexer.Words)];
        DayPrepositions = Set(data.DayPrepositions);
        RangeFrom = Set(data.RangeFrom);
        RangeTo = Set(data.RangeTo);
        Orders = Trie(data.Orders.ToDictionary(phrase => phrase, _ => true));
        _literals = data.Patterns.SelectMany(form => form.Value).SelectMany(text => DatePattern.Parse("date", text).Items)
            .SelectMany(item => item.Words).Select(phrase => phrase[0]).ToFrozenSet(StringComparer.Ordinal);
        Patterns = [.. data.Patterns.SelectMany(form => form.Value.Select(text => DatePattern.Parse(form.Key, text)))];
    }

    public static IEnumerable<DateWords> All => s_all.Values;

    public DateData Data { get; }

    public WordTrie<int> Months { get; }

    public WordTrie<int> SolarMonths { get; }

    public WordTrie<int> LunarMonths { get; }

    public FrozenSet<string> DoubtfulMonths { get; }

    public WordTrie<int> Weekdays { get; }

    public FrozenSet<string> DoubtfulWeekdays { get; }

    public WordTrie<int> Days { get; }

    public WordTrie<int> Shifts { get; }

    public WordTrie<string> Units { get; }

    public WordTrie<int> Numbers { get; }

    public WordTrie<int> Ordinals { get; }

    public WordTrie<int> Scales { get; }

    public WordTrie<int> Seasons { get; }

    public WordTrie<string> Feasts { get; }

    public FrozenSet<string> NumberEndings { get; }

    public FrozenSet<string> Joiners { get; }

    public FrozenSet<string> Half { get; }

    public FrozenSet<string> Ones { get; }

    public WordTrie<bool> Few { get; }

    public FrozenSet<string> Classifiers { get; }

    public WordTrie<bool> About { get; }

    public WordTrie<bool> NoLength { get; }

    public string[][] NoLengthBefore { get; }

    public FrozenSet<string> DayPrepositions { get; }

    public FrozenSet<string> RangeFrom { get; }

    public FrozenSet<string> RangeTo { get; }

    public WordTrie<bool> Orders { get; }

    public DatePattern[] Patterns { get; }

    public static DateWords? Find(string language) => s_all.GetValueOrDefault(language);

    /// <summary>Whether anything that is read may begin with the word.</summary>
    public bool Begins(string word) =>
        word is "½" || _literals.Contains(word) || Half.Contains(word) || Ones.Contains(word) || Few.Begins(word, this)
        || Months.Begins(word, this) || SolarMonths.Begins(word, this) || LunarMonths.Begins(word, this) || Weekdays.Begins(word, this) || Days.Begins(word, this)
        || Shifts.Begins(word, this) || Units.Begins(word, this) || Numbers.Begins(word, this) || Ordinals.Begins(word, this) || Scales.Begins(word, this)
        || Seasons.Begins(word, this) || Feasts.Begins(word, this) || Orders.Begins(word, this);

    /// <summary>The entry for a word without its ending, or without its prefix where it is the first.</summary>
    public bool TryBare<T>(Dictionary<string, T> entries, string word, bool first, int shortestStem, out T? found)
    {
        var lookup = entries.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var ending in _endings)
        {
            if (word.Length >= ending.Length + shortestStem && word.EndsWith(ending, StringComparison.Ordinal) && lookup.TryGetValue(word.AsSpan(0, word.Length - ending.Length), out found)) return true;
        }

        foreach (var prefix in _prefixes)
        {
            if (word.Length <= prefix.Length + 1 || !word.StartsWith(prefix, StringComparison.Ordinal)) continue;
            if (lookup.TryGetValue(word.AsSpan(prefix.Length), out found)) return true;
        }

        found = default;
        return false;
    }

    private static FrozenSet<string> Set(string words) => Split(words).Select(word => string.Concat(DateLexer.Words(word))).ToFrozenSet(StringComparer.Ordinal);

    private static string[] Split(string words) => [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => string.Concat(DateLexer.Words(word)))];

    private static WordTrie<T> Trie<T>(Dictionary<string, T> entries, int shortestStem = 2)
    {
        var trie = new WordTrie<T>(shortestStem);
        foreach (var (words, value) in entries)
        {
            foreach (var word in words.Split('|', StringSplitOptions.RemoveEmptyEntries)) trie.Add(word, value);
        }

        return trie;
    }

    private static FrozenDictionary<string, DateWords> Load()
    {
        var assembly = typeof(DateWords).Assembly;
        var all = new List<DateWords>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.Contains(".Languages.Dates.", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            all.Add(new DateWords(JsonSerializer.Deserialize(stream, DateDataJson.Default.DateData) ?? throw new InvalidDataException($"{name} is empty.")));
        }

        return all.ToFrozenDictionary(words => words.Data.Language, StringComparer.Ordinal);
    }
}
