using Xunit;

namespace Habeas.Names.Tests;

public sealed class PersonComparisonTests
{
    private static readonly PersonDescription Selim = new("1", ["Selim Aravand"]);

    [Fact]
    public void A_name_alone_is_never_enough()
    {
        Assert.Equal(PersonVerdict.Open, Verdict(Selim, Selim));
        Assert.Equal(PersonVerdict.Open, Verdict(Selim with { Country = "XV" }, Selim with { Country = "XV" }));
        // However rare it is in a long list.
        var list = Enumerable.Range(0, 2000).Select(i => new PersonDescription($"{i}", [$"Ona Velte {i % 40}"])).ToList();
        list.Add(new PersonDescription("a", ["Yarubek Tostomal-Qirin"]));
        list.Add(new PersonDescription("b", ["Yarubek Tostomal-Qirin"]));
        Assert.Equal(PersonVerdict.Open, PersonDuplicates.Find(list).Single(p => p.First.Id == "a").Comparison.Verdict);
    }

    [Theory]
    [InlineData("1981-03-04", "1981-03-04", Bearing.For, "both born 1981-03-04")]
    [InlineData("1981", "1981-03-04", Bearing.For, "born 1981 and 1981-03-04, which may be one date")]
    [InlineData("1981-03-04", "1981-04-03", Bearing.For, "born 1981-03-04 and 1981-04-03: day and month exchanged")]
    [InlineData("3/4/1981", "1981-03-04", Bearing.For, "born 1981-03-04 or 1981-04-03 and 1981-03-04, which may be one day")]
    [InlineData("1981-03-04", "1981-03-05", Bearing.Open, "born 1981-03-04 and 1981-03-05: one figure apart")]
    [InlineData("1981-03-04", "1918-03-04", Bearing.Open, "born 1981-03-04 and 1918-03-04: one figure apart")]
    [InlineData("c. 1981", "1982", Bearing.Open, "born 1981~ and 1982, one of them about")]
    [InlineData("1981", "1984-02-03", Bearing.Against, "born 1981 and 1984-02-03")]
    [InlineData("1981-03-04", "1981-07-19", Bearing.Against, "born 1981-03-04 and 1981-07-19")]
    public void Dates_of_birth_are_set_against_each_other(string one, string other, Bearing bearing, string words)
    {
        var evidence = Assert.Single(Compare(Selim with { BirthDate = BirthDate.TryRead(one) }, Selim with { BirthDate = BirthDate.TryRead(other) }).Evidence);
        Assert.Equal(("birth_date", bearing, words), (evidence.Field, evidence.Bearing, evidence.Words));
    }

    [Theory]
    [InlineData("AZ", "Azerbaijan")]
    [InlineData("AZE", "Азербайджан")]
    [InlineData("Azərbaycan", "azerbaijan")]
    [InlineData("UK", "United Kingdom")]
    [InlineData("U.S.A.", "США")]
    [InlineData("Türkiye", "Turkey")]
    [InlineData("Varenia", "Варения")]
    public void One_country_has_many_names(string one, string other)
    {
        foreach (var culture in Given.Cultures)
        {
            var evidence = Assert.Single(Given.Under(culture, () => Compare(Selim with { Country = one }, Selim with { Country = other })).Evidence);
            Assert.Equal(("country", Bearing.For), (evidence.Field, evidence.Bearing));
        }
    }

    [Theory]
    [InlineData("Niger", "Nigeria")]
    [InlineData("Iran", "Iraq")]
    [InlineData("Varenia", "Oshkaria")]
    [InlineData("Austria", "Australia")]
    public void Countries_that_only_sound_alike_are_two(string one, string other) =>
        Assert.Equal(Bearing.Against, Assert.Single(Compare(Selim with { Country = one }, Selim with { Country = other }).Evidence).Bearing);

    [Theory]
    [InlineData("freelance journalist", "journalist", Bearing.For)]
    [InlineData("journalist", "журналист", Bearing.For)]
    [InlineData("Lawyer; blogger", "LAWYER", Bearing.For)]
    [InlineData("human rights lawyer", "human rights activist", Bearing.Open)]
    [InlineData("journalist", "farmer", Bearing.Open)]
    public void Occupations_in_common_speak_for_it_and_others_say_nothing(string one, string other, Bearing bearing) =>
        Assert.Equal(bearing, Assert.Single(Compare(Selim with { Occupation = one }, Selim with { Occupation = other }).Evidence).Bearing);

