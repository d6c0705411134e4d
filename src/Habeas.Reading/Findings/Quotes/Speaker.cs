using Habeas.Reading.Findings.Persons;

namespace Habeas.Reading.Findings.Quotes;

/// <summary>Who is said to speak: a person's index or a body's name, and where in the text that stands, tokens <c>[First, End)</c>.</summary>
internal sealed record Speaker(int? Person, string Name, string? Role, int First, int End)
{
    public bool Is(Speaker other) => Person is not null ? Person == other.Person : other.Person is null && string.Equals(Name, other.Name, StringComparison.Ordinal);

    public SpeakerFinding ToFinding(People people) =>
        new(Person is { } person ? people.Findings[person].Name : Name, Role, Person is { } p ? people.Findings[p].Id : null);
}
