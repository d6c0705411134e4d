using Xunit;

namespace Habeas.Names.Tests;

public sealed class BirthDateTests
{
    [Theory]
    [InlineData("1981", "1981")]
    [InlineData("1981-03", "1981-03")]
    [InlineData("1981-03-04", "1981-03-04")]
    [InlineData("19810304", "1981-03-04")]
    [InlineData("1981-03-04T00:00:00", "1981-03-04")]
    [InlineData("13.4.1981", "1981-04-13")]
    [InlineData("04/13/1981", "1981-04-13")]
    [InlineData("3/4/1981", "[1981-03-04,1981-04-03]")]
    [InlineData("5/5/81", "1981-05-05")]
    [InlineData("03.1981", "1981-03")]
    [InlineData("4 March 1981", "1981-03-04")]
    [InlineData("March 4, 1981", "1981-03-04")]
    [InlineData("4 марта 1981 г.", "1981-03-04")]
    [InlineData("MART 1981", "1981-03")]
    [InlineData("12 İyul 1975", "1975-07-12")]
    [InlineData("٤ مارس ١٩٨١", "1981-03-04")]
    [InlineData("c. 1981", "1981~")]
    [InlineData("1981?", "1981~")]
    [InlineData("1981-1983", "1981/1983")]
    [InlineData("198X", "1980/1989")]
    public void Dates_are_read_as_people_type_them(string typed, string edtf)
    {
        foreach (var culture in Given.Cultures) Assert.Equal(edtf, Given.Under(culture, () => BirthDate.TryRead(typed))?.Edtf);
    }

    [Theory]
    [InlineData(DateOrder.DayFirst, "1981-04-03")]
    [InlineData(DateOrder.MonthFirst, "1981-03-04")]
    public void A_list_that_is_known_to_begin_with_the_day_is_read_so(DateOrder order, string edtf) => Assert.Equal(edtf, BirthDate.TryRead("3/4/1981", order)!.Edtf);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("31.02.1981")]
    [InlineData("1981-13-40")]
    [InlineData("81")]
    [InlineData("0081")]
    [InlineData("1981 1982 1983 1984")]
    [InlineData("123456789012")]
    [InlineData("4 Brumaire 1981")]
    public void What_is_no_date_is_not_made_one(string? typed) => Assert.Null(BirthDate.TryRead(typed));
}
