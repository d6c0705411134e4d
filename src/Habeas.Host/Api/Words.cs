namespace Habeas.Host.Api;

/// <summary>Text that somebody sends as a name.</summary>
internal static class Words
{
    public const int Longest = 300;

    /// <summary>Why it cannot be a name: one sentence; null when it can.</summary>
    public static string? Refusal(string? text) => text switch
    {
        null => null,
        { Length: > Longest } => $"A name has {Longest} characters at most.",
        _ when text.Any(c => char.IsControl(c) && !char.IsWhiteSpace(c)) => "A name holds no control characters.",
        _ => null,
    };
}
