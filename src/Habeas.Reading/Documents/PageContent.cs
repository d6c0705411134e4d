namespace Habeas.Reading.Documents;

/// <summary>A piece of a page in reading order.</summary>
/// <param name="Text">One line of clean text.</param>
/// <param name="Kind">A boilerplate kind where the page's markup tells it; null where the words must.</param>
/// <param name="Heading">The markup makes it a heading.</param>
/// <param name="Edge">It stands by the story, not in it: headline, byline and date are looked for here.</param>
internal sealed record PageBlock(string Text, string? Kind = null, bool Heading = false, bool Edge = false)
{
    /// <summary>The markup makes it a heading of the first level.</summary>
    public bool Main { get; init; }
}

/// <summary>A page as its form gives it: blocks, and what its metadata say.</summary>
internal sealed record PageContent
{
    public required IReadOnlyList<PageBlock> Blocks { get; init; }

    public bool IsHtml { get; init; }

    /// <summary>The page up to so many characters of text, with a warning where there are more.</summary>
    public PageContent UpTo(int characters, List<string> warnings)
    {
        var total = 0;
        for (var i = 0; i < Blocks.Count; i++)
        {
            total += Blocks[i].Text.Length;
            if (total <= characters) continue;
            warnings.Add(FormattableString.Invariant($"The page holds more than {characters:N0} characters of text, which no news story does; what stands beyond was not read."));
            var kept = Blocks.Take(i).ToList();
            // A single line may be longer than all that is read.
            var room = characters - (total - Blocks[i].Text.Length);
            if (room > 0 && char.IsHighSurrogate(Blocks[i].Text[room - 1])) room--;
            if (kept.Count == 0) kept.Add(Blocks[i] with { Text = Blocks[i].Text[..room] });
            return this with { Blocks = kept };
        }

        return this;
    }

    public string? Title { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Site { get; init; }

    public string? Section { get; init; }

    public string? Published { get; init; }

    public string? Language { get; init; }
}
