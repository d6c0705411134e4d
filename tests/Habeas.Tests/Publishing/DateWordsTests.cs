using Habeas.Publishing;
using Xunit;

namespace Habeas.Tests.Publishing;

public sealed class DateWordsTests
{
    [Theory]
    [InlineData("2020-10-14", "14 October 2020")]
    [InlineData("2020-03", "March 2020")]
    [InlineData("2020-22", "summer 2020")]
    [InlineData("2020-24~", "about winter 2020")]
    [InlineData("2019~", "about 2019")]
    [InlineData("[2020-10-14,2020-10-16]", "between 14 October 2020 and 16 October 2020")]
    [InlineData("../2023-05", "31 May 2023 or earlier")]
    [InlineData("no date at all", "no date at all")]
    public void A_date_is_said_as_far_as_it_is_known(string edtf, string words) => Assert.Equal(words, DateWords.Of(edtf));
}
