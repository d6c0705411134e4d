using Npgsql;
using NpgsqlTypes;

namespace Habeas.Benchmarks.Peers;

/// <summary>The register in PostgreSQL, in a schema of its own that is removed in the end. One core, as for all that is measured.</summary>
internal sealed class PostgresRegister : IDisposable
{
    private const string Schema = "habeas_bench";

    private readonly NpgsqlDataSource _source;

    public PostgresRegister(string connection, IReadOnlyList<RegisterName> names)
    {
        Names = names;
        _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection)
        {
            SearchPath = $"{Schema},public", CommandTimeout = 0, IncludeErrorDetail = true,
            Options = "-c jit=off -c max_parallel_workers_per_gather=0 -c max_parallel_maintenance_workers=0 -c work_mem=256MB -c maintenance_work_mem=1GB -c random_page_cost=1.1",
        });
        Connection = _source.OpenConnection();
        Execute($"DROP SCHEMA IF EXISTS {Schema} CASCADE; CREATE SCHEMA {Schema}; CREATE TABLE names (id int PRIMARY KEY, name text NOT NULL)");
        using (var writer = Connection.BeginBinaryImport("COPY names (id, name) FROM STDIN (FORMAT binary)"))
        {
            for (var i = 0; i < names.Count; i++)
            {
                writer.StartRow();
                writer.Write(i, NpgsqlDbType.Integer);
                writer.Write(names[i].Latin, NpgsqlDbType.Text);
            }

            writer.Complete();
        }

        Execute("VACUUM ANALYZE names");
    }

    public IReadOnlyList<RegisterName> Names { get; }

    public NpgsqlConnection Connection { get; }

    public void Execute(string sql)
    {
        using var command = new NpgsqlCommand(sql, Connection);
        command.ExecuteNonQuery();
    }

    public long Number(string sql)
    {
        using var command = new NpgsqlCommand(sql, Connection);
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose()
    {
        Execute($"DROP SCHEMA {Schema} CASCADE");
        Connection.Dispose();
        _source.Dispose();
    }
}
