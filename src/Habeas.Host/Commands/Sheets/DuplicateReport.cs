using System.Globalization;
using Habeas.Names;

namespace Habeas.Host.Commands.Sheets;

/// <summary>Two rows that may be one person, with the rows.</summary>
internal sealed record SheetPair(SheetPerson First, SheetPerson Second, PersonComparison Comparison)
{
    public PersonVerdict Verdict => Comparison.Verdict;
}

/// <summary>Rows that are likely one person, with the pairs that say so.</summary>
internal sealed record SheetGroup(IReadOnlyList<SheetPerson> People, IReadOnlyList<SheetPair> Pairs);

/// <summary>What was found in tables: those who are likely one in groups, and the pairs that are open.</summary>
internal sealed record DuplicateReport(
    IReadOnlyList<string> Files, int People, IReadOnlyList<SheetPair> Pairs, IReadOnlyList<SheetGroup> Groups, IReadOnlyList<SheetPair> Open, IReadOnlyList<BadRow> Bad)
{
    public static DuplicateReport Of(IReadOnlyList<string> files, IReadOnlyList<SheetPerson> people, IReadOnlyList<BadRow> bad, double least, IProgress<int>? progress)
    {
        var byId = people.ToDictionary(p => p.Person.Id, StringComparer.Ordinal);
        var pairs = PersonDuplicates.Find([.. people.Select(p => p.Person)], least, progress)
            .Select(p => new SheetPair(byId[p.First.Id], byId[p.Second.Id], p.Comparison)).ToList();
        var groups = GroupsOf(pairs.FindAll(p => p.Verdict == PersonVerdict.Likely));
        return new DuplicateReport(files, people.Count, pairs, groups, pairs.FindAll(p => p.Verdict == PersonVerdict.Open), bad);
    }

    /// <summary>The line that sums it up.</summary>
    public string Count => string.Create(
        CultureInfo.InvariantCulture,
        $"{Counted(People, "person", "people")}: {(Groups.Count == 0 ? "no rows are likely one person" : $"{Groups.Sum(g => g.People.Count):N0} rows are likely {Counted(Groups.Count, "person", "people")}")}, {Counted(Open.Count, "further pair", "further pairs")} to look at, {Counted(Unlikely, "pair", "pairs")} of namesakes unlikely to be one.");

    private int Unlikely => Pairs.Count - Open.Count - Groups.Sum(g => g.Pairs.Count);

    private static string Counted(int count, string one, string several) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : several)}");

    /// <summary>Who is likely one with another, and that with a third, are one group; in the order of their weightiest pairs.</summary>
    private static List<SheetGroup> GroupsOf(List<SheetPair> likely)
    {
        var leaders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in likely) leaders[Leader(pair.First)] = Leader(pair.Second);
        return
        [
            .. likely.GroupBy(p => Leader(p.First), StringComparer.Ordinal)
                .Select(g => new SheetGroup([.. g.SelectMany(p => new[] { p.First, p.Second }).DistinctBy(p => p.Person.Id).OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Row)], [.. g])),
        ];

        string Leader(SheetPerson person)
        {
            var id = person.Person.Id;
            while (leaders.TryGetValue(id, out var next) && next != id) id = next;
            return id;
        }
    }
}
