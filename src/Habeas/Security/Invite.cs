using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Security;

/// <summary>
/// Makes a one-time link for a new account: the first one is printed at the console for whoever runs the server, later ones are handed
/// out by an administrator. There is no other way in.
/// </summary>
public sealed class Invite(Database database, TimeProvider clock)
{
    /// <summary>Who invites at the command line and at the first start.</summary>
    public const string Console = "console";

    /// <summary>What the account of whoever runs the server may do: on a desk of one, everything.</summary>
    public const Roles First = Roles.Desk | Roles.Coordinator | Roles.Auditor | Roles.Administrator;

    public static readonly TimeSpan Validity = TimeSpan.FromHours(24);

    /// <summary>Returns the secret for the link; only its hash is kept.</summary>
    public async Task<string> ExecuteAsync(string invitedBy, Roles roles, CancellationToken cancellation = default)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        await database.WithStableAsync(
            async tables =>
            {
                tables.Add(new Invitation
                {
                    SecretSha256 = Hash(secret), Expires = Instants.ToMicroseconds(clock.GetUtcNow() + Validity), Roles = roles, InvitedBy = invitedBy,
                });
                await tables.SaveChangesAsync(cancellation);
            },
            cancellation);
        return secret;
    }

    /// <summary>Whether anybody can sign in yet.</summary>
    public Task<bool> AnybodyAsync(CancellationToken cancellation = default) =>
        database.ReadAsync(read => read.Stable.Set<User>().AnyAsync(cancellation), cancellation);

    /// <summary>The open invitation that a secret belongs to; null when there is none, it was used, it is too old, or who gave it runs the accounts no more.</summary>
    public Task<Invitation?> FindAsync(string secret, CancellationToken cancellation = default) =>
        database.ReadAsync(read => FindAsync(read.Stable, secret, cancellation), cancellation);

    /// <summary>Uses the invitation up. False when it was used meanwhile.</summary>
    public async Task<bool> UseAsync(string secret, CancellationToken cancellation = default)
    {
        var used = false;
        try
        {
            await database.WithStableAsync(
                async tables =>
                {
                    var invitation = await FindAsync(tables, secret, cancellation);
                    if (invitation is null) return;
                    invitation.Used = Instants.ToMicroseconds(clock.GetUtcNow());
                    await tables.SaveChangesAsync(cancellation);
                    used = true;
                },
                cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody opened the same link at the same moment, and was first.
            return false;
        }

        return used;
    }

    /// <summary>Opens a link again that was used up for an account that could not be made.</summary>
    public Task ReopenAsync(string secret, CancellationToken cancellation = default)
    {
        var hash = Hash(secret);
        return database.WithStableAsync(
            tables => tables.Set<Invitation>().Where(i => i.SecretSha256 == hash).ExecuteUpdateAsync(
                set => set.SetProperty(i => i.Used, (DateTimeOffset?)null), cancellation),
            cancellation);
    }

    /// <summary>Withdraws the open links by which the console makes administrators: one that was printed and forgotten is a way in.</summary>
    public Task WithdrawConsoleAsync(CancellationToken cancellation = default) => database.WithStableAsync(
        tables => WithdrawAsync(tables, i => i.InvitedBy == Console && (i.Roles & Roles.Administrator) != Roles.None, clock, cancellation), cancellation);

    internal static Task WithdrawAsync(StableContext tables, Expression<Func<Invitation, bool>> which, TimeProvider clock, CancellationToken cancellation)
    {
        DateTimeOffset? now = Instants.ToMicroseconds(clock.GetUtcNow());
        return tables.Set<Invitation>().Where(which).Where(i => i.Used == null).ExecuteUpdateAsync(set => set.SetProperty(i => i.Used, now), cancellation);
    }

    private async Task<Invitation?> FindAsync(StableContext tables, string secret, CancellationToken cancellation)
    {
        var hash = Hash(secret);
        var invitation = await tables.Set<Invitation>().SingleOrDefaultAsync(i => i.SecretSha256 == hash && i.Used == null, cancellation);
        if (invitation is null || invitation.Expires < clock.GetUtcNow()) return null;
        // A link is worth what its giver's word is worth when it is opened.
        return invitation.InvitedBy == Console || await tables.Set<User>().AnyAsync(
            u => u.UserName == invitation.InvitedBy && (u.Roles & Roles.Administrator) != Roles.None && u.LockoutEnd != CloseAccount.ForGood, cancellation) ? invitation : null;
    }

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
