using System.Diagnostics;
using System.Text;
using Xunit;

namespace Habeas.Reading.Tests.Documents;

/// <summary>Hostile and endless documents cost no more than their length. The limits are far above what is measured, and far below a square.</summary>
[Collection(Alone.Name)]
public sealed class BoundTests
{
    private const string Story = "Tovik Maradli, a journalist, was arrested in March 2020.";

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(8);

    public static TheoryData<string> Runs => new()
    {
        "Aa ", "AA ", "A", "\"", "“ ", "1", "1 ", "12.12.2012 ", "-", "– ", "[", ", ", "A. ", "'", ".", "he ", "He said. ", "said ", "Tovik Maradli said ",
        "Tovik Maradli was arrested and ", "Leyla Norrin, Robert Holm and ", "arrested ", "Article 1, ", "four years and ", "Court of ", "Ministry of Justice ",
        "\"Tovik Maradli was arrested in May 2020,\" he said.\n\n", "not ", "who ", "the two ",
        "توفیق مرادلی بازداشت شد ", "آقای ", "گفت که ", "اعتقلت الشرطة توفيق مرادلي و", "قال إن ", "توفيق ", "陶", "记者陶维被捕", "陶维说，", "陶·", "「陶", "پلیس ", "۱۲ ",
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void A_hundred_thousand_characters_of_one_kind_take_no_time(string run)
    {
        var text = new StringBuilder();
        while (text.Length < 100_000) text.Append(run);
        Assert.InRange(Time(text.ToString()), TimeSpan.Zero, s_limit);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<blockquote>")]
    [InlineData("<section>")]
    public void Fifty_thousand_nested_tags_are_read_or_refused(string tag)
    {
        var page = new StringBuilder("<html><body><p>").Append(Story).Append("</p>");
        for (var i = 0; i < 50_000; i++) page.Append(tag);
        page.Append("<p>").Append(Story);
        Assert.InRange(Time(page.ToString()), TimeSpan.Zero, s_limit);
    }

    [Fact]
    public void A_page_with_more_text_than_any_story_is_read_so_far_and_says_so()
    {
        var page = new StringBuilder("<html><body><article><p>").Append(Story).Append("</p>");
        for (var i = 0; i < 60_000; i++) page.Append("<p>Nothing of note happened in Lesk that day.</p>\n");
        var reading = NewsReader.Read(Encoding.UTF8.GetBytes(page.ToString()));
        Assert.Contains(reading.Warnings, warning => warning.Contains("1,000,000 characters", StringComparison.Ordinal));
        Assert.StartsWith(Story, reading.Article!.Text, StringComparison.Ordinal);
        Assert.InRange(reading.Article.Text.Length, 900_000, 1_100_000);
        Assert.Equal("arrest", Assert.Single(reading.Events).Type);
    }

    private static TimeSpan Time(string document)
    {
        var watch = Stopwatch.StartNew();
        var reading = NewsReader.Read(Encoding.UTF8.GetBytes(document));
        Assert.True(reading.Article is not null || reading.Error is not null);
        return watch.Elapsed;
    }
}
