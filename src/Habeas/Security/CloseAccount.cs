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
    public async Task<bool> ExecuteAsync(string name, CancellationToken cancellation = default)
    {
        var normalized = new UpperInvariantLookupNormalizer().NormalizeName(name);
        var closed = false;
        await database.WithStableAsync(
            async tables =>
            {
                var user = await tables.Set<User>().AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedUserName == normalized, cancellation);
                if (user is null) return;
                var (security, concurrency) = (Accounts.NewSecret(), Accounts.NewSecret());
                await tables.Set<User>().Where(u => u.Id == user.Id).ExecuteUpdateAsync(
                    set => set.SetProperty(u => u.LockoutEnabled, true).SetProperty(u => u.LockoutEnd, ForGood)
                        .SetProperty(u => u.SecurityStamp, security).SetProperty(u => u.ConcurrencyStamp, concurrency),
                    cancellation);
                await Invite.WithdrawAsync(tables, i => i.InvitedBy == user.UserName, clock, cancellation);
                closed = true;
            },
            cancellation);
        return closed;
    }
}
