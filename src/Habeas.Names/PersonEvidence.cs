namespace Habeas.Names;

/// <summary>Which way a piece of evidence points.</summary>
public enum Bearing
{
    /// <summary>It speaks for one person.</summary>
    For,

    /// <summary>It speaks against it.</summary>
    Against,

    /// <summary>Compared, and it tells nothing.</summary>
    Open,
}

/// <summary>What two descriptions have in common beside the name, or do not.</summary>
/// <param name="Field">name (how common it is in the list), birth_date, country, occupation or place.</param>
/// <param name="Bearing">Which way it points.</param>
/// <param name="Words">What was set against what, for an editor.</param>
public sealed record PersonEvidence(string Field, Bearing Bearing, string Words)
{
    /// <summary>In powers of ten, how many times likelier it makes it that the two are one; below zero, less likely.</summary>
    public double Weight { get; init; }

    /// <summary>Direction and field in words: “for (birth date)”.</summary>
    public string Direction =>
        $"{Bearing switch { Bearing.For => "for", Bearing.Against => "against", _ => "open" }} ({Field.Replace('_', ' ')})";
}
