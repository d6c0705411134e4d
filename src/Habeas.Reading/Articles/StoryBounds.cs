using Habeas.Reading.Languages;

namespace Habeas.Reading.Articles;

/// <summary>Says which lines are the story: running text, and short lines that stand within it.</summary>
internal static class StoryBounds
{
    private const int Running = 60;

    public static void Mark(List<PageLine> lines, bool isHtml, LanguagePack language)
    {
        foreach (var line in lines) line.IsStory = line.Kind is null && !line.Block.Edge && !line.Block.Heading && IsRunning(line, language);
        var first = lines.FindIndex(l => l.IsStory);
        var last = lines.FindLastIndex(l => l.IsStory);
        if (first < 0) return;

        // Within the story a short line is a cross-heading, a list item or a line of verse: it stays.
        for (var i = first; i <= last; i++)
        {
            if (lines[i].Kind is null && !lines[i].Block.Edge) lines[i].IsStory = true;
        }

        // After furniture has begun, a page of plain text does not come back to its story but with running text.
        if (isHtml) return;
        for (var i = last; i >= first; i--)
        {
            if (IsRunning(lines[i], language) && lines[i].Kind is null && !IsBelowFurniture(lines, i)) break;
            lines[i].IsStory = false;
        }
    }

    // One short sentence under "Leave a review" and "News Line" is the site's, not the story's.
    private static bool IsBelowFurniture(List<PageLine> lines, int at)
    {
        if (lines[at].Text.Length >= Running) return false;
        for (var i = at - 1; i >= 0 && (lines[i].Kind is not null || lines[i].Text.Length < Running); i--)
        {
            if (lines[i].Kind is "comment" or "share" or "related" or "navigation" or "legal") return true;
        }

        return false;
    }

    /// <summary>A sentence, or a good part of one.</summary>
    private static bool IsRunning(PageLine line, LanguagePack language)
    {
        if (line.Text.Length >= 2 * Running) return true;
        if (line.EndsSentence && line.Text.Length >= 15 && !line.Text.EndsWith(':')) return line.Tokens.Count(t => t.IsWord) >= 4 || WritesNoSpaces(line.Text);
        return line.Text.Length >= Running && line.Tokens.Any(t => language.CommonWords.Contains(t.Norm)) && line.Tokens.Any(t => t.Is(",") || t.Is(";"));
    }

    private static bool WritesNoSpaces(string text) => text.Any(c => c is >= '\u3040' and <= '\u9fff');
}
