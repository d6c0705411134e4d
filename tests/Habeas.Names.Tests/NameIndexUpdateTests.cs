using CsCheck;
using Xunit;

namespace Habeas.Names.Tests;

public sealed class NameIndexUpdateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("habeas-names-").FullName;

    private static readonly Gen<(string Id, string Name)[]> Register =
        Gen.Select(Gen.Int[0, 12], Given.Names, (id, name) => ($"{id}", name)).Array[0, 40];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void An_index_updated_in_place_answers_as_one_built_afresh() =>
        Gen.Select(Register, Register, Gen.Int[0, 12].Array[0, 5], Given.Names).Sample((before, added, removed, query) =>
        {
            HashSet<string> gone = [.. removed.Select(id => $"{id}")];
            var updated = NameIndex.Build(before);
            updated.Update(gone, added[..(added.Length / 2)]);
            updated.Update([], added[(added.Length / 2)..]);
            var afresh = NameIndex.Build(before.Where(n => !gone.Contains(n.Id)).Concat(added));
            return updated.Count == afresh.Count && Answers(updated, query).SequenceEqual(Answers(afresh, query));
        }, iter: 200);

    [Fact]
    public void However_often_it_is_updated_and_saved_it_answers_as_one_built_afresh() =>
        Gen.Select(Register, Gen.Select(Gen.Int[0, 12].Array[0, 3], Register, Gen.Bool).Array[1, 6], Given.Names).Sample((start, steps, query) =>
        {
            var file = Path.Combine(folder, "names.index");
            List<(string Id, string Name)> held = [.. start];
            var index = NameIndex.Build(start);
            foreach (var (removed, added, saves) in steps)
            {
                HashSet<string> gone = [.. removed.Select(id => $"{id}")];
                index.Update(gone, added);
                held.RemoveAll(n => gone.Contains(n.Id));
                held.AddRange(added);
                if (saves) index.Save(file);
                if (saves) index = NameIndex.Open(file);
                var afresh = NameIndex.Build(held);
                if (index.Count != afresh.Count || !Answers(index, query).SequenceEqual(Answers(afresh, query))) return false;
            }

            return true;
        }, iter: 50, threads: 1);

    [Fact]
    public void What_was_added_can_be_removed_again()
    {
        var index = NameIndex.Build([("1", "Marta Veresh")]);
        index.Update([], [("2", "Марта Вереш")]);
        Assert.Equal(["2", "1"], index.Match("Марта Вереш", 5).Select(c => c.Id));
        index.Update(["2", "nobody"], []);
        Assert.Equal(["1"], index.Match("Марта Вереш", 5).Select(c => c.Id));
    }

    [Fact]
    public void Many_additions_are_worked_into_the_tables()
    {
        var index = NameIndex.Build([("a", "Marta Veresh")]);
        index.Update([], Enumerable.Range(0, 1500).Select(i => ($"{i}", $"Ilgar {(char)('A' + (i % 26))}rd{(char)('a' + (i / 26 % 26))}kov")));
        Assert.Equal(1501, index.Count);
        Assert.Equal("a", index.Match("Марта Вереш", 1)[0].Id);
    }

    internal static IEnumerable<(string, double)> Answers(NameIndex index, string query) => index.Match(query, 10).Select(c => (c.Name, c.Score));
}
