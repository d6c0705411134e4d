using Xunit;

namespace Habeas.Names.Tests;

/// <summary>The labelled pairs of <c>Pairs.tsv</c>. What is reached may only rise.</summary>
public sealed class PairsTests
{
    private static readonly (bool Same, string One, string Other)[] Pairs =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Pairs.tsv")).Where(l => l[0] != '#').Select(l => l.Split('\t')).Select(p => (p[0] == "same", p[1], p[2]))];

    [Fact]
    public void There_are_at_least_three_hundred_of_them() => Assert.InRange(Pairs.Length, 300, int.MaxValue);

    [Fact]
    public void Names_that_are_one_are_known_and_others_are_told_apart()
    {
        var taken = Pairs.Where(p => NameComparison.Of(p.One, p.Other).Score >= NameComparison.SameName).ToList();
        var right = taken.Count(p => p.Same);
        var missed = Pairs.Where(p => p.Same).Except(taken).Concat(taken.Where(p => !p.Same)).Select(p => $"{p.One} | {p.Other} {NameComparison.Of(p.One, p.Other).Score:0.00}");
        var (precision, recall) = (right / (double)taken.Count, right / (double)Pairs.Count(p => p.Same));
        Assert.True(precision >= 0.99 && recall >= 0.99, $"precision {precision:0.000}, recall {recall:0.000}\n{string.Join('\n', missed)}");
    }
}
