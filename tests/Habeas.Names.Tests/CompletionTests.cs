using CsCheck;
using Xunit;

namespace Habeas.Names.Tests;

public sealed class CompletionTests
{
    private static readonly NameIndex Register = NameIndex.Build(
    [
        ("1", "Elçin Məmməd"), ("1", "Эльчин Мамед"), ("2", "Elchin Sadigov"), ("3", "Elçin Həsənov"), ("4", "Elchin Hasanzade"), ("5", "Ilgar Mammadov"),
        ("6", "Anar Mammadli"), ("7", "Hilal Mammadov"), ("8", "Marta Veresh"), ("9", "محمد الرشيد"), ("10", "Abd al-Rahman Nuri"), ("11", "王小明"),
        ("12", "Jean-Luc Varenne"), ("13", "J. Okoro"),
    ]);

    [Theory]
    [InlineData("Elchin Mam")]
    [InlineData("Elcin Mem")]
    [InlineData("elçin məm")]
    [InlineData("Эльчин Ма")]
    [InlineData("ЭЛЬЧИН МАМЕ")]
    [InlineData("Elhcin Mam")]
    [InlineData("Elchin Maam")]
    public void A_name_that_is_begun_finds_its_person_alone(string begun) => Assert.Equal("1", Assert.Single(Register.Complete(begun, 10)).Id);

    [Theory]
    [InlineData("эльч")]
    [InlineData("Elch")]
    [InlineData("elc")]
    [InlineData("Ельчин")]
    public void The_beginning_of_one_word_finds_those_who_bear_it_in_any_script_first(string begun) =>
        Assert.Equal(["1", "2", "3", "4"], Register.Complete(begun, 4).Select(c => c.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Whoever_bears_what_is_written_whole_comes_before_those_whose_name_goes_on()
    {
        var index = NameIndex.Build([("long", "Ilgar Mammadova"), ("whole", "Ilgar Mammad"), ("longer", "Ilgar Mammadzade")]);
        Assert.Equal("whole", index.Complete("Ilgar Mammad", 10)[0].Id);
        Assert.Equal(3, index.Complete("Ilgar Mammad", 10).Count);
    }

    [Theory]
    [InlineData("mohammad al ra", "9")]
    [InlineData("Rashi", "9")]
    [InlineData("Abdulrah", "10")]
    [InlineData("Abdul Rah", "10")]
    [InlineData("Wang Xia", "11")]
    [InlineData("Jean Luc V", "12")]
    [InlineData("Varenne Je", "12")]
    [InlineData("Mammad, El", "1")]
    [InlineData("E. Mammad", "1")]
    [InlineData("John Ok", "13")]
    [InlineData("م", "9")]
    public void Other_scripts_orders_and_words_written_together_are_forgiven(string begun, string id) => Assert.Equal(id, Register.Complete(begun, 10)[0].Id);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("…")]
    [InlineData("Zoltan Quis")]
    [InlineData("Elchin Quis")]
    public void What_nobody_s_name_begins_with_finds_nobody(string begun) => Assert.Empty(Register.Complete(begun, 10));

    [Fact]
    public void The_reasons_say_what_is_taken_for_what()
    {
        Assert.Equal(["Mam begins Məmməd in another spelling", "Elchin is Elçin in another spelling"], NameIndex.Build([("1", "Elçin Məmməd")]).Complete("Elchin Mam", 1)[0].Reasons);
        Assert.Equal(["эльч begins Elchin across scripts (Cyrillic, Latin)"], NameIndex.Build([("1", "Elchin Sadigov")]).Complete("эльч", 1)[0].Reasons);
        Assert.Equal(["sad begins Sadigov", "elchin equal"], NameIndex.Build([("1", "Elchin Sadigov")]).Complete("elchin sad", 1)[0].Reasons);
    }

    [Fact]
    public void Every_name_is_found_by_its_beginning_in_an_index_that_was_updated_and_saved_as_in_one_built_afresh() =>
        Gen.Select(Given.Names.Array[1, 30], Given.Names.Array[0, 10], Gen.Int[1, 12]).Sample((before, added, length) =>
        {
            var updated = NameIndex.Build(before.Select((n, i) => ($"{i}", n)));
            updated.Update(["0"], added.Select((n, i) => ($"new {i}", n)));
            var afresh = NameIndex.Build(before.Skip(1).Select((n, i) => ($"{i + 1}", n)).Concat(added.Select((n, i) => ($"new {i}", n))));
            return before.Skip(1).Concat(added).All(name =>
            {
                var begun = name[..Math.Min(name.Length, length)];
                return Answers(updated, begun).SequenceEqual(Answers(afresh, begun));
            });
        }, iter: 40);

    private static IEnumerable<(string, double)> Answers(NameIndex index, string begun) => index.Complete(begun, 5).Select(c => (c.Name, c.Score)).Order();
}
