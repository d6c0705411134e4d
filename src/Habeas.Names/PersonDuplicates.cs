using System.Runtime.InteropServices;
using Habeas.Names.People;

namespace Habeas.Names;

/// <summary>Finds who stands in a list more than once, under whatever spelling, and weighs what speaks for it and against.</summary>
public static class PersonDuplicates
{
    /// <summary>How well names must agree for a pair to be named that nothing else makes likely.</summary>
    public const double UsualLeast = 0.85;

    // Names that agree less may still be of one person, if the rest says so.
    private const double LeastOfAll = 0.7, LeastOfOneDay = 0.55;
    private const int MostOfOne = 15;

    // A birthday that more have than this stands for "not known".
    private const int MostOfOneDay = 60;

    /// <summary>Compares everybody with those whose names agree, and with those born on the same day.</summary>
    /// <param name="people">The list. Rows with one id are taken for what they say they are, one person, by whoever reads the list.</param>
    /// <param name="least">How well names must agree, from 0 to 1, for a pair to be named that other evidence does not make likely.</param>
    /// <param name="progress">Told how many of the list have been looked at.</param>
    /// <returns>Pairs: the likely before the open before the unlikely, and the weightiest first. Each pair once.</returns>
    public static IReadOnlyList<PersonPair> Find(IReadOnlyList<PersonDescription> people, double least = UsualLeast, IProgress<int>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(people);
        var understanding = new Understanding();
        var list = people.Select(understanding.Of).ToList();
        var common = new Commonness(list);
        var pairs = new List<(int First, int Second, PersonComparison Comparison)>();
        foreach (var ((first, second), names) in Candidates(people, Math.Min(least, LeastOfAll), progress))
        {
            var comparison = Judgement.Of(list[first], list[second], common, names);
            if (comparison.Name.Score >= least || comparison.Verdict == PersonVerdict.Likely) pairs.Add((first, second, comparison));
        }

        return
        [
            .. pairs.OrderBy(p => p.Comparison.Verdict).ThenByDescending(p => p.Comparison.Weight).ThenBy(p => p.First).ThenBy(p => p.Second)
                .Select(p => new PersonPair(people[p.First], people[p.Second], p.Comparison)),
        ];
    }

    private static Dictionary<(int, int), (string A, string B, NameComparison Comparison)> Candidates(IReadOnlyList<PersonDescription> people, double least, IProgress<int>? progress)
    {
        var candidates = new Dictionary<(int, int), (string A, string B, NameComparison Comparison)>();
        // Places in the list for ids, so that the index knows nothing of what ids hold.
        var index = NameIndex.Build(people.SelectMany((p, at) => p.Names.Select(n => (Key(at), n))));
        for (var at = 0; at < people.Count; at++)
        {
            foreach (var name in people[at].Names)
            {
                foreach (var known in index.Match(name, MostOfOne))
                {
                    if (known.Score < least || Place(known.Id) is var other && other == at) continue;
                    Keep(candidates, at, name, other, known.Name, new NameComparison(known.Score, known.Reasons));
                }
            }

            progress?.Report(at + 1);
        }

        foreach (var (first, second) in SameDay(people).Where(pair => !candidates.ContainsKey(pair)))
        {
            foreach (var (a, b) in people[first].Names.SelectMany(a => people[second].Names.Select(b => (a, b))))
            {
                if (NameComparison.Of(a, b) is { } comparison && comparison.Score >= Math.Min(least, LeastOfOneDay)) Keep(candidates, first, a, second, b, comparison);
            }
        }

        return candidates;
    }

    private static void Keep(Dictionary<(int, int), (string A, string B, NameComparison Comparison)> candidates, int at, string name, int other, string otherName, NameComparison comparison)
    {
        var found = at < other ? (name, otherName, comparison) : (otherName, name, comparison);
        ref var kept = ref CollectionsMarshal.GetValueRefOrAddDefault(candidates, at < other ? (at, other) : (other, at), out var exists);
        if (!exists || kept.Comparison.Score < comparison.Score) kept = found;
    }

    // Of namesakes there may be more than the index gives; a day of birth finds the one among them.
    private static IEnumerable<(int, int)> SameDay(IReadOnlyList<PersonDescription> people) =>
        people.Select((p, at) => (p.BirthDate, At: at)).Where(p => p.BirthDate?.Readings is [{ IsDay: true }])
            .GroupBy(p => p.BirthDate!.Edtf, p => p.At, StringComparer.Ordinal).Select(day => day.ToList()).Where(day => day.Count <= MostOfOneDay)
            .SelectMany(day => day.SelectMany((first, i) => day.Skip(i + 1).Select(second => (first, second))));

    private static string Key(int at) => at.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static int Place(string key) => int.Parse(key, System.Globalization.CultureInfo.InvariantCulture);
}
