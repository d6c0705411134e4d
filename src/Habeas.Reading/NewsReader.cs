namespace Habeas.Reading;

/// <summary>Reads a document: bytes in, findings out. Deterministic, offline, and it never throws on bad input.</summary>
public static class NewsReader
{
    /// <summary>The version of the rules and language data. Stored with every finding; it moves when a reading may differ.</summary>
    public const string Version = "1";

    /// <summary>Reads one document.</summary>
    /// <param name="bytes">The document exactly as received.</param>
    /// <param name="options">What else is known of it.</param>
    /// <returns>The reading; a document that cannot be read has <see cref="DocumentReading.Error"/> set to one sentence.</returns>
    public static DocumentReading Read(ReadOnlyMemory<byte> bytes, ReadingOptions? options = null) =>
        throw new InvalidOperationException($"{bytes.Length}{options}");
}
