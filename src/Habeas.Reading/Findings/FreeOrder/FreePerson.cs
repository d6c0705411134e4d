namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>A place that may name a person: tokens <c>[First, End)</c> and the folded words of the name without its ending.</summary>
internal sealed record NameSpot(int First, int End, string[] Words)
{
    public int Support { get; init; }
}

/// <summary>A person while the text is being read.</summary>
internal sealed class FreePerson
{
    public List<NameSpot> Spots { get; } = [];

    public List<string> Roles { get; } = [];

    public List<(int First, int End)> RolePlaces { get; } = [];

    /// <summary>The fullest spot's words as they are listed in the nominative.</summary>
    public string[] Listed { get; set; } = [];

    /// <summary>m, f or blank.</summary>
    public char Gender { get; set; } = ' ';

    public NameSpot Fullest => Spots.MaxBy(spot => (spot.Words.Length, spot.Words.Count(word => word.Length > 1)))!;
}
