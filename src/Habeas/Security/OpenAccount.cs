using Habeas.Storage;

namespace Habeas.Security;

/// <summary>Puts on record that an invitation became an account: whose, and what it may do by whose word.</summary>
public sealed class OpenAccount(Database database, TimeProvider clock)
{
    public Task ExecuteAsync(User user, Invitation invitation, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(invitation);
        return database.WriteAsync(
            Act.Begin(clock, user.UserName!, $"Invited by {invitation.InvitedBy}."),
            write => write.AppendAsync("open-account", AccountRecord.Of(user).ToState()), cancellation);
    }
}
