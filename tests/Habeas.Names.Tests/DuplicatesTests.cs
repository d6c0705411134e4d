using Xunit;

namespace Habeas.Names.Tests;

public sealed class DuplicatesTests
{
    [Fact]
    public void People_who_are_twice_in_a_register_are_listed_once_with_the_reasons()
    {
        var index = NameIndex.Build(
            [("1", "Elçin Məmməd"), ("2", "Marta Veresh"), ("3", "Эльчин Мамед"), ("4", "Ilgar Mammadov"), ("2", "Марта Вереш"), ("5", "Wang Min")]);
        var pair = Assert.Single(index.Duplicates());
        Assert.Equal(("1", "3"), (pair.FirstId, pair.SecondId));
        Assert.Contains("family name equal across scripts (Latin, Cyrillic): Məmməd, Мамед", pair.Reasons);
    }

    [Fact]
    public void Planted_variants_are_found_among_many_and_little_else_is()
    {
        // Every fourth person of the labelled pairs' own spelling stands there twice, among people made of the same parts.
        var parts = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Pairs.tsv")).Where(l => l.StartsWith("same", StringComparison.Ordinal)).Select(l => l.Split('\t'))
            .Where(p => p[1].Split(' ').Length == 2 && p[2].Split(' ').Length == 2 && !p[2].Contains('.', StringComparison.Ordinal) && !p[2].Contains(',', StringComparison.Ordinal))
            .DistinctBy(p => Folding.Fold(p[1])).DistinctBy(p => Folding.Fold(p[2])).ToList();
        var names = parts.Where((_, i) => i % 4 == 0).SelectMany((p, i) => new[] { ($"{i}a", p[1]), ($"{i}b", p[2]) }).ToList();
        var planted = names.Count / 2;
        var found = NameIndex.Build(names).Duplicates(0.8).Select(d => d.FirstId[..^1] == d.SecondId[..^1]).ToList();
        Assert.InRange(found.Count(right => right) / (double)planted, 0.9, 1);
        Assert.InRange(found.Count(right => right) / (double)found.Count, 0.9, 1);
    }
}
