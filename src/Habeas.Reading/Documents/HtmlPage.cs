using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Habeas.Reading.Documents;

/// <summary>HTML to blocks in reading order, each with the boilerplate kind that its markup tells, and the page's metadata.</summary>
internal static class HtmlPage
{
    private const int GoodLength = 60;
    private const double BodyShare = 0.8;

    /// <summary>Never throws; depth is bounded. <paramref name="url"/> is never fetched.</summary>
    public static PageContent Read(string html, Uri? url, List<string> warnings)
    {
        var cut = DepthLimit.Apply(html);
        if (!ReferenceEquals(cut, html)) warnings.Add("The page nests its elements deeper than any page that people read; the deepest were taken as text.");
        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(cut);
        var pieces = new PageWalk(document).Run();
        var body = StoryElement(document, pieces);
        var blocks = pieces.Select(piece => BlockOf(piece, body) with { Main = piece.Element.LocalName == "h1" }).ToList();
        return PageMetadata.Read(document, url, blocks) with { Blocks = blocks, IsHtml = true };
    }

    private static PageBlock BlockOf(PagePiece piece, IElement? body)
    {
        var heading = piece.Element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "title";
        if (piece.Kind is not null) return new PageBlock(piece.Text, piece.Kind, heading);
        var inside = body is null || IsWithin(piece.Element, body);
        if (inside)
        {
            // A line that is all links is a way to somewhere else.
            var links = piece.LinkDensity > 0.6 && piece.Text.Length < 300;
            return new PageBlock(piece.Text, links ? "related" : null, heading);
        }

        if (piece.LinkDensity > 0.5) return new PageBlock(piece.Text, "navigation", heading);
        return new PageBlock(piece.Text, null, heading, Edge: true);
    }

    /// <summary>The deepest element that holds nearly all running text of the page.</summary>
    private static IElement? StoryElement(IHtmlDocument document, List<PagePiece> pieces)
    {
        var named = document.QuerySelectorAll("[itemprop=articleBody], article, main").ToList();
        var good = pieces.Where(IsGood).ToList();
        if (good.Count == 0) return null;
        var weight = new Dictionary<IElement, int>();
        var total = 0;
        foreach (var piece in good)
        {
            total += piece.Text.Length;
            for (var element = piece.Element; element is not null; element = element.ParentElement)
                weight[element] = weight.GetValueOrDefault(element) + piece.Text.Length;
        }

        // What the page itself calls the article counts where it holds a fair part of the text.
        var called = named.Where(n => weight.GetValueOrDefault(n) * 2 > total || (n.LocalName != "main" && weight.GetValueOrDefault(n) * 4 > total))
            .OrderByDescending(n => weight.GetValueOrDefault(n)).ThenByDescending(Depth).FirstOrDefault();
        var root = called ?? document.Body;
        if (root is null) return null;
        var all = weight.GetValueOrDefault(root);
        while (true)
        {
            var deeper = root.Children.FirstOrDefault(c => weight.GetValueOrDefault(c) >= all * BodyShare);
            if (deeper is null || deeper.LocalName is "p" or "pre" or "li" or "td" && !deeper.Children.Any(c => weight.ContainsKey(c))) return root;
            root = deeper;
        }
    }

    private static bool IsGood(PagePiece piece) => piece.Kind is null && piece.Text.Length >= GoodLength && piece.LinkDensity < 0.3;

    private static int Depth(IElement element)
    {
        var depth = 0;
        for (var e = element.ParentElement; e is not null; e = e.ParentElement) depth++;
        return depth;
    }

    private static bool IsWithin(IElement element, IElement root)
    {
        for (IElement? e = element; e is not null; e = e.ParentElement)
        {
            if (ReferenceEquals(e, root)) return true;
        }

        return false;
    }
}
