using Habeas.Reading.Findings.Dates;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;
using Xunit;

namespace Habeas.Reading.Tests.Findings;

public sealed class DateTests
{
    [Theory]
    [InlineData("He was born on 14 October 2020.", "14 October 2020", "2020-10-14")]
    [InlineData("On October 14, 2020 it rained.", "October 14, 2020", "2020-10-14")]
    [InlineData("It was the 3rd of May 2019.", "3rd of May 2019", "2019-05-03")]
    [InlineData("It rained in March 2020.", "in March 2020", "2020-03")]
    [InlineData("It rained in 2019.", "in 2019", "2019")]
    [InlineData("It was dated 27.06.22.", "27.06.22", "2022-06-27")]
    [InlineData("It was dated 2020-10-14.", "2020-10-14", "2020-10-14")]
    [InlineData("It was dated 15/10/2020.", "15/10/2020", "2020-10-15")]
    [InlineData("It happened around March 2020.", "around March 2020", "2020-03~")]
    [InlineData("On Tuesday it rained.", "Tuesday", "2023-03-28")]
    [InlineData("Last Tuesday it rained.", "Last Tuesday", "2023-03-21")]
    [InlineData("It rained yesterday.", "yesterday", "2023-03-27")]
    [InlineData("It rained three days ago.", "three days ago", "2023-03-25")]
    [InlineData("It rained in January.", "in January", "2023-01")]
    [InlineData("It rained in November.", "in November", "2022-11")]
    [InlineData("It rained last year.", "last year", "2022")]
    [InlineData("It rained on 22 June.", "22 June", "2022-06-22")]
    [InlineData("It rained last week.", "last week", null)]
    public void A_date_is_read_and_counted_from_the_day_of_publication(string text, string words, string? edtf)
    {
        var tokenized = new TokenizedText(text, LanguagePacks.Default);
        var date = Assert.Single(DateFinder.Find(tokenized.Tokens, LanguagePacks.Default));
        Assert.Equal(words, tokenized.Slice(date.First, date.End));
        Assert.Equal(edtf, DateResolver.Resolve(date, PartialDate.Parse("2023-03-28"), future: false));
    }

    [Theory]
    [InlineData("It will rain on Thursday.", "2023-03-30")]
    [InlineData("It will rain in May.", "2023-05")]
    [InlineData("It will rain on 13 January.", "2024-01-13")]
    public void What_is_to_come_lies_after_the_day_of_publication(string text, string edtf)
    {
        var tokenized = new TokenizedText(text, LanguagePacks.Default);
        var date = Assert.Single(DateFinder.Find(tokenized.Tokens, LanguagePacks.Default));
        Assert.Equal(edtf, DateResolver.Resolve(date, PartialDate.Parse("2023-03-28"), future: true));
    }

    [Theory]
    [InlineData("They may march with April and June.")]
    [InlineData("There were 2020 prisoners and 14 guards.")]
    [InlineData("Article 177.2.4 was applied.")]
    public void What_only_looks_like_a_date_is_none(string text) =>
        Assert.Empty(DateFinder.Find(new TokenizedText(text, LanguagePacks.Default).Tokens, LanguagePacks.Default));

    [Theory]
    [InlineData("sentenced to 4 years", "P4Y")]
    [InlineData("sentenced to four years", "P4Y")]
    [InlineData("a four-year sentence", "P4Y")]
    [InlineData("a 4-year sentence", "P4Y")]
    [InlineData("five years and six months", "P5Y6M")]
    [InlineData("3 years, 11 months and 13 days", "P3Y11M13D")]
    [InlineData("two and a half years", "P2Y6M")]
    [InlineData("a year and a half", "P1Y6M")]
    [InlineData("eighteen months", "P18M")]
    [InlineData("fifteen days of arrest", "P15D")]
    [InlineData("held for three hours", "PT3H")]
    [InlineData("after 1,134 days in prison", "P1134D")]
    public void A_length_of_time_is_read(string text, string iso) =>
        Assert.Equal(iso, Assert.Single(DurationFinder.Find(new TokenizedText(text, LanguagePacks.Default).Tokens, LanguagePacks.Default)).Iso);

    [Theory]
    [InlineData("He is 41 years old.")]
    [InlineData("It was three years ago.")]
    [InlineData("Two weeks later she came.")]
    public void An_age_and_a_distance_are_no_length(string text) =>
        Assert.Empty(DurationFinder.Find(new TokenizedText(text, LanguagePacks.Default).Tokens, LanguagePacks.Default));
}
