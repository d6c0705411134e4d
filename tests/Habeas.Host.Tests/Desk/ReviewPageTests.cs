using Habeas.Host.Tests.Web;
using Habeas.Publishing;
using Habeas.Registry;
using Habeas.Review;
using Habeas.Tests;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Habeas.Host.Tests.Desk;

public sealed class ReviewPageTests
{
    private static readonly (string, string) Courier = ("Oravan Courier", "2023-03-28");
    private static readonly (string, string) Lantern = ("Lantern", "2023-04-02");

    [Theory, EveryDatabase]
    public async Task An_article_is_reviewed_and_published_by_plain_forms(DatabaseKind kind)
    {
        await using var house = await WebHouse.StartAsync(kind, reader: Varenia.Reader);
        using var ana = await house.SignInAsync();
        var review = await ana.PasteAsync(Varenia.Courier, Courier);
        Assert.Contains("Nobody in the register has a name like this.", review.Text, StringComparison.Ordinal);

        review = await ana.AcceptAsync(review, Varenia.Selim, ("Identity", "new"), ("Country", "XV"));
        review = await ana.AcceptAsync(review.Expect(200), "Arrest");
        review = await ana.AcceptAsync(review.Expect(200), "Sentence");
        review = await ana.AcceptAsync(review.Expect(200), Varenia.Selim + " on", ("Campaign", "new"));
        review = await ana.AcceptAsync(review.Expect(200), "Ada Lindqvar");
        review = await ana.AcceptAsync(review.Expect(200), "Ministry");
        Assert.Contains("All decided", review.Text, StringComparison.Ordinal);
        Assert.Empty((await house.Get<PublicSite>().SnapshotAsync()).People);

        review = await ana.SubmitAsync(review.Button("button.publish"));
        Assert.Contains("Published.", review.Expect(200).Text, StringComparison.Ordinal);
        var row = Assert.Single((await house.Get<PublicSite>().SnapshotAsync()).People);
        var page = (await house.Get<PublicSite>().FindAsync(row.PublicId))!;
        Assert.Equal(["arrest", "sentence"], page.Timeline.Select(e => e.Type));
        Assert.Equal(2, page.Quotes.Count);
        Assert.Equal("Ministry", page.LastRaised!.Speaker);

        var queue = await ana.SubmitAsync(review.Button("button.done"));
        Assert.Contains("Nothing waits", queue.Expect(200, "/desk").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_known_is_offered_with_what_tells_them_apart_and_what_differs_is_shown()
    {
        await using var house = await WebHouse.StartAsync(reader: Varenia.Reader);
        using var ana = await house.SignInAsync();
        await CourierAsync(ana);
        var review = await ana.PasteAsync(Varenia.Differs, ("Messenger", "2023-04-02"));
        var candidate = Assert.Single(review.Html.QuerySelectorAll("input[name=Identity]:not([value=new])"));
        Assert.Contains("Varenia · Journalist · In prison", review.TextOf(".choice"), StringComparison.Ordinal);
        Assert.Empty(review.Html.QuerySelectorAll("input[name=Identity][checked]")); // nobody is chosen for the editor

        review = await ana.AcceptAsync(review, Varenia.Selim, ("Identity", candidate.GetAttribute("value")!));
        Assert.Contains("says something else", review.TextOf(".choice.conflicts"), StringComparison.Ordinal);
        Assert.Contains("Say whether this is a new event", (await ana.AcceptAsync(review, "Arrest")).Expect(422).Text, StringComparison.Ordinal);
        var known = review.Html.QuerySelector("input[name^=Event-]:not([value=new])")!;
        review = (await ana.AcceptAsync(review, "Arrest", (known.GetAttribute("name")!, known.GetAttribute("value")!))).Expect(200);

        var person = await ana.OpenAsync(review.Html.QuerySelector(".person-card a")!.GetAttribute("href")!);
        Assert.Contains("Also reported: April 2021", person.TextOf(".fact.disputed"), StringComparison.Ordinal);
        var preferred = await ana.SubmitAsync(person.Form(".fact.disputed form"), ("note", "His brother was there."));
        Assert.Contains("April 2021 His brother was there.", preferred.Expect(200).TextOf(".fact.disputed"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_is_kept_as_typed_when_it_is_refused_and_taken_when_it_is_right()
    {
        await using var house = await WebHouse.StartAsync(reader: Varenia.Reader);
        using var ana = await house.SignInAsync();
        var review = await ana.PasteAsync(Varenia.Courier, Courier);
        Assert.Contains("Decide first who Selim Aravand is.", (await ana.AcceptAsync(review, "Arrest")).Expect(422).TextOf("#status"), StringComparison.Ordinal);
        review = await ana.AcceptAsync(review, Varenia.Selim, ("Identity", "new"));
        var refused = (await ana.AcceptAsync(review, "Arrest", ("Date", "mid March"), ("Place", "Oravan"))).Expect(422);
        Assert.Contains("“mid March” is not a date", refused.TextOf("#status"), StringComparison.Ordinal);
        var kept = refused.Button($"#{Editor.Proposal(refused, "Arrest")} button.accept").Fields();
        Assert.Contains(kept, f => f.Key == "Date" && f.Value == "mid March");
        review = (await ana.AcceptAsync(refused, "Arrest", ("Date", "2021-03-14"))).Expect(200);
        var person = await ana.OpenAsync(review.Html.QuerySelector(".person-card a")!.GetAttribute("href")!);
        Assert.Contains("14 March 2021", person.Text, StringComparison.Ordinal);
        Assert.Contains("Oravan", person.TextOf(".timeline"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_accepted_as_it_stands_is_not_called_corrected()
    {
        await using var house = await WebHouse.StartAsync(reader: Varenia.Reader);
        using var ana = await house.SignInAsync();
        var review = await ana.PasteAsync(Varenia.Courier, Courier);
        review = await ana.AcceptAsync(review, Varenia.Selim, ("Identity", "new"));
        review = await ana.AcceptAsync(review, "Arrest");
        await ana.AcceptAsync(review, "Sentence", ("Duration", "P4Y6M"));
        var decisions = await house.Database.ReadAsync(async read =>
        {
            var opened = new List<string>();
            foreach (var entry in await read.Stable.Ledger.Where(e => e.Subject.StartsWith(DecisionRecord.LedgerKind)).OrderBy(e => e.Seq).ToListAsync())
                opened.Add((await read.OpenAsync(entry)).State.Read<DecisionRecord>()!.Decision);
            return opened;
        });
        Assert.Equal(["accepted", "accepted", "corrected"], decisions);
    }

    [Fact]
    public async Task What_happened_to_several_is_asked_of_each_who_may_have_it_on_record()
    {
        await using var house = await WebHouse.StartAsync(reader: Varenia.Reader);
        using var ana = await house.SignInAsync();
        var selim = await CourierAsync(ana);
        var review = await ana.PasteAsync(Varenia.Both, Lantern);
        review = await ana.AcceptAsync(review, Varenia.Selim, ("Identity", selim));
        review = await ana.AcceptAsync(review, "Ona Velte", ("Identity", "new"));
        var known = Assert.Single(review.Html.QuerySelectorAll("input[name^=Event-]:not([value=new])"));
        review = (await ana.AcceptAsync(review, "Arrest", (known.GetAttribute("name")!, known.GetAttribute("value")!))).Expect(200);
        var files = await Register.PeopleAsync(house.Database);
        Assert.Equal(2, files.Count);
        Assert.All(files, f => Assert.Single(f.Events, e => e.Type == "arrest"));
        Assert.Equal(2, Assert.Single(files, f => f.Person.Id == selim).Events.Single(e => e.Type == "arrest").Citations.Count);
    }

    [Fact]
    public async Task A_decision_is_rejected_undone_and_made_once()
    {
        await using var house = await WebHouse.StartAsync(reader: Varenia.Reader);
        using var ana = await house.SignInAsync();
        using var ben = await house.SignInAsync("ben");
        var review = await ana.PasteAsync(Varenia.Courier, Courier);
        var his = await ben.OpenAsync(review.Address.AbsolutePath);
        review = (await ana.RejectAsync(review, "Ada Lindqvar")).Expect(200);
        Assert.Contains("Rejected by ana", review.TextOf($"#{Editor.Proposal(review, "Ada Lindqvar")}"), StringComparison.Ordinal);
        Assert.Contains("ana has decided this already.", (await ben.RejectAsync(his, "Ada Lindqvar")).Expect(422).Text, StringComparison.Ordinal);

        review = await ana.UndoAsync(review, "Ada Lindqvar");
        review = await ana.AcceptAsync(review.Expect(200), Varenia.Selim, ("Identity", "new"));
        review = await ana.AcceptAsync(review.Expect(200), "Arrest");
        Assert.Contains("Undo first what was accepted", (await ana.UndoAsync(review, Varenia.Selim)).Expect(422).Text, StringComparison.Ordinal);
        review = (await ana.UndoAsync(review, "Arrest")).Expect(200);
        (await ana.UndoAsync(review, Varenia.Selim)).Expect(200);
        Assert.Empty(await Register.PeopleAsync(house.Database));
        Assert.Contains("Nobody is in the register yet.", (await ana.OpenAsync("/desk/people")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_waits_for_a_second_reader_and_a_second_outlet()
    {
        await using var house = await WebHouse.StartAsync(reader: Varenia.Reader);
        using var ana = await house.SignInAsync();
        using var ben = await house.SignInAsync("ben");
        var person = await CourierAsync(ana, publish: true);
        var first = await ana.PasteAsync(Varenia.Freed, Courier);
        first = await ana.AcceptAsync(first, Varenia.Selim, ("Identity", person));
        first = (await ana.AcceptAsync(first, "Release")).Expect(200);
        Assert.Contains("not stated until a second person has read it", first.TextOf(".person-card"), StringComparison.Ordinal);
        var hers = await ana.OpenAsync("/desk");
        Assert.Contains("You accepted it: somebody else must read it.", hers.Text, StringComparison.Ordinal);
        Assert.Empty(hers.Html.QuerySelectorAll("form[action*=Confirm]"));

        var second = await ana.PasteAsync(Varenia.FreedToo, Lantern);
        second = await ana.AcceptAsync(second, Varenia.Selim, ("Identity", person));
        var release = second.Html.QuerySelector("input[name^=Event-]:not([value=new])")!;
        (await ana.AcceptAsync(second, "Release", (release.GetAttribute("name")!, release.GetAttribute("value")!))).Expect(200);
        Assert.Equal("held", await RollUpAsync(house));

        var his = await ben.SubmitAsync((await ben.OpenAsync("/desk")).Form("form[action*=Confirm]"));
        Assert.Contains("Confirmed.", his.Expect(200).Text, StringComparison.Ordinal);
        Assert.Equal("free", await RollUpAsync(house));
    }

    [Fact]
    public async Task A_quiet_case_is_not_published_and_says_so()
    {
        await using var house = await WebHouse.StartAsync(reader: Varenia.Reader);
        using var ana = await house.SignInAsync();
        var id = await CourierAsync(ana, publish: true);
        var person = await ana.OpenAsync("/desk/people/" + id);
        Assert.Contains("Say why", (await ana.SubmitAsync(person.Form("form[action*=Posture]"), ("posture", "quiet"), ("why", ""))).Expect(422).Text, StringComparison.Ordinal);
        var quiet = await ana.SubmitAsync(person.Form("form[action*=Posture]"), ("posture", "quiet"), ("why", "His sister asked for it."));
        Assert.Contains("nothing of it is published", quiet.Expect(200).Text, StringComparison.Ordinal);
        Assert.Contains("His sister asked for it.", quiet.TextOf(".history"), StringComparison.Ordinal);
        Assert.Empty(quiet.Html.QuerySelectorAll("form[action*=Publish]"));
        Assert.Empty((await house.Get<PublicSite>().SnapshotAsync()).People);
        var stale = await ana.SubmitAsync(person.Form("form[action*=Publish]"));
        Assert.Contains("changed this person's record meanwhile", stale.Expect(422).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_marks_of_an_article_add_nothing_to_its_text()
    {
        await using var house = await WebHouse.StartAsync(reader: Varenia.Reader);
        using var ana = await house.SignInAsync();
        var review = await ana.PasteAsync(Varenia.Courier, Courier);
        foreach (var number in review.Html.QuerySelectorAll(".article a.n")) number.Remove();
        Assert.Equal(Varenia.Courier, string.Join("\n\n", review.Html.QuerySelectorAll(".article p").Select(p => p.TextContent)));
        Assert.Contains("was arrested in March 2021 in Oravan", review.Html.QuerySelectorAll("mark.event").Select(m => m.TextContent));
    }

    [Fact]
    public async Task People_are_found_across_scripts()
    {
        await using var house = await WebHouse.StartAsync(reader: Varenia.Reader);
        using var ana = await house.SignInAsync();
        await CourierAsync(ana);
        foreach (var words in new[] { "aravand", "Селим Араванд", "Selim Aravant" })
            Assert.Contains(Varenia.Selim, (await ana.OpenAsync("/desk/people?q=" + Uri.EscapeDataString(words))).TextOf("tbody"), StringComparison.Ordinal);
        Assert.Contains("Nobody has a name like this.", (await ana.OpenAsync("/desk/people?q=Zzyzx")).Text, StringComparison.Ordinal);
    }

    /// <summary>Reviews the Courier's article as far as the sentence. Returns the person.</summary>
    private static async Task<string> CourierAsync(Visitor editor, bool publish = false)
    {
        var review = await editor.PasteAsync(Varenia.Courier, Courier);
        review = await editor.AcceptAsync(review, Varenia.Selim, ("Identity", "new"), ("Country", "XV"));
        review = await editor.AcceptAsync(review, "Arrest");
        review = await editor.AcceptAsync(review, "Sentence");
        if (publish) review = await editor.SubmitAsync(review.Button("button.publish"));
        return review.Html.QuerySelector(".person-card a")!.GetAttribute("href")!.Split('/')[^1];
    }

    private static async Task<string> RollUpAsync(WebHouse house)
    {
        var row = Assert.Single((await house.Get<PublicSite>().SnapshotAsync()).People);
        return row.Status.RollUp;
    }
}
