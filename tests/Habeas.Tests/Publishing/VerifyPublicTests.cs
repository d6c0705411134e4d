using Habeas.Publishing;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Habeas.Tests.Publishing;

public sealed class VerifyPublicTests
{
    [Theory, EveryDatabase]
    public async Task A_page_that_somebody_changed_added_or_took_away_is_named(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenPublicAsync(kind);
        var selim = await EnterAsync(house, "Selim Aravand");
        var ona = await EnterAsync(house, "Ona Velte");
        Assert.Empty(await VerifyAsync(house));
        await using (var tables = house.Get<PublicDatabase>().OpenWriter())
        {
            var page = await tables.People.SingleAsync(p => p.PublicId == selim);
            page.Json = page.Json.Replace("Aravand", "Aravond", StringComparison.Ordinal);
            tables.People.Remove(await tables.People.SingleAsync(p => p.PublicId == ona));
            tables.People.Add(new PublicPersonEntry { PublicId = "HB-FORGED1", Json = page.Json });
            tables.News.Remove(await tables.News.FirstAsync(n => n.PublicId == ona));
            await tables.SaveChangesAsync();
        }

        var faults = string.Join('\n', await VerifyAsync(house));
        foreach (var id in new[] { selim, ona, "HB-FORGED1" }) Assert.Contains(id, faults, StringComparison.Ordinal);
        await house.Get<PublicFollower>().CatchUpAsync(everybody: true);
        Assert.Empty(await VerifyAsync(house));
    }

    [Theory, EveryDatabase]
    public async Task A_head_that_was_written_down_finds_a_ledger_that_was_cut(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenPublicAsync(kind);
        await EnterAsync(house, "Selim Aravand");
        var early = HeadNote.Parse((await HeadNote.ReadAsync(house.Database)).ToString())!;
        await EnterAsync(house, "Ona Velte");
        var late = await HeadNote.ReadAsync(house.Database);
        Assert.Empty(await early.VerifyAsync(house.Database));
        Assert.Empty(await late.VerifyAsync(house.Database));

        await using (var tables = house.Database.NewStable())
        {
            // Cut with care: the head row is set back too, and the chain holds.
            await tables.Ledger.Where(e => e.Seq > early.Seq).ExecuteDeleteAsync();
            await tables.Head.ExecuteUpdateAsync(s => s.SetProperty(h => h.Seq, early.Seq).SetProperty(h => h.Hash, early.Hash));
        }

        Assert.Empty(await VerifyLedger.ExecuteAsync(house.Database));
        Assert.Empty(await early.VerifyAsync(house.Database));
        Assert.Contains("missing", Assert.Single(await late.VerifyAsync(house.Database)).Problem, StringComparison.Ordinal);
        Assert.Contains("cut", Assert.Single(await VerifyAsync(house)).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("x 0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("-1 0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("1 0000000000000000000000000000000000000000000000000000000000000000 2")]
    [InlineData("1 ZZZZ000000000000000000000000000000000000000000000000000000000000")]
    public void What_is_no_head_is_not_taken_for_one(string text) => Assert.Null(HeadNote.Parse(text));

    private static Task<IReadOnlyList<Fault>> VerifyAsync(TestHouse house) => house.Get<PublicFollower>().VerifyAsync();

    private static async Task<string> EnterAsync(TestHouse house, string name)
    {
        var source = await Archive.KeepAsync(house, "Varen Post", $"{name} was arrested in March 2020.");
        return (await Given.EnterAsync(house, Given.Person(name) with { Names = [source.Claim("name", name, name)] })).PublicId;
    }
}
