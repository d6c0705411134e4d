using Habeas.Security;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Habeas.Tests.Security;

public sealed class InviteTests
{
    [Theory, EveryDatabase]
    public async Task An_invitation_works_once_also_for_those_who_open_it_at_the_same_moment(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var invite = house.Get<Invite>();
        var secret = await invite.ExecuteAsync("console", Roles.Desk | Roles.Administrator);
        Assert.True((await invite.FindAsync(secret))!.Roles.HasFlag(Roles.Administrator));
        var used = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => invite.UseAsync(secret)));
        Assert.Single(used, u => u);
        Assert.Null(await invite.FindAsync(secret));
    }

    [Theory, EveryDatabase]
    public async Task An_invitation_is_good_for_24_hours(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var invite = house.Get<Invite>();
        var secret = await invite.ExecuteAsync("console", Roles.Desk);
        house.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.NotNull(await invite.FindAsync(secret));
        house.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Null(await invite.FindAsync(secret));
        Assert.False(await invite.UseAsync(secret));
    }

    [Theory, EveryDatabase]
    public async Task A_link_of_somebody_who_runs_the_accounts_no_more_opens_nothing(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        await using (var tables = house.Database.NewStable())
        {
            tables.AddRange(Account("ana", Roles.Administrator | Roles.Editor), Account("ben", Roles.Administrator), Account("cem", Roles.Administrator));
            await tables.SaveChangesAsync();
        }

        var invite = house.Get<Invite>();
        var (ofAna, ofBen, ofCem) = (await invite.ExecuteAsync("ana", Roles.Administrator), await invite.ExecuteAsync("ben", Roles.Desk), await invite.ExecuteAsync("cem", Roles.Desk));
        Assert.IsType<GiveRoles.Outcome.Given>(await house.Get<GiveRoles>().ExecuteAsync(new GiveRoles.Request("ana", Roles.Editor), house.Act("cem")));
        Assert.True(await house.Get<CloseAccount>().ExecuteAsync("ben", house.Act("cem")));
        var late = await invite.ExecuteAsync("ana", Roles.Administrator); // begun while the role was still hers
        foreach (var secret in new[] { ofAna, ofBen, late })
        {
            Assert.Null(await invite.FindAsync(secret));
            Assert.False(await invite.UseAsync(secret));
        }

        Assert.True(await invite.UseAsync(ofCem));

        static User Account(string name, Roles roles) => new() { Id = name, UserName = name, NormalizedUserName = new Microsoft.AspNetCore.Identity.UpperInvariantLookupNormalizer().NormalizeName(name), Roles = roles };
    }

    [Theory, EveryDatabase]
    public async Task The_secret_is_not_stored(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var secret = await house.Get<Invite>().ExecuteAsync("console", Roles.Desk);
        var stored = await house.Database.ReadAsync(read => read.Stable.Set<Invitation>().SingleAsync());
        Assert.DoesNotContain(secret, stored.SecretSha256, StringComparison.Ordinal);
        Assert.Null(await house.Get<Invite>().FindAsync(stored.SecretSha256));
    }
}
