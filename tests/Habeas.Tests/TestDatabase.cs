using Npgsql;

namespace Habeas.Tests;

/// <summary>A database of a test's own: a folder for SQLite, a database on the server for PostgreSQL. Gone when the test is.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? server;

    private TestDatabase(string directory, string? server, string? connectionString)
    {
        Directory = directory;
        this.server = server;
        PostgreSql = connectionString;
    }

    public string Directory { get; }

    /// <summary>Null on SQLite.</summary>
    public string? PostgreSql { get; }

    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind)
    {
        var directory = System.IO.Directory.CreateTempSubdirectory("habeas-test-").FullName;
        if (kind == DatabaseKind.Sqlite) return new TestDatabase(directory, null, null);
        var server = EveryDatabaseAttribute.PostgreSql
            ?? throw new InvalidOperationException("HABEAS_TEST_POSTGRES is not set: under CI the tests need a PostgreSQL server.");
        var name = "habeas_test_" + Path.GetFileName(directory).Split('-')[^1].Replace('.', '_').Normalize() + Environment.ProcessId;
        await ExecuteAsync(server, $"CREATE DATABASE \"{name}\"");
        return new TestDatabase(directory, server, new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            var name = new NpgsqlConnectionStringBuilder(PostgreSql).Database;
            await ExecuteAsync(server, $"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)");
            await ExecuteAsync(server, $"DROP ROLE IF EXISTS \"habeas_site_{name}\"");
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
