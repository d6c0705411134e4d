using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Habeas.Reading.Documents;

/// <summary>A run of text between two block boundaries, and the block element it stands in.</summary>
internal sealed record PagePiece(string Text, IElement Element, string? Kind, double LinkDensity);

/// <summary>Walks a page in reading order without recursion: hostile pages are deep.</summary>
internal sealed class PageWalk(IHtmlDocument document)
{
    private readonly List<PagePiece> _pieces = [];
    private readonly StringBuilder _text = new();
    private int _linked;
    private int _links;

    // Kinds of the open elements, each paired with the element it came from.
    private readonly Stack<(INode Node, string Kind)> _kinds = new();
    private readonly Dictionary<IElement, int> _weight = [];
    private int _total = 1;
    private IElement? _block;

    public List<PagePiece> Run()
    {
        if (document.Body is not { } body) return _pieces;
        _block = body;
        Weigh(body);
        INode? node = body;
        while (node is not null)
        {
            if (Enter(node) && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null)
            {
                Leave(node);
                if (ReferenceEquals(node, body)) return Finish();
                if (node.NextSibling is { } next)
                {
                    node = next;
                    break;
                }

                node = node.Parent;
            }
        }

        return Finish();
    }

    /// <summary>How many characters stand in each element.</summary>
    private void Weigh(IElement body)
    {
        INode? node = body;
        while (node is not null)
        {
            if (node is IText text && text.Data.AsSpan().Trim().Length is > 0 and var length)
            {
                for (var element = text.ParentElement; element is not null; element = element.ParentElement)
                    _weight[element] = _weight.GetValueOrDefault(element) + length;
            }

            if ((node is not IElement e || !PageHints.IsUnseen(e)) && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null && node.NextSibling is null && !ReferenceEquals(node, body)) node = node.Parent;
            node = node is null || ReferenceEquals(node, body) ? null : node.NextSibling;
        }

        _total = Math.Max(1, _weight.GetValueOrDefault(body));
    }

    private List<PagePiece> Finish()
    {
        Flush();
        return _pieces;
    }

    /// <summary>Whether to go down into the node.</summary>
    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            _text.Append(text.Data);
            if (_links > 0) _linked += text.Data.AsSpan().Trim().Length;
            return false;
        }

        if (node is not IElement element || PageHints.IsUnseen(element)) return false;
        if (element.LocalName == "br")
        {
            _text.Append(element.NextElementSibling is { LocalName: "br" } && BlankBetween(element) ? "\u0001" : "\n");
            return false;
        }

        if (element.LocalName == "a") _links++;
        if (PageHints.KindOf(element, (double)_weight.GetValueOrDefault(element) / _total) is { } kind)
        {
            Flush();
            _kinds.Push((element, kind));
        }

        if (PageHints.IsBlock(element.LocalName))
        {
            Flush();
            _block = element;
        }

        return true;
    }

    private void Leave(INode node)
    {
        if (node is not IElement element || PageHints.IsUnseen(element)) return;
        if (element.LocalName == "a" && _links > 0) _links--;
        var block = PageHints.IsBlock(element.LocalName);
        var ends = _kinds.TryPeek(out var top) && ReferenceEquals(top.Node, element);
        if (!block && !ends) return;
        Flush();
        if (ends) _kinds.Pop();
        if (block) _block = BlockAbove(element);
    }

    private static IElement? BlockAbove(IElement element)
    {
        var above = element.ParentElement;
        while (above is not null && !PageHints.IsBlock(above.LocalName)) above = above.ParentElement;
        return above;
    }

    private static bool BlankBetween(IElement br)
    {
        for (var node = br.NextSibling; node is IText text; node = node.NextSibling)
        {
            if (!string.IsNullOrWhiteSpace(text.Data)) return false;
        }

        return true;
    }

    private void Flush()
    {
        if (_text.Length > 0)
        {
            var raw = _text.ToString();
            var density = (double)_linked / Math.Max(1, raw.AsSpan().Trim().Length);
            // Two line breaks part paragraphs as an end of a block does.
            foreach (var part in raw.Split('\u0001'))
            {
                var text = PlainText.Clean(part);
                if (text.Length > 0) _pieces.Add(new PagePiece(text, _block!, _kinds.TryPeek(out var top) ? top.Kind : null, Math.Min(1, density)));
            }
        }

        _text.Clear();
        _linked = 0;
    }
}
