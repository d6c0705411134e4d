namespace Habeas.Benchmarks;

/// <summary>What was asked for cannot be measured; the message is a sentence for the one who asked.</summary>
internal sealed class UsageException(string message) : Exception(message);
