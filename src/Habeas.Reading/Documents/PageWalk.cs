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
        Visit(body, Enter, Leave);
        Flush();
        return _pieces;
    }

    // The parser's own way to a next sibling searches the parent's children, which costs a long page its square; an index does not.
    private static void Visit(INode root, Func<INode, INodeList, int, bool> enter, Action<INode> leave)
    {
        var open = new Stack<(INode Node, INodeList Children, int Next)>();
        open.Push((root, root.ChildNodes, enter(root, root.ChildNodes, -1) ? 0 : int.MaxValue));
        while (open.TryPop(out var top))
        {
            if (top.Next >= top.Children.Length)
            {
                leave(top.Node);
                continue;
            }

            var child = top.Children[top.Next];
            open.Push(top with { Next = top.Next + 1 });
            if (enter(child, top.Children, top.Next)) open.Push((child, child.ChildNodes, 0));
            else leave(child);
        }
    }

    /// <summary>How many characters stand in each element.</summary>
    private void Weigh(IElement body)
    {
        Visit(body, (node, _, _) =>
        {
            if (node is IText text && text.Data.AsSpan().Trim().Length is > 0 and var length)
            {
                for (var element = text.ParentElement; element is not null; element = element.ParentElement)
                    _weight[element] = _weight.GetValueOrDefault(element) + length;
            }

            return node is not IElement e || !PageHints.IsUnseen(e);
        }, _ => { });
        _total = Math.Max(1, _weight.GetValueOrDefault(body));
    }

    /// <summary>Whether to go down into the node.</summary>
    private bool Enter(INode node, INodeList siblings, int at)
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
            _text.Append(IsBeforeBreak(siblings, at) ? '\u0001' : '\n');
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

    // Only blanks part it from another line break.
    private static bool IsBeforeBreak(INodeList siblings, int at)
    {
        for (var i = at + 1; i < siblings.Length; i++)
        {
            if (siblings[i] is IElement next) return next.LocalName == "br";
            if (siblings[i] is IText text && !string.IsNullOrWhiteSpace(text.Data)) return false;
        }

        return false;
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
