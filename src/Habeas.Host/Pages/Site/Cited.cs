using Habeas.Publishing;

namespace Habeas.Host.Pages.Site;

/// <summary>The words that something rests on, with the sources they stand in.</summary>
public sealed record Cited(IReadOnlyList<PublicCitation> Citations, IReadOnlyList<PublicSource> Sources)
{
    public PublicSource SourceOf(PublicCitation citation) => Sources[citation.Source - 1];

    /// <summary>How many outlets: copies within one count once.</summary>
    public int Outlets => Citations.Select(c => SourceOf(c).Outlet).Distinct(StringComparer.Ordinal).Count();

    /// <summary>What stands before the words; dots where it begins within a sentence.</summary>
    public static string Lead(PublicCitation citation) =>
        citation.Before.Length > 0 && char.IsLower(citation.Before[0]) ? $"… {citation.Before}" : citation.Before;

    /// <summary>What stands after them; dots where it breaks off.</summary>
    public static string Trail(PublicCitation citation) =>
        citation.After.TrimEnd() is { Length: > 0 } after && char.IsLetterOrDigit(after[^1]) ? $"{after} …" : citation.After;
}
