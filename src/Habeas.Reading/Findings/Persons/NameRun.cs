namespace Habeas.Reading.Findings.Persons;

/// <summary>A run of capitalised words that may be a person's name: tokens <c>[First, End)</c>.</summary>
/// <param name="First">The name's first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Support">How much speaks for a person's name; below two it is not taken for one by itself.</param>
/// <param name="Titled">Whether an honorific or a title stands before it.</param>
/// <param name="Opens">Whether it begins a sentence, where a capital letter says nothing.</param>
internal sealed record NameRun(int First, int End, int Support, bool Titled, bool Opens)
{
    public int Count => End - First;
}
