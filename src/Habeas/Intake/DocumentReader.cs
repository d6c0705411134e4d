using Habeas.Reading;

namespace Habeas.Intake;

/// <summary>Reads the bytes of a stranger.</summary>
public abstract class DocumentReader
{
    /// <returns>The reading; <see cref="DocumentReading.Error"/> is set when the document could not be read.</returns>
    public abstract Task<DocumentReading> ReadAsync(ReadOnlyMemory<byte> bytes, ReadingOptions options, CancellationToken cancellation);
}

/// <summary>Reads in this process: for bytes that the user themself named at the command line, and for the child process.</summary>
public sealed class DirectReader : DocumentReader
{
    public override Task<DocumentReading> ReadAsync(ReadOnlyMemory<byte> bytes, ReadingOptions options, CancellationToken cancellation) =>
        Task.FromResult(NewsReader.Read(bytes, options));
}