    [Fact]
    public void A_place_counts_across_scripts_but_its_country_does_not()
    {
        Assert.Equal(Bearing.For, Assert.Single(Compare(Selim with { Place = "Sumqayıt, Azerbaijan" }, Selim with { Place = "Сумгаит" }).Evidence).Bearing);
        Assert.Equal(Bearing.Open, Assert.Single(Compare(Selim with { Place = "Sumqayıt, Azerbaijan" }, Selim with { Place = "Gəncə, Azerbaijan" }).Evidence).Bearing);
    }

    [Fact]
    public void Evidence_beside_the_name_decides_and_both_ways_it_is_open()
    {
        var (born, later) = (Selim with { BirthDate = BirthDate.TryRead("1981-03-04") }, Selim with { BirthDate = BirthDate.TryRead("1990-01-02") });
        Assert.Equal(PersonVerdict.Likely, Verdict(born, born with { Names = ["Селим Араванд"] }));
        Assert.Equal(PersonVerdict.Unlikely, Verdict(born, later));
        Assert.Equal(PersonVerdict.Open, Verdict(born with { Occupation = "lawyer" }, later with { Occupation = "lawyer" }));
    }

    [Fact]
    public void Twins_are_two()
    {
        var one = new PersonDescription("1", ["Rasim Velte"]) { BirthDate = BirthDate.TryRead("1981-03-04"), Place = "Oravan", Occupation = "driver" };
        Assert.NotEqual(PersonVerdict.Likely, Verdict(one, one with { Names = ["Marta Velte"] }));
    }

    [Fact]
    public void A_common_name_needs_more_beside_it_than_a_rare_one()
    {
        var list = Enumerable.Range(0, 3000).Select(i => new PersonDescription($"{i}", [i % 3 == 0 ? $"Ana {(char)('A' + i % 20)}orvel" : $"Mira {(char)('B' + i % 17)}asten"])
        {
            Occupation = i % 10 == 0 ? "farmer" : "teacher",
        }).ToList();
        list.AddRange(
        [
            new("rare 1", ["Yarubek Tostomal"]) { Occupation = "farmer" }, new("rare 2", ["Ярубек Тостомал"]) { Occupation = "farmer" },
            new("common 1", ["Ana Borvel"]) { Occupation = "farmer" }, new("common 2", ["Ана Борвел"]) { Occupation = "farmer" },
        ]);
        var found = PersonDuplicates.Find(list);
        Assert.Equal(PersonVerdict.Likely, found.Single(p => p is { First.Id: "rare 1", Second.Id: "rare 2" }).Comparison.Verdict);
        Assert.DoesNotContain(found, p => p.Comparison.Verdict == PersonVerdict.Likely && p.First.Names[0].StartsWith("Ana", StringComparison.Ordinal));
    }

    [Fact]
    public void Which_of_the_two_is_first_makes_no_difference()
    {
        var one = new PersonDescription("1", ["Elçin Məmməd", "Elchin M."]) { BirthDate = BirthDate.TryRead("1981"), Country = "AZ", Occupation = "lawyer, journalist", Place = "Oravan" };
        var other = new PersonDescription("2", ["Эльчин Мамед"]) { BirthDate = BirthDate.TryRead("4.3.1981"), Country = "Azerbaijan", Occupation = "журналист", Place = "Dolna Kesh; Ораван" };
        var (there, back) = (Compare(one, other), Compare(other, one));
        Assert.Equal((there.Name.Score, there.Weight, there.Verdict), (back.Name.Score, back.Weight, back.Verdict));
        Assert.Equal(there.Evidence.Select(e => (e.Field, e.Bearing)), back.Evidence.Select(e => (e.Field, e.Bearing)));
    }

    [Fact]
    public void Nobody_without_a_name_is_like_anybody()
    {
        var nobody = new PersonDescription("1", []);
        Assert.Equal((0, PersonVerdict.Open), (Compare(nobody, Selim).Name.Score, Verdict(nobody, Selim)));
        Assert.Empty(PersonDuplicates.Find([nobody, nobody with { Id = "2" }, Selim, new("4", ["-"])]));
        Assert.Empty(PersonDuplicates.Find([]));
    }

    private static PersonComparison Compare(PersonDescription one, PersonDescription other) => PersonComparison.Of(one, other);

    private static PersonVerdict Verdict(PersonDescription one, PersonDescription other) => Compare(one, other).Verdict;
}
