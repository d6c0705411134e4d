using Habeas.Names.Tests.Planted;
using Xunit;

namespace Habeas.Names.Tests;

public sealed class PlantedListTests
{
    [Fact]
    public void Those_who_stand_twice_in_a_long_list_are_told_from_their_namesakes()
    {
        var rows = PlantedList.Make(Path.Combine(AppContext.BaseDirectory, "Planted"), 10_000);
        var planted = PlantedList.Pairs(rows).ToHashSet();
        Assert.InRange(planted.Count, 1000, 2000);
        var found = PersonDuplicates.Find([.. rows.Select(Described)]);
        var likely = found.Where(p => p.Comparison.Verdict == PersonVerdict.Likely).Select(p => (p.First.Id, p.Second.Id)).ToList();
        var right = likely.Count(planted.Contains);
        var (precision, recall) = (right / (double)likely.Count, right / (double)planted.Count);
        Assert.True(precision >= 0.95 && recall >= 0.9, $"precision {precision:0.000}, recall {recall:0.000}\n{Missed(rows, planted, found)}");
    }

    [Fact]
    public void The_list_is_the_same_each_time_and_holds_people_who_are_not_one()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Planted");
        var rows = PlantedList.Make(folder, 2000);
        Assert.Equal(rows, PlantedList.Make(folder, 2000));
        Assert.Contains(rows.GroupBy(r => r.Name, StringComparer.Ordinal), same => same.Select(r => r.Person).Distinct().Count() > 1);
    }

    private static PersonDescription Described(PlantedRow row) => new(row.Id, [row.Name])
    {
        BirthDate = BirthDate.TryRead(row.Born, DateOrder.DayFirst), Country = row.Country, Occupation = row.Occupation, Place = row.Place,
    };

    private static string Missed(IReadOnlyList<PlantedRow> rows, HashSet<(string, string)> planted, IReadOnlyList<PersonPair> found)
    {
        var byId = rows.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var comparisons = found.ToDictionary(p => (p.First.Id, p.Second.Id), p => p.Comparison);
        var wrong = comparisons.Where(c => c.Value.Verdict == PersonVerdict.Likely && !planted.Contains(c.Key)).Select(c => c.Key);
        var missed = planted.Where(p => !comparisons.TryGetValue(p, out var c) || c.Verdict != PersonVerdict.Likely);
        return string.Join('\n', wrong.Take(60).Select(p => Line("wrong", p)).Concat(missed.Take(160).Select(p => Line("missed", p))));

        string Line(string what, (string, string) pair) =>
            $"{what} {byId[pair.Item1]} | {byId[pair.Item2]} {(comparisons.TryGetValue(pair, out var c) ? $"{c.Name.Score:0.00} {c.Weight:0.0} {c.Verdict} {string.Join("; ", c.Evidence.Select(e => $"{e.Field} {e.Bearing} {e.Weight:0.0}"))}" : "not compared")}";
    }
}
