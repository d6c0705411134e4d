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

    /// <summary>Every field that an editor fills or an article brings in, of a person and of a campaign.</summary>
    [Theory, EveryDatabase]
    public async Task No_field_of_a_page_or_a_campaign_names_a_quiet_person(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenPublicAsync(kind);
        var source = await Archive.KeepAsync(house, "Varen Post", Story);
        const string quiet = "Zorvik Plamenhold";
        await Given.EnterAsync(house, Given.Person(quiet) with { Posture = Posture.Quiet });
        await house.Get<EnterCampaign>().ExecuteAsync(
            new EnterCampaign.Request("free-zorvik-plamenhold", "Free Plamenhold, Zorvik", quiet, null, null, null, [], []), house.Act(), house.Clock);
        await house.Get<EnterCampaign>().ExecuteAsync(
            new EnterCampaign.Request("open-doors", "Open Doors", $"Friends of {quiet}", $"#{quiet}", null, null, [$"For {quiet}."], [$"Write to {quiet}."]), house.Act(), house.Clock);
        var quote = source.Quote("Ministry", "call_for_release", "case", "Selim Aravand should be released") with { SpeakerRole = $"lawyer of {quiet}", Venue = $"trial of {quiet}" };
        var address = source.Claim("occupation", "journalist", "a Varenian journalist");
        address = address with { Citations = [address.Citations[0] with { Source = address.Citations[0].Source with { Url = "https://post.example/zorvik-plamenhold-tried", Byline = [quiet] } }] };
        var person = await Given.EnterAsync(house, new EnterPerson.Request(
            "XV", Posture.Public, true, [source.Claim("name", "Selim Aravand", "Selim Aravand")], [address],
            [source.Event("sentence", "sentenced to four years in prison", source.Claim("duration", "P4Y", "four years") with { Preferred = true, Note = $"As {quiet} says." })], [quote]));

        var site = house.Get<PublicSite>();
        var everything = JsonSerializer.Serialize(await PageAsync(house, person.PublicId)) + JsonSerializer.Serialize(await site.NewsAsync(1000))
            + JsonSerializer.Serialize((await site.SnapshotAsync()).Campaigns);
        Assert.Contains("Open Doors", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("plamenhold", everything, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, EveryDatabase]
    public async Task A_story_that_names_a_quiet_person_is_not_quoted_where_it_uses_the_surname_alone_or_turns_the_name(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenPublicAsync(kind);
        var source = await Archive.KeepAsync(
            house, "Varen Post", "Selim Aravand was arrested with Zorvik Plamenhold.\n\nSelim Aravand was tried. Plamenhold was tried too.\n\nPlamenhold, Zorvik and Selim Aravand share a cell.");
        await Given.EnterAsync(house, Given.Person("Zorvik Plamenhold") with { Posture = Posture.Quiet });
        var person = await Given.EnterAsync(house, new EnterPerson.Request(
            "XV", Posture.Public, true, [source.Claim("name", "Selim Aravand", "Selim Aravand")], [],
            [source.Event("trial_opened", "Selim Aravand was tried"), source.Event("hearing", "Plamenhold was tried too"), source.Event("transfer", "Plamenhold, Zorvik and Selim Aravand share a cell")], []));
        var page = await PageAsync(house, person.PublicId);
        Assert.Equal(["trial_opened"], page.Timeline.Select(e => e.Type));
        Assert.DoesNotContain("Plamenhold", JsonSerializer.Serialize(page), StringComparison.Ordinal);
    }

    /// <summary>A release that waits for its second reader must not make the page say "in prison" as of the day of that report.</summary>
    [Theory, EveryDatabase]
    public async Task A_withheld_event_does_not_move_the_day_on_which_the_case_was_last_confirmed(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenPublicAsync(kind);
        var source = await Archive.KeepAsync(house, "Varen Post", Story);
        var late = source.Claim("date", "2026-10-20", "later");
        late = late with { Citations = [late.Citations[0] with { Source = late.Citations[0].Source with { Published = "2026-10-20" } }] };
        var person = await Given.EnterAsync(house, new EnterPerson.Request(
            "XV", Posture.Public, true, [source.Claim("name", "Selim Aravand", "Selim Aravand")], [],
            [source.Event("arrest", "was arrested in March 2020", source.Claim("date", "2020-03", "in March 2020")), source.Event("release", "should be released", late)], []));
        Assert.Equal(new DateOnly(2024, 3, 12), (await PageAsync(house, person.PublicId)).Status.LastConfirmed);
    }

    /// <summary>Who asks may go away the moment after: what is done is followed all the same.</summary>
    [Theory, EveryDatabase]
    public async Task An_act_whose_asker_has_gone_is_followed_to_the_public_page(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenPublicAsync(kind);
        var (person, publicId) = await SelimAsync(house);
        using var gone = new CancellationTokenSource();
        house.Database.AfterCommit(async _ => await gone.CancelAsync());
        house.Database.AfterCommit(token => house.Get<PublicFollower>().CatchUpAsync(everybody: true, token));
        await house.Get<ChangePerson>().ExecuteAsync(new ChangePerson.Request(person, Publish: false), house.Act(), gone.Token);
        Assert.True(gone.IsCancellationRequested);
        Assert.Null(await house.Get<PublicSite>().FindAsync(publicId));
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
