namespace Habeas.Reading.Documents;

/// <summary>A piece of a page in reading order.</summary>
/// <param name="Text">One line of clean text.</param>
/// <param name="Kind">A boilerplate kind where the page's markup tells it; null where the words must.</param>
/// <param name="Heading">The markup makes it a heading.</param>
/// <param name="Edge">It stands by the story, not in it: headline, byline and date are looked for here.</param>
internal sealed record PageBlock(string Text, string? Kind = null, bool Heading = false, bool Edge = false);

/// <summary>A page as its form gives it: blocks, and what its metadata say.</summary>
internal sealed record PageContent
{
    public required IReadOnlyList<PageBlock> Blocks { get; init; }

    public bool IsHtml { get; init; }

    public string? Title { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Site { get; init; }

    public string? Section { get; init; }

    public string? Published { get; init; }

    public string? Language { get; init; }
}
