using Npgsql;
using NpgsqlTypes;

namespace Habeas.Benchmarks.Peers;

/// <summary>One index over the register in PostgreSQL, with the query that uses it.</summary>
/// <param name="name">What it is called.</param>
/// <param name="register">Where the names are.</param>
/// <param name="sql">How it is built, measured (one number of bytes), asked ($1 is the name) and removed.</param>
internal sealed class PostgresName(string name, PostgresRegister register, PostgresName.Sql sql) : NamePeer(name)
{
    private NpgsqlCommand? _command;
    private long _bytes;

    public override bool IsSlow => true;

    public override long Bytes => _bytes;

    public override void Build(IReadOnlyList<RegisterName> names)
    {
        foreach (var statement in sql.Build) register.Execute(statement);
        _bytes = register.Number(sql.Size);
        _command = new NpgsqlCommand($"{sql.Find} LIMIT {NameTask.Most}", register.Connection);
        _command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text });
        _command.Parameters[0].Value = "";
        _command.Prepare();
    }

    public override IReadOnlyList<string> Find(string query)
    {
        _command!.Parameters[0].Value = Latin(query);
        var found = new List<string>();
        using var reader = _command.ExecuteReader();
        while (reader.Read()) found.Add(register.Names[reader.GetInt32(0)].Id);
        return found;
    }

    protected override void End()
    {
        _command?.Dispose();
        register.Execute(sql.Remove);
    }

    internal sealed record Sql(string[] Build, string Size, string Find, string Remove);
}
