using Habeas.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Security;

/// <summary>
/// Ends somebody's access for good: the account is locked, its sessions end, and the links that it handed out are withdrawn. The account
/// stays, so that nobody else gets the name under which the ledger knows its acts.
/// </summary>
public sealed class CloseAccount(Database database, TimeProvider clock)
{
    /// <summary>The end of the lock of a closed account.</summary>
    public static readonly DateTimeOffset ForGood = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>False when nobody has that name.</summary>
    public Task<bool> ExecuteAsync(string name, Act act, CancellationToken cancellation = default)
    {
        var normalized = new UpperInvariantLookupNormalizer().NormalizeName(name);
        return database.WriteAsync(
            act,
            async write =>
            {
                var user = await write.Stable.Set<User>().AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedUserName == normalized, cancellation);
                if (user is null) return false;
                if (user.LockoutEnd == ForGood) return true;
                // In one statement, whatever somebody who tries passwords at this account changes meanwhile.
                var (security, concurrency) = (Accounts.NewSecret(), Accounts.NewSecret());
                await write.Stable.Set<User>().Where(u => u.Id == user.Id).ExecuteUpdateAsync(
                    set => set.SetProperty(u => u.LockoutEnabled, true).SetProperty(u => u.LockoutEnd, ForGood)
                        .SetProperty(u => u.SecurityStamp, security).SetProperty(u => u.ConcurrencyStamp, concurrency),
                    cancellation);
                user.LockoutEnd = ForGood;
                await Invite.WithdrawAsync(write.Stable, i => i.InvitedBy == user.UserName, clock, cancellation);
                await write.AppendAsync("close-account", AccountRecord.Of(user).ToState());
                return true;
            },
            cancellation);
    }
}
