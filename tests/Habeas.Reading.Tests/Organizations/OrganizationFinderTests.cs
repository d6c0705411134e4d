using Habeas.Reading.Tests.Persons;
using Xunit;

namespace Habeas.Reading.Tests.Organizations;

public sealed class OrganizationFinderTests
{
    [Theory]
    [InlineData("The State Department said so.", "State Department:ministry")]
    [InlineData("He was tried by the Lesk City Court on Monday.", "Lesk City Court:court")]
    [InlineData("The Ministry of Justice denied it.", "Ministry of Justice:ministry")]
    [InlineData("A Varenian Press Union statement was read.", "Varenian Press Union:ngo")]
    [InlineData("Amnesty International and Reporters Without Borders protested.", "Amnesty International:ngo; Reporters Without Borders:ngo")]
    [InlineData("Reported by the Varen News Agency.", "Varen News Agency:media")]
    [InlineData("Robert Holm went home.", "")]
    [InlineData("The court and the police did not comment.", "")]
    public void A_body_is_found_with_its_kind(string text, string bodies) =>
        Assert.Equal(bodies, string.Join("; ", new WhoReading(text).Organizations.Select(body => $"{body.Name}:{body.Kind}")));

    [Fact]
    public void A_short_form_or_acronym_means_the_same_body()
    {
        var reading = new WhoReading("The State Department spoke. The Department was concerned. The Varenian Rights Committee (VRC) agreed, and VRC lawyers wrote.");
        Assert.Equal(["State Department", "Varenian Rights Committee"], reading.Organizations.Select(body => body.Name));
        Assert.Equal(["State Department", "Department"], reading.Organizations[0].Spans.Select(reading.At));
        Assert.Equal(["Varenian Rights Committee", "VRC", "VRC"], reading.Organizations[1].Spans.Select(reading.At));
    }

    [Fact]
    public void A_plain_word_means_the_only_body_of_its_sort()
    {
        var one = new WhoReading("The Ministry of Justice was asked. The ministry said no. The court was silent.");
        Assert.Equal(["Ministry of Justice", "ministry"], Assert.Single(one.Organizations).Spans.Select(one.At));
        var two = new WhoReading("The Ministry of Justice met the Ministry of Health. The ministry said no.");
        Assert.Equal([1, 1], two.Organizations.Select(body => body.Spans.Count));
    }

    [Fact]
    public void A_campaign_is_no_body() => Assert.Empty(new WhoReading("The Open Door Initiative began in May.").Organizations);
}
