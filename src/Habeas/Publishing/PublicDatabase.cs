using System.Globalization;
using System.Security.Cryptography;
using Habeas.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Habeas.Publishing;

/// <summary>
/// The two doors of the public database. The writer's is the projection's alone. The reader's cannot see anything else: with SQLite it is
/// a file of its own, opened read-only, to which no other file can be attached; with PostgreSQL a login role that may only read its schema.
/// </summary>
public sealed class PublicDatabase
{
    private const int LimitAttached = 7; // SQLITE_LIMIT_ATTACHED, sqlite3.h
    private readonly DatabaseOptions options;
    private string? readerConnection;

    public PublicDatabase(DatabaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
    }

    private string SqlitePath => Path.Combine(options.DataDirectory, "public.db");

    /// <summary>Makes the tables and the reader's role where they are missing.</summary>
    public async Task PrepareAsync(CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(options.DataDirectory);
        await using (var tables = OpenWriter())
        {
            if (options.IsSqlite) await tables.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellation);
            else await tables.Database.ExecuteSqlRawAsync($"CREATE SCHEMA IF NOT EXISTS {PublicContext.Schema}", cancellation);
            if (!await HasTablesAsync(tables, cancellation))
                await tables.GetService<IRelationalDatabaseCreator>().CreateTablesAsync(cancellation);
        }

        if (!options.IsSqlite) await PrepareRoleAsync(cancellation);
    }

    internal PublicContext OpenWriter()
    {
        var builder = new DbContextOptionsBuilder<PublicContext>();
        if (options.IsSqlite) builder.UseSqlite(new SqliteConnectionStringBuilder { DataSource = SqlitePath, DefaultTimeout = 30 }.ToString());
        else builder.UseNpgsql(options.PostgreSql);
        return new PublicContext(builder.Options);
    }

    internal async Task<PublicContext> OpenReaderAsync(CancellationToken cancellation = default)
    {
        var builder = new DbContextOptionsBuilder<PublicContext>();
        if (options.IsSqlite)
        {
            var connection = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = SqlitePath, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 30 }.ToString());
            await connection.OpenAsync(cancellation);
            _ = SQLitePCL.raw.sqlite3_limit(connection.Handle, LimitAttached, 0);
            builder.UseSqlite(connection, contextOwnsConnection: true);
        }
        else
        {
            builder.UseNpgsql(readerConnection ?? throw new InvalidOperationException("The public database is not prepared."));
        }

        return new PublicContext(builder.Options);
    }

    /// <summary>Whether there is anything public yet, without making it.</summary>
    internal async Task<bool> ExistsAsync(CancellationToken cancellation)
    {
        if (options.IsSqlite && !File.Exists(SqlitePath)) return false;
        await using var tables = OpenWriter();
        return await HasTablesAsync(tables, cancellation);
    }

    private async Task<bool> HasTablesAsync(PublicContext tables, CancellationToken cancellation)
    {
        var sql = options.IsSqlite
            ? "SELECT count(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = 'state'"
            : "SELECT count(*)::int AS \"Value\" FROM pg_tables WHERE schemaname = 'habeas_public' AND tablename = 'state'";
        return await tables.Database.SqlQueryRaw<int>(sql).SingleAsync(cancellation) > 0;
    }

    /// <summary>
    /// One role a database, because roles belong to the whole server. Its password is random, kept beside the keys, and set anew at each
    /// start.
    /// </summary>
    private async Task PrepareRoleAsync(CancellationToken cancellation)
    {
        var owner = new NpgsqlConnectionStringBuilder(options.PostgreSql);
        var role = $"habeas_site_{owner.Database}";
        if (role.Length > 63) role = "habeas_site_" + Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(role)))[..32];
        var password = await PasswordAsync(cancellation);
        await using var connection = new NpgsqlConnection(options.PostgreSql);
        await connection.OpenAsync(cancellation);
        var known = await ScalarAsync(connection, "SELECT count(*) FROM pg_roles WHERE rolname = @role", role, cancellation) > 0;
        var name = new NpgsqlCommandBuilder().QuoteIdentifier(role);
        var database = new NpgsqlCommandBuilder().QuoteIdentifier(owner.Database!);
        // Names are quoted and the password is hexadecimal: role statements take no parameters.
        foreach (var sql in new[]
                 {
                     string.Create(CultureInfo.InvariantCulture, $"{(known ? "ALTER" : "CREATE")} ROLE {name} LOGIN PASSWORD '{password}'"),
                     $"ALTER ROLE {name} SET default_transaction_read_only = on",
                     $"GRANT CONNECT ON DATABASE {database} TO {name}",
                     $"GRANT USAGE ON SCHEMA {PublicContext.Schema} TO {name}",
                     $"GRANT SELECT ON ALL TABLES IN SCHEMA {PublicContext.Schema} TO {name}",
                 })
        {
#pragma warning disable CA2100 // See above.
            await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(cancellation);
        }

        readerConnection = new NpgsqlConnectionStringBuilder(options.PostgreSql) { Username = role, Password = password }.ToString();
    }

    private async Task<string> PasswordAsync(CancellationToken cancellation)
    {
        var path = Path.Combine(options.DataDirectory, "site.password");
        if (File.Exists(path)) return (await File.ReadAllTextAsync(path, cancellation)).Trim();
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var open = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) open.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new StreamWriter(path, open);
        await file.WriteAsync(password);
        return password;
    }

    private static async Task<long> ScalarAsync(NpgsqlConnection connection, string sql, string role, CancellationToken cancellation)
    {
#pragma warning disable CA2100 // Every text that comes here is a constant of the program.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.Parameters.AddWithValue("role", role);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
