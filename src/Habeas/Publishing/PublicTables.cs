using System.Text.Json;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Publishing;

/// <summary>
/// The public database: what the site may see. A file of its own with SQLite, a schema with a role of its own with PostgreSQL. Everything
/// in it follows from the ledger, but for the moments at which readers were told.
/// </summary>
internal sealed class PublicContext(DbContextOptions<PublicContext> options) : DbContext(options)
{
    public const string Schema = "habeas_public";

    public DbSet<PublicState> State => Set<PublicState>();

    public DbSet<PublicPersonEntry> People => Set<PublicPersonEntry>();

    public DbSet<PublicCampaignEntry> Campaigns => Set<PublicCampaignEntry>();

    public DbSet<PublicNewsEntry> News => Set<PublicNewsEntry>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        if (Database.IsNpgsql()) modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.Entity<PublicState>(e =>
        {
            e.ToTable("state").HasKey(s => s.Id);
            e.Property(s => s.Id).ValueGeneratedNever();
        });
        modelBuilder.Entity<PublicPersonEntry>().ToTable("people").HasKey(p => p.PublicId);
        modelBuilder.Entity<PublicCampaignEntry>().ToTable("campaigns").HasKey(c => c.Slug);
        modelBuilder.Entity<PublicNewsEntry>(e =>
        {
            e.ToTable("news").HasKey(n => n.Id);
            e.HasIndex(n => n.At);
            e.HasIndex(n => n.PublicId);
        });
        SnakeCase.Apply(modelBuilder);
    }
}

/// <summary>How far the public database has followed the ledger.</summary>
internal sealed class PublicState
{
    /// <summary>Of the shapes in <c>PublicProfile.cs</c>: another number, and everything is projected anew.</summary>
    public const int CurrentShape = 2;

    public int Id { get; init; } = 1;

    public int Shape { get; set; }

    /// <summary>Moves when, and only when, a public byte changes.</summary>
    public long Version { get; set; }

    /// <summary>The ledger entry up to which everything was taken in.</summary>
    public long Seq { get; set; }

    /// <summary>That entry's hash: a ledger put back to an earlier state is noticed.</summary>
    public required string Hash { get; set; }

    /// <summary>
    /// A keyed fingerprint of the names that must not be seen: another one, and every page is looked through anew. Without the master key
    /// nobody can try names on it.
    /// </summary>
    public required string Quiet { get; set; }

    /// <summary>Microseconds since 1970, of the last change of <see cref="Version"/>.</summary>
    public long UpdatedAt { get; set; }
}

internal sealed class PublicPersonEntry
{
    public required string PublicId { get; init; }

    /// <summary>A <see cref="PublicProfile"/>.</summary>
    public required string Json { get; set; }

    public PublicProfile Read() => JsonSerializer.Deserialize<PublicProfile>(Json, RecordJson.Options)!;
}

internal sealed class PublicCampaignEntry
{
    public required string Slug { get; init; }

    /// <summary>A <see cref="PublicCampaign"/>.</summary>
    public required string Json { get; set; }

    public PublicCampaign Read() => JsonSerializer.Deserialize<PublicCampaign>(Json, RecordJson.Options)!;
}

internal sealed class PublicNewsEntry
{
    /// <summary>Of the thing that is news: permanent, and no older than it.</summary>
    public required string Id { get; init; }

    public string? PublicId { get; init; }

    /// <summary>Microseconds since 1970: when readers could first see it.</summary>
    public long At { get; init; }

    /// <summary>A <see cref="PublicNews"/>.</summary>
    public required string Json { get; set; }

    public PublicNews Read() => JsonSerializer.Deserialize<PublicNews>(Json, RecordJson.Options)!;
}
