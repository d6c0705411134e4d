using Habeas.Intake;
using Habeas.Publishing;
using Habeas.Registry;
using Habeas.Review;
using Habeas.Security;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Habeas;

/// <summary>Puts the rooms together, in the order in which they may use one another.</summary>
public static class HabeasModules
{
    public static IServiceCollection AddHabeas(this IServiceCollection services, HabeasOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return services
            .AddStorage(options.Database)
            .AddSecurity(options.MasterKeyFile ?? Path.Combine(options.Database.DataDirectory, "master.key"))
            .AddRegistry()
            .AddIntake(options.Reader)
            .AddReview()
            .AddPublishing();
    }

    /// <summary>The stable tables of all modules, for the tool that writes migrations.</summary>
    internal static TableSet Tables() => new ServiceCollection()
        .AddHabeas(new HabeasOptions
        {
            Database = new DatabaseOptions { DataDirectory = Path.GetTempPath() }, Reader = new DirectReader(),
        })
        .BuildServiceProvider().GetRequiredService<TableSet>();
}

/// <summary>For <c>dotnet ef migrations add NAME --context SqliteStableContext</c>.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteStableContext>
{
    public SqliteStableContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteStableContext>().UseSqlite("Data Source=design.db").Options, HabeasModules.Tables());
}

/// <summary>For <c>dotnet ef migrations add NAME --context PostgreSqlStableContext</c>.</summary>
internal sealed class PostgreSqlDesign : IDesignTimeDbContextFactory<PostgreSqlStableContext>
{
    public PostgreSqlStableContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlStableContext>().UseNpgsql("Host=design").Options, HabeasModules.Tables());
}
