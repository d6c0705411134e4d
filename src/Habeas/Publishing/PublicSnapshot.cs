using Habeas.Names;

namespace Habeas.Publishing;

/// <summary>The lists of the site, as of one version.</summary>
public sealed class PublicSnapshot
{
    private readonly PublicNames names;
    private readonly Dictionary<string, PublicPersonRow> byId;

    // Each name folded, between spaces: most who search type the beginning of a word.
    private readonly Lazy<IReadOnlyList<(PublicPersonRow Person, string Name)>> folded;

    private readonly Lazy<PublicPersonRow[]> inOrderOfIds;

    internal PublicSnapshot(long version, DateTimeOffset updated, IReadOnlyList<PublicPersonRow> people, IReadOnlyList<PublicCampaign> campaigns, PublicNames names)
    {
        (Version, Updated, People, Campaigns) = (version, updated, people, campaigns);
        this.names = names;
        byId = people.ToDictionary(p => p.PublicId, StringComparer.Ordinal);
        inOrderOfIds = new(() => [.. people.OrderBy(p => p.PublicId, StringComparer.Ordinal)]);
        folded = new(() => [.. people.SelectMany(p => p.OtherNames.Prepend(p.Name).Select(n => (p, " " + Folding.Fold(n.Text))))]);
    }

    public long Version { get; }

    public DateTimeOffset Updated { get; }

    /// <summary>In the order of their names.</summary>
    public IReadOnlyList<PublicPersonRow> People { get; }

    public IReadOnlyList<PublicCampaign> Campaigns { get; }

    public PublicPersonRow? Find(string publicId) => byId.GetValueOrDefault(publicId);

    /// <summary>The people on a campaign's list, in the order of their names.</summary>
    public IReadOnlyList<PublicPersonRow> MembersOf(string slug) => [.. People.Where(p => p.Campaigns.Contains(slug, StringComparer.Ordinal))];

    /// <summary>
    /// Everybody in the order of their ids, from the one behind an id on. The place is in the id itself: who was taken away meanwhile moves
    /// nobody, and is not told of.
    /// </summary>
    public IEnumerable<PublicPersonRow> After(string? publicId)
    {
        var all = inOrderOfIds.Value;
        int from = 0, to = all.Length;
        while (publicId is not null && from < to)
        {
            var middle = (from + to) / 2;
            if (string.CompareOrdinal(all[middle].PublicId, publicId) > 0) to = middle;
            else from = middle + 1;
        }

        return all.Skip(from);
    }

    /// <summary>People whose name is, begins with or resembles the words, in any script; best first.</summary>
    public IReadOnlyList<PublicPersonRow> Search(string words, int most = 200)
    {
        var asked = Folding.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (asked.Length == 0) return People;
        var literal = folded.Value.Where(n => asked.All(w => n.Name.Contains(" " + w, StringComparison.Ordinal))).Select(n => n.Person);
        if (asked.Length == 1) literal = People.Where(p => string.Equals(p.PublicId, words.Trim(), StringComparison.OrdinalIgnoreCase)).Concat(literal);
        var alike = names.Match(words, most).Select(c => Find(c.Id)).OfType<PublicPersonRow>();
        return [.. literal.Concat(alike).DistinctBy(p => p.PublicId, StringComparer.Ordinal).Take(most)];
    }

    /// <summary>Whom a name may mean, best first, and why.</summary>
    public IReadOnlyList<PublicCandidate> Match(PublicQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return PublicMatching.Answer(question, names.Match, Find);
    }
}
