namespace Habeas.Reading.Findings.Organizations;

/// <summary>A place in the text that names a body: tokens <c>[First, End)</c>.</summary>
/// <param name="First">The name's first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Kind">Its kind; empty where the words do not tell.</param>
/// <param name="Known">Whether the language file knows it by name.</param>
internal readonly record struct BodyRun(int First, int End, string Kind, bool Known)
{
    public int Count => End - First;
}
