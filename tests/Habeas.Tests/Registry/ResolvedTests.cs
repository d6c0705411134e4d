using Habeas.Registry;
using Xunit;

namespace Habeas.Tests.Registry;

public sealed class ResolvedTests
{
    [Fact]
    public void An_editors_choice_comes_first_and_the_others_stay_beside_it()
    {
        var value = Resolved.Of([Claim("2020-10-16", "A"), Claim("2020-10-16", "B"), Claim("2020-10-14", "C", preferred: true), Claim("2020-10-17", "D")])!;
        Assert.Equal(("2020-10-14", "editor"), (value.Value, value.Rule));
        Assert.Equal(["2020-10-16", "2020-10-17"], value.Alternatives.Select(a => a.Value));
    }

    [Fact]
    public void A_month_does_not_contradict_a_day_in_it()
    {
        var value = Resolved.Of([Claim("2020-10", "A"), Claim("2020-10-14", "B")])!;
        Assert.Equal("2020-10-14", value.Value);
        Assert.False(value.IsDisputed);
        Assert.Equal(2, value.Claims.Count);
    }

    [Fact]
    public void Ten_reports_of_one_outlet_count_once()
    {
        var copies = Enumerable.Range(0, 10).Select(_ => Claim("2020-10-17", "Wire"));
        var value = Resolved.Of([.. copies, Claim("2020-10-14", "A"), Claim("2020-10-14", "B")])!;
        Assert.Equal(("2020-10-14", "majority"), (value.Value, value.Rule));
    }

    [Fact]
    public void A_short_month_is_not_more_precise_than_a_long_one()
    {
        var value = Resolved.Of([Claim("2021-03", "A"), Claim("2021-04", "B"), Claim("2021-02", "C")])!;
        Assert.Equal(("2021-03", "first_recorded"), (value.Value, value.Rule));
    }

    [Fact]
    public void A_claim_without_a_citation_says_nothing() =>
        Assert.Null(Resolved.Of([Claim("2020-10-14", "A") with { Citations = [] }]));

    private static ClaimRecord Claim(string value, string outlet, bool preferred = false) => new(
        value + outlet, "p", "e", "date", value, null, null, [Given.Words(value, outlet)], RecordStatus.Accepted, preferred, preferred ? "court notice" : null, "ana");
}
