using Habeas.Names.People;

namespace Habeas.Names;

/// <summary>What a comparison proposes. To say that two are one is left to people.</summary>
public enum PersonVerdict
{
    /// <summary>Name and other evidence agree, and so much agreement would hardly come by chance.</summary>
    Likely,

    /// <summary>It may be or not: a name alone, or evidence both ways.</summary>
    Open,

    /// <summary>Something speaks against it, and nothing but the name for it.</summary>
    Unlikely,
}

/// <summary>Whether two descriptions may be of one person: what speaks for it and what against.</summary>
/// <param name="Name">How well the two names agree that agree best, and why.</param>
/// <param name="Evidence">Birth date, country, occupation and place, as far as both have them; and how common the name is.</param>
/// <param name="Weight">
/// All of it in powers of ten: 1.3 says that a stranger would agree by chance in one list of twenty. It orders pairs; it is no probability.
/// </param>
/// <param name="Verdict">What follows from it. A name alone, however rare, never makes it likely.</param>
public sealed record PersonComparison(NameComparison Name, IReadOnlyList<PersonEvidence> Evidence, double Weight, PersonVerdict Verdict)
{
    /// <summary>Compares two persons of whose list nothing is known. Which of them is first makes no difference but to the order of words.</summary>
    /// <param name="first">One person.</param>
    /// <param name="second">Another.</param>
    public static PersonComparison Of(PersonDescription first, PersonDescription second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var people = new Understanding();
        return Judgement.Of(people.Of(first), people.Of(second), Commonness.Unknown);
    }

    /// <summary>All reasons in words: those of the name, then the evidence with its direction and field.</summary>
    public IEnumerable<string> Reasons => Name.Reasons.Concat(Evidence.Select(e => $"{e.Direction}: {e.Words}"));
}
