using Microsoft.Data.Sqlite;

namespace Habeas.Benchmarks.Peers;

/// <summary>SQLite's FTS5 with its trigram tokenizer: any of the query's three letters, ranked by BM25.</summary>
internal sealed class SqliteTrigram : NamePeer
{
    private readonly DirectoryInfo _scratch = Directory.CreateTempSubdirectory("habeas-bench-");
    private readonly SqliteConnection _database;
    private SqliteCommand? _command;
    private IReadOnlyList<RegisterName> _names = [];

    public SqliteTrigram()
        : base("SQLite trigram")
    {
        var path = Path.Combine(_scratch.FullName, "names.db");
        _database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        _database.Open();
    }

    public override bool IsSlow => true;

    public override long Bytes => _scratch.EnumerateFiles().Sum(f => f.Length);

    public override void Build(IReadOnlyList<RegisterName> names)
    {
        _names = names;
        Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000");
        Execute("CREATE VIRTUAL TABLE names USING fts5(name, content = '', tokenize = 'trigram')");
        using (var transaction = _database.BeginTransaction())
        {
            using var insert = new SqliteCommand("INSERT INTO names(rowid, name) VALUES ($row, $name)", _database, transaction);
            var row = insert.Parameters.Add("$row", SqliteType.Integer);
            var text = insert.Parameters.Add("$name", SqliteType.Text);
            for (var i = 0; i < names.Count; i++)
            {
                row.Value = i;
                text.Value = names[i].Latin;
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        Execute("INSERT INTO names(names) VALUES ('optimize')");
        _command = new SqliteCommand($"SELECT rowid FROM names WHERE names MATCH $any ORDER BY rank LIMIT {NameTask.Most}", _database);
        _command.Parameters.Add("$any", SqliteType.Text);
    }

    public override IReadOnlyList<string> Find(string query)
    {
        var latin = Latin(query);
        if (latin.Length < 3) return [];
        var grams = Enumerable.Range(0, latin.Length - 2).Select(i => latin.Substring(i, 3)).Distinct(StringComparer.Ordinal);
        _command!.Parameters[0].Value = string.Join(" OR ", grams.Select(g => $"\"{g}\""));
        var found = new List<string>();
        using var reader = _command.ExecuteReader();
        while (reader.Read()) found.Add(_names[reader.GetInt32(0)].Id);
        return found;
    }

    protected override void End()
    {
        _command?.Dispose();
        _database.Dispose();
        _scratch.Delete(recursive: true);
    }

    private void Execute(string sql)
    {
        using var command = new SqliteCommand(sql, _database);
        command.ExecuteNonQuery();
    }
}
