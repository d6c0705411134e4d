using System.Collections.Frozen;
using System.Text.Json;
using AngleSharp.Dom;

namespace Habeas.Reading.Documents;

/// <summary>What an element is, told by its name, role, class and id: the words are in <c>page-hints.json</c>.</summary>
internal static class PageHints
{
    private static readonly Hints s_hints = Load();

    /// <summary>Never text of a page.</summary>
    public static bool IsUnseen(IElement element) =>
        s_hints.Unseen.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase)
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    public static bool IsBlock(string name) => s_hints.Blocks.Contains(name);

    /// <summary>The boilerplate kind of an element, or null.</summary>
    /// <param name="element">Any element of a page.</param>
    /// <param name="share">How much of the page's text stands in it: what holds a good part of it is no furniture, whatever it is called.</param>
    public static string? KindOf(IElement element, double share)
    {
        if (share > 0.4) return null;
        if (s_hints.ByElement.TryGetValue(element.LocalName, out var kind)) return kind;
        if (element.GetAttribute("role") is { } role && s_hints.ByRole.TryGetValue(role, out kind)) return kind;
        if (element.LocalName is "body" or "html" or "main" or "article") return null;
        return ByWords(element.ClassName) ?? ByWords(element.Id);
    }

    private static string? ByWords(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > 400) return null;
        foreach (var name in names.Split((char[])[' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (s_hints.ByWord.TryGetValue(name, out var kind)) return kind;
        }

        return null;
    }

    private static Hints Load()
    {
        using var stream = typeof(PageHints).Assembly.GetManifestResourceStream("Habeas.Reading.Documents.page-hints.json")!;
        var data = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)!;
        return new Hints(Words(data["unseen"]["elements"]), Words(data["blocks"]["elements"]), Kinds("element"), Kinds("role"), Kinds("word"));

        FrozenSet<string> Words(string list) => list.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

        FrozenDictionary<string, string> Kinds(string by) => data[by]
            .SelectMany(entry => entry.Value.Split(' ').Select(word => (word, entry.Key)))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Key, StringComparer.OrdinalIgnoreCase);
    }

    private sealed record Hints(
        FrozenSet<string> Unseen, FrozenSet<string> Blocks, FrozenDictionary<string, string> ByElement, FrozenDictionary<string, string> ByRole,
        FrozenDictionary<string, string> ByWord);
}
