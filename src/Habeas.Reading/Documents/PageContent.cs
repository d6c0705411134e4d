namespace Habeas.Reading.Documents;

/// <summary>A piece of a page in reading order. <c>Kind</c> is a boilerplate kind where the page's markup tells it, else null.</summary>
internal sealed record PageBlock(string Text, string? Kind = null, bool Heading = false);

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
