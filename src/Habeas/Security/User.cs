using Microsoft.AspNetCore.Identity;

namespace Habeas.Security;

/// <summary>Somebody who may sign in at the desk. The user name is what the ledger calls the actor.</summary>
public sealed class User : IdentityUser
{
    /// <summary>May invite others.</summary>
    public bool IsAdmin { get; set; }
}
