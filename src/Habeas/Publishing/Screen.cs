using System.Text.Json;
using System.Text.Json.Nodes;
using Habeas.Names;
using Habeas.Registry;

namespace Habeas.Publishing;

/// <summary>
/// Looks through text that is about to be published for the names of people who must not be seen: quiet and paused cases. What names
/// one of them is withheld.
/// </summary>
internal sealed class Screen
{
    private const int ShortestWord = 3;
    private const int MostWordsTurned = 3;
    private readonly IReadOnlyList<string> names;
    private readonly IReadOnlyList<string> orders;

    private Screen(IReadOnlyList<string> names, IReadOnlyList<string> orders) => (this.names, this.orders) = (names, orders);

    /// <param name="names">From <see cref="NamesOf"/>.</param>
    public static Screen For(IReadOnlyList<string> names) => new(names, [.. names.SelectMany(OrdersOf).Distinct(StringComparer.Ordinal)]);

    /// <summary>A file's names as they are looked for: folded words.</summary>
    public static IEnumerable<string> NamesOf(PersonFile file) => file.Claims
        .Where(c => c.Property == "name").Select(c => Words(c.Value)).Where(n => n.Length >= ShortestWord || (n.Length == 2 && WritesNoSpaces(n)));

    /// <summary>Whether the text may be shown.</summary>
    public bool Passes(string? text)
    {
        if (orders.Count == 0 || string.IsNullOrEmpty(text)) return true;
        var words = $" {Words(text)} ";
        return orders.All(name => !words.Contains(name, StringComparison.Ordinal));
    }

    /// <summary>The text, or null where it may not be shown.</summary>
    public string? Pass(string? text) => Passes(text) ? text : null;

    /// <summary>Whether every text of something that is about to be published may be shown, whatever fields it has.</summary>
    public bool PassesAll<T>(T shape) => orders.Count == 0 || Passes(JsonSerializer.SerializeToNode(shape, Storage.RecordJson.Options));

    /// <summary>
    /// The same for words of one article. A story tells the full name once and the surname from then on: where the article names a quiet
    /// person, each word of that name counts, but for the words that are the subject's own name too.
    /// </summary>
    public Screen Within(string article, IEnumerable<string> subject)
    {
        if (names.Count == 0) return this;
        var all = $" {Words(article)} ";
        var own = subject.SelectMany(n => Words(n).Split(' ')).ToHashSet(StringComparer.Ordinal);
        var parts = names.Where(n => !WritesNoSpaces(n) && OrdersOf(n).Any(o => all.Contains(o, StringComparison.Ordinal)))
            .SelectMany(n => n.Split(' ')).Where(w => w.Length >= ShortestWord && !own.Contains(w)).Distinct(StringComparer.Ordinal).Select(w => $" {w} ").ToList();
        return parts.Count == 0 ? this : new Screen(names, [.. orders, .. parts]);
    }

    private bool Passes(JsonNode? node) => node switch
    {
        JsonObject members => members.All(m => Passes(m.Value)),
        JsonArray items => items.All(Passes),
        JsonValue value => !value.TryGetValue<string>(out var text) || Passes(text),
        _ => true,
    };

    /// <summary>Given name first, surname first, the middle left out: a name is turned about in running text and in lists.</summary>
    private static IEnumerable<string> OrdersOf(string name)
    {
        if (WritesNoSpaces(name)) return [name];
        var words = name.Split(' ');
        IEnumerable<IEnumerable<string>> orders = words.Length <= MostWordsTurned
            ? Turned(words)
            : [words, [words[^1], .. words[..^1]]];
        if (words.Length >= MostWordsTurned) orders = [.. orders, [words[0], words[^1]], [words[^1], words[0]]];
        return orders.Select(o => $" {string.Join(' ', o)} ");
    }

    private static IEnumerable<IEnumerable<string>> Turned(string[] words) => words.Length <= 1
        ? [words]
        : words.SelectMany((word, i) => Turned([.. words.Where((_, j) => j != i)]).Select(rest => rest.Prepend(word)));

    private static bool WritesNoSpaces(string name) => name.Any(c => c is >= '\u3040' and <= '\u9fff');

    /// <summary>Folded words with single spaces: punctuation beside a name must not hide it. Scripts without spaces are kept as they stand.</summary>
    private static string Words(string text)
    {
        var folded = Folding.Fold(text);
        return string.Join(' ', new string([.. folded.Select(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
