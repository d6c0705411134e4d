using Habeas.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Habeas.Security;

/// <summary>
/// The accounts of the desk, locked and opened by the house's clock; what it derives from asks the machine's. A try is counted before
/// the password is looked at, in one statement that only one of several at once can win: who guesses in parallel gets no more tries.
/// </summary>
public sealed class Accounts(
    IUserStore<User> store, IOptions<IdentityOptions> options, IPasswordHasher<User> hasher, IEnumerable<IUserValidator<User>> userValidators,
    IEnumerable<IPasswordValidator<User>> passwordValidators, ILookupNormalizer normalizer, IdentityErrorDescriber errors, IServiceProvider services,
    ILogger<UserManager<User>> logger, TimeProvider clock, StableContext tables)
    : UserManager<User>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
{
    private const int MostRaces = 50;

    /// <summary>Who has taken a try in this request: the lock that the last try sets is not for the try itself.</summary>
    private string? trying;

    public override Task<bool> IsLockedOutAsync(User user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(user.Id != trying && user.LockoutEnd > clock.GetUtcNow());
    }

    public override async Task<IdentityResult> CreateAsync(User user)
    {
        try
        {
            return await base.CreateAsync(user);
        }
        catch (DbUpdateException)
        {
            // Two took one name at the same moment, and this is the second.
            return NameRule.Refuse(NameRule.TakenAlready);
        }
    }

    /// <summary>Takes one of the tries that are left; the last one locks the account. False when none is left.</summary>
    public async Task<bool> TakeTryAsync(User user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var taken = await ChangeAsync(user, (failed, locked) =>
            locked > clock.GetUtcNow() ? null
            : failed + 1 < Options.Lockout.MaxFailedAccessAttempts ? (failed + 1, null)
            : (0, clock.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan));
        if (taken) trying = user.Id;
        return taken;
    }

    /// <summary>Gives a try back that was right and is not the last step.</summary>
    public Task GiveBackTryAsync(User user) => ChangeAsync(user, (failed, locked) =>
        locked == CloseAccount.ForGood ? null
        : locked > clock.GetUtcNow() ? (Options.Lockout.MaxFailedAccessAttempts - 1, null)
        : (Math.Max(0, failed - 1), null));

    /// <summary>Every cookie of the account is worth nothing from the next request on.</summary>
    public Task EndSessionsAsync(User user)
    {
        var (security, concurrency) = (NewSecret(), NewSecret());
        return tables.Set<User>().Where(u => u.Id == user.Id).ExecuteUpdateAsync(
            set => set.SetProperty(u => u.SecurityStamp, security).SetProperty(u => u.ConcurrencyStamp, concurrency));
    }

    /// <remarks>It was counted when the try was taken.</remarks>
    public override Task<IdentityResult> AccessFailedAsync(User user) => Task.FromResult(IdentityResult.Success);

    public override async Task<IdentityResult> ResetAccessFailedCountAsync(User user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return await ChangeAsync(user, (_, locked) => locked == CloseAccount.ForGood ? null : (0, null))
            ? IdentityResult.Success : IdentityResult.Failed(ErrorDescriber.ConcurrencyFailure());
    }

    /// <summary>Every account, in the order of their names.</summary>
    public Task<List<User>> AllAsync(CancellationToken cancellation = default) =>
        tables.Set<User>().AsNoTracking().OrderBy(u => u.NormalizedUserName).ToListAsync(cancellation);

    internal static string NewSecret() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(20));

    /// <summary>Changes count and lock as they stand in the database, however many do so at once. False when <paramref name="decide"/> says null.</summary>
    private async Task<bool> ChangeAsync(User user, Func<int, DateTimeOffset?, (int Failed, DateTimeOffset? Locked)?> decide)
    {
        for (var race = 0; race < MostRaces; race++)
        {
            var now = await tables.Set<User>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == user.Id);
            if (now is null || decide(now.AccessFailedCount, now.LockoutEnd) is not { } next) return false;
            var stamp = NewSecret();
            var changed = await tables.Set<User>().Where(u => u.Id == user.Id && u.ConcurrencyStamp == now.ConcurrencyStamp).ExecuteUpdateAsync(
                set => set.SetProperty(u => u.AccessFailedCount, next.Failed).SetProperty(u => u.LockoutEnd, next.Locked).SetProperty(u => u.ConcurrencyStamp, stamp));
            if (changed == 0) continue;
            await tables.Entry(user).ReloadAsync();
            return true;
        }

        return false;
    }
}
