using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Habeas.Reading.Documents;

/// <summary>What a page says of itself: JSON-LD, OpenGraph, meta elements. Believed only as far as the story bears it out.</summary>
internal static class PageMetadata
{
    private static readonly string[] s_articleTypes = ["NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "AnalysisNewsArticle", "WebPage"];

    public static PageContent Read(IHtmlDocument document, Uri? url, IReadOnlyList<PageBlock> blocks)
    {
        var linked = LinkedData(document);
        var site = Meta(document, "og:site_name") ?? linked.Publisher;
        return new PageContent
        {
            Blocks = blocks,
            Title = WithoutOutlet(System.Net.WebUtility.HtmlDecode(linked.Headline ?? Meta(document, "og:title") ?? Clean(document.Title)), site, url),
            Authors = linked.Authors.Count > 0 ? linked.Authors : AuthorsOf(document),
            Site = site,
            Section = Meta(document, "article:section") ?? linked.Section,
            Published = Day(linked.Published ?? Meta(document, "article:published_time") ?? Meta(document, "datePublished") ?? Meta(document, "date")
                            ?? Meta(document, "pubdate") ?? Time(document)),
            Language = NullIfEmpty(document.DocumentElement?.GetAttribute("lang")),
        };
    }

    private static string? Meta(IHtmlDocument document, string name)
    {
        foreach (var meta in document.QuerySelectorAll("meta"))
        {
            var key = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase) && Clean(meta.GetAttribute("content")) is { } content) return content;
        }

        return null;
    }

    private static string? Time(IHtmlDocument document) => document.QuerySelectorAll("time[datetime]")
        .FirstOrDefault(t => t.HasAttribute("pubdate") || t.GetAttribute("itemprop") is "datePublished" || t.Closest("article, header, main") is not null)
        ?.GetAttribute("datetime");

    /// <summary>A title without the outlet's name at its end or beginning.</summary>
    private static string? WithoutOutlet(string? title, string? site, Uri? url)
    {
        if (title is null) return null;
        foreach (var separator in new[] { " | ", " – ", " — ", " - ", " :: ", " » " })
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last <= 0) continue;
            var (head, tail) = (title[..last], title[(last + separator.Length)..]);
            if (IsOutlet(tail) || (tail.Length < 30 && head.Length > tail.Length * 2)) return head.Trim();
            var first = title.IndexOf(separator, StringComparison.Ordinal);
            if (IsOutlet(title[..first])) return title[(first + separator.Length)..].Trim();
        }

        return title;

        bool IsOutlet(string part) =>
            (site is not null && part.Contains(site, StringComparison.OrdinalIgnoreCase))
            || (url is not null && url.Host.Contains(part.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
    }

    private static List<string> AuthorsOf(IHtmlDocument document)
    {
        var author = Meta(document, "author") ?? Meta(document, "article:author") ?? Meta(document, "parsely-author") ?? Meta(document, "dc.creator");
        if (author is null || author.Contains("://", StringComparison.Ordinal)) author = Marked(document);
        return author is null ? [] : [System.Net.WebUtility.HtmlDecode(author)];
    }

    // What the markup calls the author, where it is short enough to be a name.
    private static string? Marked(IHtmlDocument document)
    {
        foreach (var selector in new[] { "[itemprop=author] [itemprop=name]", "[itemprop=author]", "a[rel~=author]", ".author-name, .byline-name, .entry-author-name", ".byline a, .author a", ".byline, .author" })
        {
            if (document.QuerySelectorAll(selector).Select(element => Clean(element.TextContent)).FirstOrDefault(name => name is { Length: > 1 and < 60 } && !name.Any(char.IsAsciiDigit)) is { } found) return WithoutBy(found);
        }

        return null;
    }

    private static string WithoutBy(string name) => name.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? name[3..].Trim() : name;

    private static Linked LinkedData(IHtmlDocument document)
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true, MaxDepth = 32 });
                foreach (var node in Nodes(json.RootElement))
                {
                    if (Types(node).Any(t => s_articleTypes.Contains(t, StringComparer.Ordinal)) && Text(node, "headline") is { } headline)
                    {
                        return new Linked(
                            headline, [.. Names(node, "author")], Names(node, "publisher").FirstOrDefault(), Text(node, "articleSection"), Text(node, "datePublished"));
                    }
                }
            }
            catch (JsonException)
            {
                // Pages carry malformed JSON-LD every day; then there is none.
            }
        }

        return new Linked(null, [], null, null, null);
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array) return root.EnumerateArray().SelectMany(Nodes);
        if (root.ValueKind != JsonValueKind.Object) return [];
        return root.TryGetProperty("@graph", out var graph) ? Nodes(graph).Prepend(root) : [root];
    }

    private static IEnumerable<string> Types(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out var type)) return [];
        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(Plain).OfType<string>() : Plain(type) is { } one ? [one] : [];
    }

    private static IEnumerable<string> Names(JsonElement node, string property)
    {
        if (!node.TryGetProperty(property, out var value)) return [];
        var values = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value];
        return values.Select(v => v.ValueKind == JsonValueKind.Object ? Text(v, "name") : Plain(v)).OfType<string>();
    }

    private static string? Text(JsonElement node, string property)
    {
        if (!node.TryGetProperty(property, out var value)) return null;
        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(Plain).FirstOrDefault(t => t is not null) : Plain(value);
    }

    private static string? Plain(JsonElement value) => value.ValueKind == JsonValueKind.String ? Clean(value.GetString()) : null;

    /// <summary>The day of a time stamp, as written there, in EDTF.</summary>
    private static string? Day(string? stamp)
    {
        if (stamp is null) return null;
        if (stamp.Length >= 10 && DateOnly.TryParseExact(stamp.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return stamp[..10];
        return DateTimeOffset.TryParse(stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }

    private static string? Clean(string? text) => text is null ? null : NullIfEmpty(PlainText.Clean(text));

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private sealed record Linked(string? Headline, IReadOnlyList<string> Authors, string? Publisher, string? Section, string? Published);
}
