using Habeas.Storage;

namespace Habeas.Security;

/// <summary>An account, as the ledger tells of it: who could do what, since when, and who gave it to them.</summary>
/// <param name="Name">The account's name; what the ledger calls the actor.</param>
/// <param name="Roles">Codes of <see cref="Permissions"/>.</param>
/// <param name="Open">False once access has ended for good.</param>
public sealed record AccountRecord(string Name, IReadOnlyList<string> Roles, bool Open)
{
    public const string Kind = "account";

    public LedgerState ToState() => LedgerState.Of(Kind, Name, null, this);

    internal static AccountRecord Of(User user) =>
        new(user.UserName!, Permissions.CodesOf(user.Roles), user.LockoutEnd != CloseAccount.ForGood);
}
