using Habeas.Names.Matching;

namespace Habeas.Names;

/// <summary>Names in any script, to be asked who may be meant by another. Safe for use by several threads.</summary>
public sealed class NameIndex
{
    private readonly IndexTables tables;
    private readonly Search search;

    private NameIndex(IndexTables tables)
    {
        this.tables = tables;
        search = new Search(tables);
    }

    /// <summary>How many names there are; a person with three names counts three times.</summary>
    public int Count => tables.Entries;

    /// <summary>Reads names into an index.</summary>
    /// <param name="names">Ids and names; several names of one person come under one id, in any place.</param>
    public static NameIndex Build(IEnumerable<(string Id, string Name)> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var builder = new IndexBuilder();
        foreach (var (id, name) in names) builder.Add(id, name);
        return new NameIndex(builder.Build());
    }

    /// <summary>Who may be meant by a name: best first, each id once with the name of it that fits best.</summary>
    /// <param name="name">One name, in any script, order and completeness.</param>
    /// <param name="limit">How many at most.</param>
    /// <returns>Candidates whose score is at least <see cref="LeastScore"/>; perhaps none.</returns>
    public IReadOnlyList<NameCandidate> Match(string name, int limit)
    {
        ArgumentNullException.ThrowIfNull(name);
        return limit <= 0 ? [] : search.Find(PersonName.Parse(name), limit);
    }

    /// <summary>What agrees less than this is not shown.</summary>
    public const double LeastScore = 0.5;
}
