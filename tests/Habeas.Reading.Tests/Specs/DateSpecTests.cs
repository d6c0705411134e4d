using Habeas.Reading.Findings.Dates;
using Habeas.Reading.Languages.Dates;
using Xunit;

namespace Habeas.Reading.Tests.Specs;

/// <summary>Runs the files Dates.md and Dates.xx.md: every date and length of time of a text, in its order, as told there.</summary>
public sealed class DateSpecTests
{
    public static TheoryData<string, string> Dates
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var example in SpecExample.All("Dates")) data.Add(example.File, example.Title);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public void Dates_and_lengths_are_read_as_told(string file, string title)
    {
        var example = SpecExample.All(file.Split('.')[0]).Single(one => one.File == file && one.Title == title);
        var published = PartialDate.Parse(example.Published);
        var found = DateReader.Read(example.Text, DateWords.Find(example.Language)!).Select(e => e.Kind == DateKind.Duration
            ? $"{LengthText.Iso(e.Fields.Length!)} | words: {example.Text[e.Start..e.End]}"
            : $"{DateReckoning.Edtf(e, published, future: false) ?? "open"} | words: {example.Text[e.Start..e.End]}");
        var expected = example.Expected.Select(line => line["words"] is { } words ? $"{line.What} | words: {words}" : line.What);
        Assert.Equal(string.Join('\n', expected), string.Join('\n', found));
    }

    [Theory]
    [InlineData("en", 40)]
    [InlineData("ru", 12)]
    [InlineData("uk", 12)]
    [InlineData("az", 12)]
    [InlineData("tr", 12)]
    [InlineData("es", 12)]
    [InlineData("fr", 12)]
    [InlineData("ar", 12)]
    [InlineData("fa", 12)]
    [InlineData("zh", 12)]
    public void Each_language_has_its_examples(string language, int least) =>
        Assert.True(SpecExample.All("Dates").Count(example => example.Language == language) >= least);
}
