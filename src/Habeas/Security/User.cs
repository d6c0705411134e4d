using Microsoft.AspNetCore.Identity;

namespace Habeas.Security;

/// <summary>Somebody who may sign in at the desk. The user name is what the ledger calls the actor.</summary>
public sealed class User : IdentityUser
{
    /// <summary>What the account may do.</summary>
    public Roles Roles { get; set; }
}
