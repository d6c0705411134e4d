using System.Text;

namespace Habeas.Reading.Documents;

/// <summary>Plain text as crawlers and mailers leave it: paragraphs parted by empty lines, or one a line, or wrapped at a column.</summary>
internal static class PlainText
{
    public static PageContent Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var blocks = new List<PageBlock>();
        var wrapped = IsWrapped(lines);
        var paragraph = new StringBuilder();
        foreach (var raw in lines)
        {
            var line = Clean(raw);
            if (line.Length == 0 || !wrapped)
            {
                Flush(paragraph, blocks);
                if (line.Length > 0) blocks.Add(new PageBlock(line));
                continue;
            }

            if (paragraph.Length > 0) paragraph.Append(' ');
            paragraph.Append(line);
        }

        Flush(paragraph, blocks);
        return new PageContent { Blocks = blocks };
    }

    /// <summary>One line of text: runs of blanks are one, unseen marks are gone.</summary>
    public static string Clean(string raw)
    {
        var line = new StringBuilder(raw.Length);
        var blank = false;
        foreach (var c in raw)
        {
            if (char.IsWhiteSpace(c))
            {
                blank = line.Length > 0;
            }
            else if (!char.IsControl(c) && c is not ('\ufeff' or '\u200b' or '\u200e' or '\u200f' or '\u00ad' or '\u2060'))
            {
                if (blank) line.Append(' ');
                blank = false;
                line.Append(c);
            }
        }

        return line.ToString();
    }

    // Wrapped text has runs of lines of nearly equal length with no stop at their end.
    private static bool IsWrapped(string[] lines)
    {
        int pairs = 0, joins = 0;
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            var line = lines[i].AsSpan().Trim();
            var next = lines[i + 1].AsSpan().Trim();
            if (line.Length == 0 || next.Length == 0) continue;
            pairs++;
            if (line.Length is >= 50 and <= 120 && !(line[^1] is '.' or '!' or '?' or '"' or '”') && (char.IsLower(next[0]) || line.Length > 60)) joins++;
        }

        return pairs > 0 && joins * 2 >= pairs;
    }

    private static void Flush(StringBuilder paragraph, List<PageBlock> blocks)
    {
        if (paragraph.Length == 0) return;
        blocks.Add(new PageBlock(paragraph.ToString()));
        paragraph.Clear();
    }
}
