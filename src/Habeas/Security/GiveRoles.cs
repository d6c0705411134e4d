using Habeas.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Security;

/// <summary>An administrator says what an account may do from its next request on. The ledger keeps who gave what to whom.</summary>
public sealed class GiveRoles(Database database)
{
    public sealed record Request(string Name, Roles Roles);

    public abstract record Outcome
    {
        public sealed record Given : Outcome;

        public sealed record Unchanged : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(string Sentence) : Outcome;
    }

    /// <param name="admins">How many open accounts of administrators there are.</param>
    internal static Outcome Decide(User? user, Request request, int admins) => user switch
    {
        null => new Outcome.NotFound(),
        _ when user.Roles == request.Roles => new Outcome.Unchanged(),
        { LockoutEnd: { } end } when end == CloseAccount.ForGood => new Outcome.Refused("That account is closed."),
        _ when request.Roles == Roles.None => new Outcome.Refused("An account has at least one role. To end somebody's access, close the account."),
        _ when user.Roles.HasFlag(Roles.Administrator) && !request.Roles.HasFlag(Roles.Administrator) && admins < 2 =>
            new Outcome.Refused("This is the only administrator: make another one first."),
        _ => new Outcome.Given(),
    };

    public Task<Outcome> ExecuteAsync(Request request, Act act, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var normalized = new UpperInvariantLookupNormalizer().NormalizeName(request.Name);
        return database.WriteAsync(
            act,
            async write =>
            {
                var users = await write.Stable.Set<User>().AsNoTracking().ToListAsync(cancellation);
                var user = users.SingleOrDefault(u => u.NormalizedUserName == normalized);
                var outcome = Decide(user, request, users.Count(u => u.Roles.HasFlag(Roles.Administrator) && u.LockoutEnd != CloseAccount.ForGood));
                if (outcome is not Outcome.Given) return outcome;
                var stamp = Accounts.NewSecret();
                await write.Stable.Set<User>().Where(u => u.Id == user!.Id).ExecuteUpdateAsync(
                    set => set.SetProperty(u => u.Roles, request.Roles).SetProperty(u => u.ConcurrencyStamp, stamp), cancellation);
                user!.Roles = request.Roles;
                await write.AppendAsync("give-roles", AccountRecord.Of(user).ToState());
                return outcome;
            },
            cancellation);
    }
}
