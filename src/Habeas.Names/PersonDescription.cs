namespace Habeas.Names;

/// <summary>A person as a list or a register has them. What is not known is left out, never guessed.</summary>
/// <param name="Id">What the list calls them; no two persons of a list have the same.</param>
/// <param name="Names">Their names, in any script; one at least, or they are like nobody.</param>
public sealed record PersonDescription(string Id, IReadOnlyList<string> Names)
{
    /// <summary>A country by its code (ISO 3166-1, two or three letters) or a name of it in any language; what it is the country of (citizenship, birth, custody) is for the list to say.</summary>
    public string? Country { get; init; }

    /// <summary>When they were born, as far as it is known.</summary>
    public BirthDate? BirthDate { get; init; }

    /// <summary>What they do; several with semicolons, commas or slashes between them.</summary>
    public string? Occupation { get; init; }

    /// <summary>Where they are from, live or are held; several in the same way.</summary>
    public string? Place { get; init; }
}
