using Habeas.Reading.Findings.Persons;

namespace Habeas.Reading.Findings.Quotes;

/// <summary>Who is said to speak: a person's index or a body's name, and where in the text that stands, tokens <c>[First, End)</c>.</summary>
internal sealed record Speaker(int? Person, string Name, string? Role, int First, int End)
{
    /// <summary>The same for all places that mean one speaker.</summary>
    public string Key => Person is { } person ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"p{person}") : "o" + Name;

    public SpeakerFinding ToFinding(People people) =>
        new(Person is { } person ? people.Findings[person].Name : Name, Role, Person is { } p ? people.Findings[p].Id : null);
}
