using CsCheck;
using Xunit;

namespace Habeas.Names.Tests;

public sealed class NameScreenTests
{
    private static readonly NameScreen Screen = NameScreen.Build(
        [("1", "Elçin Məmməd"), ("2", "Marta Veresh"), ("3", "Marta Veresh-Okun"), ("4", "王小明"), ("5", "김철수"), ("6", "محمد الرشيد"), ("7", "—"), ("8", "marta VERESH")]);

    [Theory]
    [InlineData("On Monday ELÇİN  MƏMMƏD's lawyer", "1")]
    [InlineData("Elcin Memmed (elçin,məmməd)", "1 1")]
    [InlineData("saw Marta\nVeresh-Okun", "2 8 3")]
    [InlineData("记者王小明被捕", "4")]
    [InlineData("기자 김철수는", "5")]
    [InlineData("قال مُحَمَّد الرشيد إن", "6")]
    [InlineData("Marta and Veresh, Martas Veresh, Vereshmarta", "")]
    [InlineData("— …", "")]
    public void Every_known_name_is_found_in_its_folded_form(string text, string ids) =>
        Assert.Equal(ids, string.Join(' ', Screen.Find(text).Select(m => m.Id)));

    [Fact]
    public void A_mention_says_where_it_stands()
    {
        const string text = "Then ELÇİN MƏMMƏD spoke.";
        var mention = Assert.Single(Screen.Find(text));
        Assert.Equal("ELÇİN MƏMMƏD", text[mention.Start..mention.End]);
    }

    [Fact]
    public void A_name_is_found_wherever_it_stands_in_a_text() =>
        Gen.Select(Given.Names.Array[1, 20], Given.Names.Array[0, 20]).Sample((known, others) =>
        {
            var screen = NameScreen.Build(known.Select((n, i) => ($"{i}", n)));
            var text = string.Join(" и, ", others.Concat(known));
            var found = screen.Find(text).Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
            return known.Select((_, i) => $"{i}").All(found.Contains);
        }, iter: 100);
}
