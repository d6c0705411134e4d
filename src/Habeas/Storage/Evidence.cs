namespace Habeas.Storage;

/// <summary>A piece of a capture's compressed bytes, where captures are kept in the database.</summary>
public sealed class CaptureChunk
{
    public required string Sha256 { get; init; }
    public int Number { get; init; }
    public required byte[] Data { get; init; }
}

/// <summary>
/// The clean text that a reader of a given version made of a capture. Citations count its code points; it is never changed.
/// </summary>
public sealed class Rendition
{
    /// <summary>SHA-256 of the capture's bytes.</summary>
    public required string Capture { get; init; }

    /// <summary>SHA-256 of the text in UTF-8.</summary>
    public required string TextSha256 { get; init; }

    /// <summary>The version of the reader that made it.</summary>
    public required string ReaderVersion { get; init; }

    public required string Text { get; init; }
}
