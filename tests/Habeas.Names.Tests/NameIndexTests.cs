using CsCheck;
using Xunit;

namespace Habeas.Names.Tests;

public sealed class NameIndexTests
{
    private static readonly NameIndex Register = NameIndex.Build(
    [
        ("1", "Elçin Məmməd"), ("2", "Elchin Sadigov"), ("3", "Elçin Həsənov"), ("4", "Elchin Hasanzade"), ("5", "Ilgar Mammadov"),
        ("6", "Anar Mammadli"), ("7", "Hilal Mammadov"), ("8", "Marta Veresh"), ("8", "Марта Вереш"), ("9", "محمد الرشيد"),
    ]);

    [Theory]
    [InlineData("Elchin Mammad")]
    [InlineData("Elchin Mamed")]
    [InlineData("Эльчин Мамед")]
    [InlineData("Elcin Memmed")]
    [InlineData("Elchin Mamad")]
    [InlineData("MAMMAD, Elchin")]
    public void A_person_is_found_by_every_spelling_and_nobody_else_is(string name) => Assert.Equal("1", Assert.Single(Register.Match(name, 5)).Id);

    [Fact]
    public void A_person_with_two_names_comes_once_with_the_one_that_fits() =>
        Assert.Equal(("8", "Марта Вереш", 1.0), Assert.Single(Register.Match("Марта Вереш", 5)) is var c ? (c.Id, c.Name, c.Score) : default);

    [Fact]
    public void One_word_of_a_name_finds_those_who_bear_it() =>
        Assert.Equal(["1", "2", "3", "4"], Register.Match("Эльчин", 10).Select(c => c.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void A_name_in_Latin_finds_one_in_Arabic_and_says_so()
    {
        var found = Assert.Single(Register.Match("Mohammed Al Rashid", 5));
        Assert.Equal("9", found.Id);
        Assert.Contains("given name equal across scripts (Latin, Arabic): Mohammed, محمد", found.Reasons);
    }

    [Fact]
    public void Nobody_is_found_by_a_name_that_nobody_bears() => Assert.Empty(Register.Match("Zoltan Quist", 5));

    [Fact]
    public void No_more_come_than_were_asked_for()
    {
        Assert.Equal(2, Register.Match("Elchin", 2).Count);
        Assert.Empty(Register.Match("Elchin", 0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    public void A_text_without_letters_finds_nobody(string name) => Assert.Empty(Register.Match(name, 5));

    [Fact]
    public void An_empty_index_finds_nobody() => Assert.Empty(NameIndex.Build([]).Match("Marta Veresh", 5));

    [Fact]
    public void Every_name_finds_itself_first() => Given.Names.Array[1, 30].Sample(names =>
    {
        var index = NameIndex.Build(names.Select((n, i) => ($"{i}", n)));
        return names.All(name => index.Match(name, 1)[0] is var best && best.Score > 0.999);
    }, iter: 30);
}
