using System.Text.Json;
using Habeas.Publishing;
using Habeas.Registry;
using Xunit;

namespace Habeas.Tests.Publishing;

public sealed class ProjectionTests
{
    private const string Story =
        "Selim Aravand, a Varenian journalist, was arrested in March 2020 in Oravan. He was sentenced to four years in prison.\n\n" +
        "“We raise human rights regularly,” said Ada Lindqvar. “Selim Aravand should be released,” the Ministry said later.\n\n" +
        "Tarek Olune was held in the same prison. Selim Aravand shared a cell with Tarek Olune for a month.";

    [Theory, EveryDatabase]
    public async Task What_is_entered_stands_on_the_page_with_the_words_it_rests_on(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenPublicAsync(kind);
        var (_, publicId) = await SelimAsync(house);
        var page = await PageAsync(house, publicId);
        Assert.Equal("Selim Aravand", page.Name.Text);
        var arrest = Assert.Single(page.Timeline, e => e.Type == "arrest");
        Assert.Equal("2020-03", arrest.Date!.Value);
        Assert.Equal("in March 2020", Assert.Single(arrest.Date.Citations).Exact);
        Assert.Equal("serving_sentence", page.Status.Code);
        Assert.All(page.Timeline.SelectMany(e => e.Citations), c => Assert.Contains(c.Exact, Story, StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task A_quiet_person_has_no_page_and_the_pages_of_others_do_not_name_them(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenPublicAsync(kind);
        var (_, publicId) = await SelimAsync(house);
        var source = await Archive.KeepAsync(house, "Varen Post", Story);
        var quiet = await Given.EnterAsync(house, new EnterPerson.Request(
            "XV", Posture.Public, true, [source.Claim("name", "Tarek Olune", "Tarek Olune")], [],
            [source.Event("arrest", "Tarek Olune was held in the same prison")], []));
        Assert.NotNull(await house.Get<PublicSite>().FindAsync(quiet.PublicId));

        await house.Get<ChangePerson>().ExecuteAsync(
            new ChangePerson.Request(quiet.Person, Posture: Posture.Quiet), house.Act(why: "The family asks for it."));

        Assert.Null(await house.Get<PublicSite>().FindAsync(quiet.PublicId));
        var everything = JsonSerializer.Serialize(await PageAsync(house, publicId)) + JsonSerializer.Serialize(await house.Get<PublicSite>().NewsAsync(1000))
            + JsonSerializer.Serialize((await house.Get<PublicSite>().SnapshotAsync()).People);
        Assert.DoesNotContain("Olune", everything, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_generic_statement_does_not_move_last_raised(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenPublicAsync(kind);
        var source = await Archive.KeepAsync(house, "Varen Post", Story);
        var generic = source.Quote("Ada Lindqvar", "policy_line", "generic", "We raise human rights regularly", "context", "2024-05-01");
        var naming = source.Quote("Ministry", "call_for_release", "case", "Selim Aravand should be released", "about", "2024-01");
        var person = await Given.EnterAsync(house, new EnterPerson.Request(
            "XV", Posture.Public, true, [source.Claim("name", "Selim Aravand", "Selim Aravand")], [], [], [generic, naming]));
        var page = await PageAsync(house, person.PublicId);
        Assert.Equal(2, page.Quotes.Count);
        Assert.Equal(("Ministry", "2024-01"), (page.LastRaised!.Speaker, page.LastRaised.Date!.Edtf));
    }

    [Theory, EveryDatabase]
    public async Task A_release_on_one_source_is_not_stated(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenPublicAsync(kind);
        var source = await Archive.KeepAsync(house, "Varen Post", Story);
        var person = await Given.EnterAsync(house, new EnterPerson.Request(
            "XV", Posture.Public, true, [source.Claim("name", "Selim Aravand", "Selim Aravand")], [],
            [source.Event("arrest", "was arrested in March 2020", source.Claim("date", "2020-03", "in March 2020")),
             source.Event("release", "should be released", source.Claim("date", "2024-02", "later"))], []));
        var page = await PageAsync(house, person.PublicId);
        Assert.DoesNotContain(page.Timeline, e => e.Type == "release");
        Assert.Equal("held", page.Status.RollUp);
        Assert.Null(Assert.Single(page.Spells).End);
    }

    [Theory, EveryDatabase]
    public async Task The_version_moves_only_when_a_public_byte_changes(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenPublicAsync(kind);
        await SelimAsync(house);
        var before = await house.Get<PublicSite>().VersionAsync();
        var source = await Archive.KeepAsync(house, "Other Wire", "Nobody is named here. Words about Ona Velte follow.");
        await Given.EnterAsync(house, new EnterPerson.Request(
            "XV", Posture.Public, false, [source.Claim("name", "Ona Velte", "Ona Velte")], [], [], []));
        Assert.Equal(before, await house.Get<PublicSite>().VersionAsync());
        await house.Get<PublicFollower>().CatchUpAsync(everybody: true);
        Assert.Equal(before, await house.Get<PublicSite>().VersionAsync());
    }

    [Theory, EveryDatabase]
    public async Task A_page_that_is_withdrawn_is_gone_with_its_news_when_the_act_is_done(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenPublicAsync(kind);
        var (person, publicId) = await SelimAsync(house);
        Assert.NotEmpty(await house.Get<PublicSite>().NewsAsync(10, [publicId]));
        await house.Get<ChangePerson>().ExecuteAsync(new ChangePerson.Request(person, Publish: false), house.Act());
        Assert.Null(await house.Get<PublicSite>().FindAsync(publicId));
        Assert.Empty(await house.Get<PublicSite>().NewsAsync(10, [publicId]));
        Assert.Empty((await house.Get<PublicSite>().SnapshotAsync()).People);
    }

    [Theory, EveryDatabase]
    public async Task Words_that_the_archive_does_not_bear_out_are_not_published(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenPublicAsync(kind);
        var (_, publicId) = await SelimAsync(house);
        await house.TamperAsync("UPDATE renditions SET text = replace(text, 'March 2020', 'March 2021')");
        await house.Get<PublicFollower>().CatchUpAsync(everybody: true);
        var page = await PageAsync(house, publicId);
        Assert.DoesNotContain(page.Timeline, e => e.Type == "arrest");
        Assert.Contains(await Habeas.Review.VerifyCitations.ExecuteAsync(house.Database), f => f.Problem.Contains("does not say", StringComparison.Ordinal));
        Assert.NotEmpty(await Habeas.Intake.VerifyCaptures.ExecuteAsync(house.Database));
    }

    private static async Task<(string Person, string PublicId)> SelimAsync(TestHouse house)
    {
        var source = await Archive.KeepAsync(house, "Varen Post", Story);
        var entered = await Given.EnterAsync(house, new EnterPerson.Request(
            "XV", Posture.Public, true, [source.Claim("name", "Selim Aravand", "Selim Aravand")],
            [source.Claim("occupation", "journalist", "a Varenian journalist")],
            [source.Event("arrest", "was arrested in March 2020", source.Claim("date", "2020-03", "in March 2020")),
             source.Event("sentence", "sentenced to four years in prison", source.Claim("duration", "P4Y", "four years")),
             source.Event("transfer", "Selim Aravand shared a cell with Tarek Olune for a month")], []));
        return (entered.Person, entered.PublicId);
    }

    private static async Task<PublicProfile> PageAsync(TestHouse house, string publicId) => (await house.Get<PublicSite>().FindAsync(publicId))!;
}
