using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Habeas.Storage;

/// <summary>The stable tables of all modules, mapped once; one derived class a database, each with its own migrations.</summary>
public abstract class StableContext : DbContext
{
    private readonly TableSet tables;

    private protected StableContext(DbContextOptions options, TableSet tables)
        : base(options) => this.tables = tables;

    public DbSet<LedgerEntry> Ledger => Set<LedgerEntry>();

    public DbSet<LedgerHead> Head => Set<LedgerHead>();

    public DbSet<DerivedState> DerivedState => Set<DerivedState>();

    public DbSet<CaptureChunk> CaptureChunks => Set<CaptureChunk>();

    public DbSet<Rendition> Renditions => Set<Rendition>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<LedgerEntry>(e =>
        {
            e.ToTable("ledger").HasKey(x => x.Seq);
            e.Property(x => x.Seq).ValueGeneratedNever();
            e.HasIndex(x => x.Subject);
            e.HasIndex(x => x.Act);
        });
        modelBuilder.Entity<LedgerHead>(e =>
        {
            e.ToTable("ledger_head").HasKey(x => x.Id);
            e.Property(x => x.Id).ValueGeneratedNever();
        });
        modelBuilder.Entity<DerivedState>(e =>
        {
            e.ToTable("derived_state").HasKey(x => x.Id);
            e.Property(x => x.Id).ValueGeneratedNever();
        });
        modelBuilder.Entity<CaptureChunk>().ToTable("capture_chunks").HasKey(x => new { x.Sha256, x.Number });
        modelBuilder.Entity<Rendition>(e =>
        {
            e.ToTable("renditions").HasKey(x => new { x.Capture, x.TextSha256 });
            e.HasIndex(x => x.TextSha256);
        });
        foreach (var part in tables.Stable) part.Configure(modelBuilder);
        SnakeCase.Apply(modelBuilder);
    }
}

/// <summary>Which version of the derived tables the database holds.</summary>
public sealed class DerivedState
{
    public int Id { get; init; } = 1;
    public required string Version { get; set; }
}

/// <summary>Stable tables in SQLite.</summary>
public sealed class SqliteStableContext(DbContextOptions<SqliteStableContext> options, TableSet tables) : StableContext(options, tables);

/// <summary>Stable tables in PostgreSQL.</summary>
public sealed class PostgreSqlStableContext(DbContextOptions<PostgreSqlStableContext> options, TableSet tables) : StableContext(options, tables);

/// <summary>The tables that follow from the ledger alone.</summary>
public sealed class DerivedContext(DbContextOptions<DerivedContext> options, TableSet tables) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        foreach (var part in tables.Derived) part.Configure(modelBuilder);
        SnakeCase.Apply(modelBuilder);
    }

    /// <summary>The names of all derived tables, dependents first.</summary>
    internal IReadOnlyList<string> TableNames =>
        [.. Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    internal string CreateScript() => this.GetService<Microsoft.EntityFrameworkCore.Storage.IRelationalDatabaseCreator>().GenerateCreateScript();
}
