using System.Collections.Frozen;
using System.Text;

namespace Habeas.Reading.Documents;

/// <summary>
/// Takes tags beyond a depth out of a page before it is parsed. A parser looks up its stack for every tag, so fifty thousand nested ones
/// cost it their square; no page that people read is nested so deeply.
/// </summary>
internal static class DepthLimit
{
    public const int Deepest = 300;

    // Elements without an end tag (void), and those whose end may be left out: they do not nest by being unclosed.
    private static readonly FrozenSet<string> s_unclosed = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt", "dd", "td",
        "th", "tr", "option", "optgroup", "thead", "tbody", "tfoot", "colgroup", "rp", "rt", "html", "head", "body",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] s_rawText = ["script", "style", "textarea", "title", "noscript"];

    /// <summary>The page with at most <see cref="Deepest"/> open elements at any place; the same string where that holds already.</summary>
    public static string Apply(string html)
    {
        StringBuilder? kept = null;
        int depth = 0, skipped = 0, copied = 0, at = 0;
        while ((at = html.IndexOf('<', at)) >= 0)
        {
            var (end, name, closing) = Tag(html, at);
            if (name.IsEmpty)
            {
                at = end;
                continue;
            }

            var drop = false;
            if (!s_unclosed.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            {
                if (!closing)
                {
                    if (depth < Deepest) depth++;
                    else (drop, skipped) = (true, skipped + 1);
                }
                else if (skipped > 0)
                {
                    (drop, skipped) = (true, skipped - 1);
                }
                else if (depth > 0)
                {
                    depth--;
                }
            }

            if (drop)
            {
                kept ??= new StringBuilder(html.Length);
                kept.Append(html, copied, at - copied).Append(' ');
                copied = end;
            }

            at = closing || drop ? end : AfterRawText(html, name, end, ref depth);
        }

        return kept is null ? html : kept.Append(html, copied, html.Length - copied).ToString();
    }

    private static (int End, ReadOnlyMemorySpan Name, bool Closing) Tag(string html, int at)
    {
        if (html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
        {
            var comment = html.IndexOf("-->", at + 4, StringComparison.Ordinal);
            return (comment < 0 ? html.Length : comment + 3, default, false);
        }

        var start = at + 1;
        var closing = start < html.Length && html[start] == '/';
        if (closing) start++;
        if (start >= html.Length || !char.IsAsciiLetter(html[start])) return (at + 1, default, false);
        var nameEnd = start;
        while (nameEnd < html.Length && (char.IsAsciiLetterOrDigit(html[nameEnd]) || html[nameEnd] is '-' or ':')) nameEnd++;
        var quote = '\0';
        var end = nameEnd;
        for (; end < html.Length; end++)
        {
            var c = html[end];
            if (quote != '\0') quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && html[end - 1] == '=') quote = c;
            else if (c == '>') break;
        }

        return (Math.Min(end + 1, html.Length), new ReadOnlyMemorySpan(html, start, nameEnd), closing);
    }

    /// <summary>Past the text of a script and its like, in which tags mean nothing.</summary>
    private static int AfterRawText(string html, ReadOnlySpan<char> name, int end, ref int depth)
    {
        foreach (var raw in s_rawText)
        {
            if (!name.Equals(raw, StringComparison.OrdinalIgnoreCase)) continue;
            var close = html.IndexOf("</" + raw, end, StringComparison.OrdinalIgnoreCase);
            if (close < 0) return html.Length;
            depth--;
            return close + 2; // past "</": the end tag itself is not counted again
        }

        return end;
    }

    private readonly record struct ReadOnlyMemorySpan(string Text, int Start, int End)
    {
        public bool IsEmpty => End <= Start;

        public static implicit operator ReadOnlySpan<char>(ReadOnlyMemorySpan span) => span.Text.AsSpan(span.Start, span.End - span.Start);
    }
}
