using CsCheck;
using Xunit;

namespace Habeas.Names.Tests;

public sealed class NameIndexFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("habeas-names-").FullName;

    private string Saved => Path.Combine(folder, "names.index");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void An_index_opened_from_its_file_answers_as_before() => Given.Names.Array[1, 40].Sample(names =>
    {
        var index = NameIndex.Build(names.Select((n, i) => ($"{i}", n)));
        index.Save(Saved);
        var opened = NameIndex.Open(Saved);
        return names.All(n => NameIndexUpdateTests.Answers(opened, n).SequenceEqual(NameIndexUpdateTests.Answers(index, n)));
    }, iter: 20, threads: 1);

    [Fact]
    public void What_was_updated_is_in_the_file_and_an_opened_index_can_be_updated()
    {
        var index = NameIndex.Build([("1", "Marta Veresh"), ("2", "Ilgar Sadiq")]);
        index.Update(["1"], [("3", "Марта Вереш")]);
        index.Save(Saved);
        var opened = NameIndex.Open(Saved);
        Assert.Equal(["3"], opened.Match("Marta Veresh", 5).Select(c => c.Id));
        opened.Update(["3"], [("4", "Marta Veresh")]);
        Assert.Equal(["4"], opened.Match("Marta Veresh", 5).Select(c => c.Id));
    }

    [Fact]
    public void A_checkpoint_comes_back_with_the_file_and_is_guarded_like_the_names()
    {
        var index = NameIndex.Build([("1", "Marta Veresh")]);
        index.Save(Saved, "ledger 7 é");
        Assert.Equal("ledger 7 é", NameIndex.Open(Saved).Checkpoint);
        Assert.Throws<ArgumentException>(() => index.Save(Saved, new string('é', 257)));
        var bytes = File.ReadAllBytes(Saved);
        bytes[bytes.AsSpan().IndexOf("ledger 7"u8)] ^= 1;
        File.WriteAllBytes(Saved, bytes);
        Assert.Contains("is a damaged index of names; build it again.", Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(4096)]
    [InlineData(-1)]
    public void A_torn_file_is_refused(int length)
    {
        var bytes = Write();
        File.WriteAllBytes(Saved, bytes[..(length < 0 ? bytes.Length - 1 : length)]);
        Assert.Contains("is a damaged index of names; build it again.", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_flipped_byte_is_noticed()
    {
        var bytes = Write();
        bytes[^100] ^= 1;
        File.WriteAllBytes(Saved, bytes);
        Assert.Contains("is a damaged index of names; build it again.", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_file_is_refused()
    {
        File.WriteAllText(Saved, new string('x', 10_000));
        Assert.Contains("is not an index of names; build it again.", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_version_is_refused()
    {
        var bytes = Write();
        bytes[8] ^= 1; // the print of the tables of sounds
        File.WriteAllBytes(Saved, bytes);
        Assert.Contains("was made by another version of Habeas.Names", Refusal(), StringComparison.Ordinal);
    }

    private byte[] Write()
    {
        NameIndex.Build([("1", "Marta Veresh"), ("2", "Ilgar Sadiq")]).Save(Saved);
        return File.ReadAllBytes(Saved);
    }

    private string Refusal() => Assert.Throws<NameIndexFileException>(() => NameIndex.Open(Saved)).Message;
}
