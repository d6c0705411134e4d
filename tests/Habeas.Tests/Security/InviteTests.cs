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
    public async Task The_secret_is_not_stored(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var secret = await house.Get<Invite>().ExecuteAsync("console", Roles.Desk);
        var stored = await house.Database.ReadAsync(read => read.Stable.Set<Invitation>().SingleAsync());
        Assert.DoesNotContain(secret, stored.SecretSha256, StringComparison.Ordinal);
        Assert.Null(await house.Get<Invite>().FindAsync(stored.SecretSha256));
    }
}
