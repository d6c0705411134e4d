using System.Globalization;
using Habeas.Registry;
using Xunit;

namespace Habeas.Tests.Registry;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2020-10-14", "2020-10-14", "2020-10-14")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2020", "2020-01-01", "2020-12-31")]
    [InlineData("2020-10~", "2020-10-01", "2020-10-31")]
    [InlineData("2020?", "2020-01-01", "2020-12-31")]
    [InlineData("2020-10-XX", "2020-10-01", "2020-10-31")]
    [InlineData("201X", "2010-01-01", "2019-12-31")]
    [InlineData("2020-03/2020-06", "2020-03-01", "2020-06-30")]
    [InlineData("2020-03/..", "2020-03-01", "9999-12-31")]
    [InlineData("../2023-05", "0001-01-01", "2023-05-31")]
    [InlineData("[2020-10-14,2020-10-16]", "2020-10-14", "2020-10-16")]
    [InlineData("2020-21", "2020-02-01", "2020-06-30")]
    [InlineData("2020-24~", "2020-01-01", "2021-03-31")]
    public void A_date_means_no_more_than_it_says(string edtf, string earliest, string latest)
    {
        var date = PartialDate.TryParse(edtf, out var problem);
        Assert.Null(problem);
        Assert.Equal(DateOnly.ParseExact(earliest, "yyyy-MM-dd", CultureInfo.InvariantCulture), date!.Earliest);
        Assert.Equal(DateOnly.ParseExact(latest, "yyyy-MM-dd", CultureInfo.InvariantCulture), date.Latest);
    }

    [Theory]
    [InlineData("2020-13")]
    [InlineData("2020-25")]
    [InlineData("2020-02-30")]
    [InlineData("14.10.2020")]
    [InlineData("March 2020")]
    [InlineData("2020-06/2020-03")]
    [InlineData("20X0")]
    [InlineData("")]
    public void What_is_not_a_date_gets_a_sentence(string text)
    {
        Assert.Null(PartialDate.TryParse(text, out var problem));
        Assert.Contains(text, problem, StringComparison.Ordinal);
    }
}
