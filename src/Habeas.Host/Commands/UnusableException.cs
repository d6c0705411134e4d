namespace Habeas.Host.Commands;

/// <summary>What a command was given cannot be used; the message is one sentence for whoever typed it.</summary>
internal sealed class UnusableException(string sentence) : Exception(sentence);
