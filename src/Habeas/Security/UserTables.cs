using Habeas.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Security;

/// <summary>A link that lets one person make an account, once.</summary>
public sealed class Invitation
{
    /// <summary>SHA-256 of the link's secret; the secret itself is never stored.</summary>
    public required string SecretSha256 { get; init; }

    public required DateTimeOffset Expires { get; init; }

    /// <summary>When it was used; null while it is open.</summary>
    public DateTimeOffset? Used { get; set; }

    /// <summary>What the account that it makes may do.</summary>
    public Roles Roles { get; init; }

    public required string InvitedBy { get; init; }
}

/// <summary>Users, their authenticators and invitations.</summary>
internal sealed class UserTables : StableTables
{
    public override void Configure(ModelBuilder model)
    {
        model.Entity<User>(e =>
        {
            e.ToTable("users").HasKey(u => u.Id);
            e.HasIndex(u => u.NormalizedUserName).IsUnique();
            e.Property(u => u.ConcurrencyStamp).IsConcurrencyToken();
        });
        model.Entity<IdentityUserClaim<string>>(e =>
        {
            e.ToTable("user_claims").HasKey(c => c.Id);
            e.HasIndex(c => c.UserId);
        });
        model.Entity<IdentityUserLogin<string>>().ToTable("user_logins").HasKey(l => new { l.LoginProvider, l.ProviderKey });
        model.Entity<IdentityUserToken<string>>().ToTable("user_tokens").HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        model.Entity<Invitation>(e =>
        {
            e.ToTable("invitations").HasKey(i => i.SecretSha256);
            e.Property(i => i.Used).IsConcurrencyToken(); // two who open the link at once: one gets in
        });
    }
}
