using System.Text;
using Habeas.Reading;

namespace Habeas.Benchmarks;

/// <summary>
/// Takes spans of an article's text back to the text that it was read from. The reader changes blanks and takes away what is not the
/// story, and never changes a letter: so paragraphs are found again by what they are without their blanks.
/// </summary>
internal sealed class SpanMap
{
    private readonly int[] _places;

    private SpanMap(int[] places) => _places = places;

    /// <param name="article">The article's text.</param>
    /// <param name="source">The text that the document held.</param>
    public static SpanMap Of(string article, string source)
    {
        var (letters, positions) = Letters(source);
        var places = new List<int>();
        var from = 0;
        foreach (var (at, paragraph) in article.Split("\n\n").Index())
        {
            if (at > 0) places.AddRange([-1, -1]);
            var (own, _) = Letters(paragraph);
            var found = own.Count == 0 ? -1 : IndexOf(letters, own, from);
            var next = found;
            foreach (var rune in paragraph.EnumerateRunes())
                places.Add(found < 0 || Rune.IsWhiteSpace(rune) ? -1 : positions[next++]);
            if (found >= 0) from = next;
        }

        return new SpanMap([.. places]);
    }

    /// <summary>The span in code points of the source; null where its words stand nowhere in it.</summary>
    public TextSpan? ToSource(TextSpan span)
    {
        var start = span.Start;
        var end = Math.Min(span.End, _places.Length) - 1;
        while (start <= end && _places[start] < 0) start++;
        while (end >= start && _places[end] < 0) end--;
        return start > end ? null : new TextSpan(_places[start], _places[end] + 1);
    }

    private static (List<Rune> Letters, List<int> Positions) Letters(string text)
    {
        var letters = new List<Rune>(text.Length);
        var positions = new List<int>(text.Length);
        foreach (var (at, rune) in text.EnumerateRunes().Index())
        {
            if (Rune.IsWhiteSpace(rune)) continue;
            letters.Add(rune);
            positions.Add(at);
        }

        return (letters, positions);
    }

    private static int IndexOf(List<Rune> letters, List<Rune> part, int from)
    {
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(letters);
        var sought = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(part);
        var found = all[from..].IndexOf(sought);
        return found < 0 ? all.IndexOf(sought) : from + found;
    }
}
