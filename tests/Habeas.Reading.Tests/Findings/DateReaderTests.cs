using System.Diagnostics;
using System.Globalization;
using Habeas.Reading.Findings.Dates;
using Habeas.Reading.Languages.Dates;
using Xunit;

namespace Habeas.Reading.Tests.Findings;

public sealed class DateReaderTests
{
    public static TheoryData<string> Languages => [.. DateWords.All.Select(words => words.Data.Language).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_made_to_take_long_takes_no_longer_than_its_length(string language)
    {
        var words = DateWords.Find(language)!;
        string[] parts = ["1 ", "1-", "1 day ", "one ", "мая ", "ay ", "و", "年", "一"];
        var watch = Stopwatch.StartNew();
        foreach (var part in parts) DateReader.Read(string.Concat(Enumerable.Repeat(part, 100_000 / part.Length)), words);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed} for {parts.Length} texts of 100 KB");
    }

    [Theory]
    [InlineData("az-Latn-AZ")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var date = Assert.Single(DateReader.Read("О деле 14 ИЮНЯ 2020 года.", DateWords.Find("ru")!));
            Assert.Equal("2020-06-14", DateReckoning.Edtf(date, null, future: false));
            date = Assert.Single(DateReader.Read("۳۰ مهر ۱۴۰۲", DateWords.Find("fa")!));
            Assert.Equal("2023-10-22", DateReckoning.Edtf(date, null, future: false));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_is_to_come_lies_after_the_day_of_publication()
    {
        var date = Assert.Single(DateReader.Read("Суд состоится 13 января.", DateWords.Find("ru")!));
        Assert.Equal("2024-01-13", DateReckoning.Edtf(date, PartialDate.Parse("2023-03-28"), future: true));
    }
}
