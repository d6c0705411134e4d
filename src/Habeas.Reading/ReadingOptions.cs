namespace Habeas.Reading;

/// <summary>What is known of a document beside its bytes. Every part is optional and none is guessed.</summary>
public sealed record ReadingOptions
{
    /// <summary>The address it came from.</summary>
    public Uri? Url { get; init; }

    /// <summary>When it was published, in EDTF, if the one who hands it over knows. Relative dates resolve against it.</summary>
    public string? Published { get; init; }

    /// <summary>BCP 47 tag, if the one who hands it over knows.</summary>
    public string? Language { get; init; }

    /// <summary>The media type that the sender declared, with its charset, such as <c>text/html; charset=windows-1251</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>The most bytes that are read; a larger document is an error in one sentence.</summary>
    public int MaximumBytes { get; init; } = 64 * 1024 * 1024;
}
