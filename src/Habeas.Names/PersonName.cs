namespace Habeas.Names;

/// <summary>What a word of a name is.</summary>
public enum PartKind
{
    /// <summary>A word that names, of which nothing says whether it is given or inherited.</summary>
    Name,

    /// <summary>A given name.</summary>
    Given,

    /// <summary>A family name.</summary>
    Family,

    /// <summary>The father's name: Rasim oğlu, Sergeyevich, Sergeyevna.</summary>
    Patronymic,

    /// <summary>A single letter that stands for a name.</summary>
    Initial,

    /// <summary>A word such as von, al or bin, which comes and goes.</summary>
    Particle,

    /// <summary>A title or form of address, which names nobody.</summary>
    Honorific,
}

/// <summary>One word of a name.</summary>
/// <param name="Text">As written, without surrounding signs.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Script">The script that it is written in.</param>
/// <param name="JoinsNext">Whether a hyphen, or nothing at all, stands between it and the next.</param>
public sealed record NamePart(string Text, PartKind Kind, Script Script, bool JoinsNext)
{
    /// <summary>The word as it is compared: lower case, with its marks.</summary>
    internal string Prepared { get; init; } = "";

    /// <summary>The same without marks.</summary>
    internal string Folded { get; init; } = "";
}

/// <summary>
/// A person's name taken apart. Which word is the family name is told by a comma, by capitals, by the script's custom, or else by its being
/// last; it is a guess that comparison does not depend on.
/// </summary>
/// <param name="Text">The name as it was given.</param>
/// <param name="Parts">Its words, in their order.</param>
public sealed record PersonName(string Text, IReadOnlyList<NamePart> Parts)
{
    /// <summary>Takes a name apart. Nothing is refused: of a text without letters there are no parts.</summary>
    /// <param name="name">One name, in any script and order.</param>
    public static PersonName Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new PersonName(name, NameParser.Parse(name));
    }

    /// <summary>The given names, joined by spaces; empty if there are none.</summary>
    public string Given => Joined(PartKind.Given);

    /// <summary>The family name, joined by spaces; empty if there is none.</summary>
    public string Family => Joined(PartKind.Family);

    /// <summary>The patronymic; empty if there is none.</summary>
    public string Patronymic => Joined(PartKind.Patronymic);

    private string Joined(PartKind kind) => string.Join(' ', Parts.Where(p => p.Kind == kind).Select(p => p.Text));
}
