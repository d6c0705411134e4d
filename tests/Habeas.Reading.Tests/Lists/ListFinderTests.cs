using Habeas.Reading.Tests.Persons;
using Xunit;

namespace Habeas.Reading.Tests.Lists;

public sealed class ListFinderTests
{
    [Theory]
    [InlineData("Tovik Maradli, a Varenian journalist, is among 16 individuals the State Department highlighted as part of the campaign.", 16, "Tovik Maradli")]
    [InlineData("Tovik Maradli is one of 12 journalists named in the list of the Varenian Press Union.", 12, "Tovik Maradli")]
    [InlineData("Rights groups published a list of 23 political prisoners.", 23, "")]
    [InlineData("A list of twenty-three prisoners, including Tovik Maradli and Leyla Norrin, was published.", 23, "Tovik Maradli,Leyla Norrin")]
    [InlineData("Tovik Maradli, Leyla Norrin and Robert Holm are among sixteen prisoners featured in the campaign.", 16, "Tovik Maradli,Leyla Norrin,Robert Holm")]
    [InlineData("The three names are Tovik Maradli, Leyla Norrin and Robert Holm.", 3, "Tovik Maradli,Leyla Norrin,Robert Holm")]
    [InlineData("Blogger Tovik Maradli was included in the list.", null, "Tovik Maradli")]
    public void A_list_tells_its_size_and_its_members(string text, int? size, string members)
    {
        var reading = new WhoReading(text);
        var list = Assert.Single(reading.Lists);
        Assert.Equal(size, list.Size);
        Assert.Equal(members, string.Join(',', list.Members.Select(id => reading.People.Findings.Single(person => person.Id == id).Name)));
        Assert.Equal(text, list.Quote);
    }

    [Theory]
    [InlineData("Tovik Maradli was among 30 people arrested at the rally.")]
    [InlineData("Tovik Maradli, a blogger, took part in the campaign.")]
    [InlineData("The court heard 12 witnesses.")]
    [InlineData("The two were free.")]
    [InlineData("Tovik Maradli is not on the list.")]
    [InlineData("Tovik Maradli is popular among young voters in this campaign.")]
    public void What_is_no_list_is_not_taken_for_one(string text) => Assert.Empty(new WhoReading(text).Lists);

    [Theory]
    [InlineData("The department launched the Open Door Initiative in May. Tovik Maradli is among 16 people highlighted by the initiative.", "Open Door Initiative")]
    [InlineData("Tovik Maradli is one of 9 prisoners featured in the campaign \"Open the Door\".", "Open the Door")]
    [InlineData("It asked about the Open the Gates campaign. Tovik Maradli is among 16 individuals chosen for the campaign.", "Open the Gates")]
    [InlineData("Tovik Maradli is among 16 people on the list.", null)]
    public void A_list_bears_the_name_that_the_text_gives_it(string text, string? name) => Assert.Equal(name, Assert.Single(new WhoReading(text).Lists).Name);
}
