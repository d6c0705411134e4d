using Habeas.Registry;
using Xunit;

namespace Habeas.Tests.Registry;

public sealed class CaseStatusTests
{
    [Fact]
    public async Task Arrest_and_sentence_make_somebody_who_serves_a_sentence()
    {
        var status = await StatusAsync(Given.Event("arrest", "2020-03"), Given.Event("sentence", null));
        Assert.Equal(("serving_sentence", "held"), (status.Code, status.RollUp));
        Assert.Equal("2020-03", Assert.Single(status.Spells).Start.Edtf);
    }

    [Fact]
    public async Task A_release_counts_only_when_a_second_reader_confirmed_it()
    {
        Assert.Equal("held", (await StatusAsync(Given.Event("arrest", "2020-03-30"), Given.Event("release", "2023-05-08"))).RollUp);
        Assert.Equal("held", (await StatusAsync(Given.Event("arrest", "2020-03-30"), Given.Event("release", "2023-05-08", confirmedBy: "ana"))).RollUp);
        var free = await StatusAsync(Given.Event("arrest", "2020-03-30"), Given.Event("release", "2023-05-08", confirmedBy: "bo"));
        Assert.Equal("2023-05-08", Assert.Single(free.Spells).End!.Edtf);
    }

    [Fact]
    public async Task A_release_that_only_one_outlet_reports_does_not_count()
    {
        var release = Given.Event("release", "2023-05-08", confirmedBy: "bo") with { Citations = [Given.Words("release"), Given.Words("was released")] };
        Assert.Equal("held", (await StatusAsync(Given.Event("arrest", "2020-03-30"), release)).RollUp);
    }

    [Fact]
    public async Task A_pardon_is_not_a_release() =>
        Assert.Equal("serving_sentence", (await StatusAsync(
            Given.Event("arrest", "2020-03-30"), Given.Event("sentence", "2020-10"), Given.Event("pardon_or_amnesty", "2022-05"))).Code);

    [Fact]
    public async Task What_is_scheduled_asked_for_or_denied_has_not_happened() =>
        Assert.Equal("pretrial_detention", (await StatusAsync(
            Given.Event("arrest", "2020-03-30"), Given.Event("sentence", "2020-10") with { Modality = "requested" })).Code);

    [Fact]
    public void A_release_that_is_asked_for_needs_no_second_reader_to_be_stated()
    {
        var release = new EventRecord("E", "P", "release", "requested", "the Department", [Given.Words("should be released")], RecordStatus.Accepted, "ana", null);
        Assert.True(release.MayBeStated);
        Assert.All(new[] { "asserted", "alleged", "scheduled" }, m => Assert.False((release with { Modality = m }).MayBeStated));
        Assert.Equal("unknown", CaseStatus.Of(new PersonFile(new PersonRecord("P", "HB-P", null, Posture.Public, true), [release], [], [], 1)).Code);
    }

    [Fact]
    public async Task Two_arrests_are_two_spells()
    {
        var status = await StatusAsync(
            Given.Event("arrest", "2013-12-16"), Given.Event("release", "2016-03-17", "bo"), Given.Event("arrest", "2024-04-29"));
        Assert.Equal(["2013-12-16", "2024-04-29"], status.Spells.Select(s => s.Start.Edtf));
        Assert.Null(status.Spells[1].End);
    }

    [Fact]
    public async Task What_has_no_date_stands_where_the_law_puts_it()
    {
        var free = await StatusAsync(Given.Event("arrest", "2020-03"), Given.Event("sentence", null), Given.Event("release", "2024-05-02", "bo"));
        Assert.Equal("released_conviction_stands", free.Code);
        Assert.Equal("2024-05-02", Assert.Single(free.Spells).End!.Edtf);
        var again = await StatusAsync(Given.Event("release", "2019-06", "bo"), Given.Event("arrest", "2020-03"), Given.Event("sentence", null));
        Assert.Equal("serving_sentence", again.Code);
    }

    private static async Task<CaseStatus> StatusAsync(params EnterPerson.NewEvent[] events)
    {
        await using var house = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        var entered = await Given.EnterAsync(house, Given.Person("Tamar Velin", events));
        return CaseStatus.Of(await Given.FileAsync(house, entered.Person));
    }
}
