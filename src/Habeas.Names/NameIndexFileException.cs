namespace Habeas.Names;

/// <summary>A file is no index that this version can use: torn, of another version, or something else. It is to be built again.</summary>
public sealed class NameIndexFileException : Exception
{
    /// <summary>Without a message.</summary>
    public NameIndexFileException()
    {
    }

    /// <summary>With a sentence that says what is wrong.</summary>
    /// <param name="message">The sentence.</param>
    public NameIndexFileException(string message)
        : base(message)
    {
    }

    /// <summary>With a sentence and what led to it.</summary>
    /// <param name="message">The sentence.</param>
    /// <param name="innerException">What led to it.</param>
    public NameIndexFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
