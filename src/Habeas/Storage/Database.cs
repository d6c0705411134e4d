using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Habeas.Storage;

/// <summary>
/// The one way to the database. <see cref="WriteAsync"/> demands an act and puts it in the ledger; <see cref="ReadAsync"/> hands out a
/// connection that cannot write.
/// </summary>
public sealed class Database
{
    private const int MaximumTries = 8;
    private readonly DatabaseOptions options;
    private readonly TableSet tables;
    private readonly StateSeal seal;
    private IReadOnlyList<Func<CancellationToken, Task>> followers = [];

    public Database(DatabaseOptions options, TableSet tables, StateSeal seal)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        this.tables = tables;
        this.seal = seal;
        Captures = options.IsSqlite
            ? new FileCaptureStore(Path.Combine(options.DataDirectory, "captures"))
            : new TableCaptureStore(this);
    }

    public DatabaseOptions Options => options;

    public CaptureStore Captures { get; }

    /// <summary>Adds what is awaited after each commit, before the act answers "done": a follower that must not lag behind a withdrawal.</summary>
    public void AfterCommit(Func<CancellationToken, Task> follow) => followers = [.. followers, follow];

    /// <summary>
    /// Does one act in one transaction. Appends are serialised: SQLite by <c>BEGIN IMMEDIATE</c>, PostgreSQL by locking the one row of
    /// <c>ledger_head</c>. When <paramref name="work"/> appends nothing, nothing is written.
    /// </summary>
    public async Task<T> WriteAsync<T>(Act act, Func<LedgerWrite, Task<T>> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        var (outcome, appended) = await WriteTryingAsync(act, work, cancellation);
        // What is done is followed to its end, also when the one who asked has gone: a page that must go may not wait for the next act.
        if (appended) await NotifyAsync(CancellationToken.None);
        return outcome;
    }

    private async Task<(T Outcome, bool Appended)> WriteTryingAsync<T>(Act act, Func<LedgerWrite, Task<T>> work, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WriteOnceAsync(act, work, cancellation);
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
                                              && attempt < MaximumTries)
            {
                // The database asks for another try; nothing was written. Distributed kin of PostgreSQL say this in the ordinary run of things.
                await Task.Delay(TimeSpan.FromMilliseconds(10 * attempt), cancellation);
            }
        }
    }

    /// <summary>Reads, over a connection that cannot write.</summary>
    public async Task<T> ReadAsync<T>(Func<ReadTables, Task<T>> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var connection = await OpenAsync(readOnly: true, cancellation);
        await using var transaction = await BeginAsync(connection, IsolationLevel.RepeatableRead, deferred: true, cancellation);
        if (!options.IsSqlite) await ExecuteAsync(connection, transaction, "SET TRANSACTION READ ONLY", cancellation);
        await using var stable = await StableOnAsync(connection, transaction, cancellation);
        await using var records = await RecordsOnAsync(connection, transaction, cancellation);
        return await work(new ReadTables(stable, records, seal));
    }

    /// <summary>
    /// Writes to stable tables that are not records (queue, chunks, renditions). No entry comes of it, and records cannot be reached.
    /// </summary>
    public async Task WithStableAsync(Func<StableContext, Task> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var connection = await OpenAsync(readOnly: false, cancellation);
        await using var transaction = await BeginAsync(connection, IsolationLevel.ReadCommitted, deferred: false, cancellation);
        await using var stable = await StableOnAsync(connection, transaction, cancellation);
        await work(stable);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Creates or migrates the stable tables, and replays the ledger where the derived ones are of another version.</summary>
    public async Task PrepareAsync(CancellationToken cancellation = default)
    {
        MakeDirectory(options.DataDirectory);
        await using (var stable = NewStable())
        {
            await stable.Database.MigrateAsync(cancellation);
        }

        if (options.IsSqlite)
        {
            await using var connection = await OpenAsync(readOnly: false, cancellation);
            await ExecuteAsync(connection, transaction: null, "PRAGMA journal_mode=WAL", cancellation);
        }

        await WithStableAsync(
            async stable =>
            {
                if (await stable.Head.AnyAsync(cancellation)) return;
                stable.Head.Add(new LedgerHead { Seq = 0, Hash = LedgerEntry.Genesis });
                await stable.SaveChangesAsync(cancellation);
            },
            cancellation);
        var version = await ReadAsync(read => read.Stable.DerivedState.Select(d => d.Version).SingleOrDefaultAsync(cancellation), cancellation);
        if (version != tables.DerivedVersion) await RebuildAsync(cancellation);
    }

    /// <summary>Drops the derived tables and replays the whole ledger into them, in one transaction. Returns how many entries it replayed.</summary>
    public async Task<long> RebuildAsync(CancellationToken cancellation = default)
    {
        await using var connection = await OpenAsync(readOnly: false, cancellation);
        await using var transaction = await BeginAsync(connection, IsolationLevel.ReadCommitted, deferred: false, cancellation);
        await using var stable = await StableOnAsync(connection, transaction, cancellation);
        await using var records = await RecordsOnAsync(connection, transaction, cancellation);
        await LockHeadAsync(stable, cancellation);
        foreach (var table in records.TableNames)
        {
            var cascade = options.IsSqlite ? string.Empty : " CASCADE";
            await ExecuteAsync(connection, transaction, $"DROP TABLE IF EXISTS \"{table}\"{cascade}", cancellation);
        }

        await ExecuteAsync(connection, transaction, records.CreateScript(), cancellation);
        long count = 0;
        const int batch = 512;
        List<LedgerEntry> entries;
        do
        {
            entries = await stable.Ledger.AsNoTracking().Where(e => e.Seq > count).OrderBy(e => e.Seq).Take(batch).ToListAsync(cancellation);
            foreach (var entry in entries)
            {
                var opened = await LedgerText.OpenAsync(entry, stable, seal, cancellation);
                foreach (var part in tables.Derived) await part.ApplyAsync(records, opened, cancellation);
                await records.SaveChangesAsync(cancellation);
                count = entry.Seq;
            }

            records.ChangeTracker.Clear();
        }
        while (entries.Count == batch);

        var state = await stable.DerivedState.SingleOrDefaultAsync(cancellation);
        if (state is null) stable.DerivedState.Add(new DerivedState { Version = tables.DerivedVersion });
        else state.Version = tables.DerivedVersion;
        await stable.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return count;
    }

    /// <summary>A context of its own for ASP.NET Core Identity, whose stores want to hold one for the length of a request.</summary>
    public StableContext NewStable()
    {
        if (!options.IsSqlite)
        {
            return new PostgreSqlStableContext(
                Quiet(new DbContextOptionsBuilder<PostgreSqlStableContext>()).UseNpgsql(options.PostgreSql).Options, tables);
        }

        MakeDirectory(options.DataDirectory);
        return new SqliteStableContext(
            Quiet(new DbContextOptionsBuilder<SqliteStableContext>()).UseSqlite(SqliteConnectionString(readOnly: false)).Options, tables);
    }

    private async Task<(T Outcome, bool Appended)> WriteOnceAsync<T>(Act act, Func<LedgerWrite, Task<T>> work, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(readOnly: false, cancellation);
        await using var transaction = await BeginAsync(connection, IsolationLevel.ReadCommitted, deferred: false, cancellation);
        await using var stable = await StableOnAsync(connection, transaction, cancellation);
        await using var records = await RecordsOnAsync(connection, transaction, cancellation);
        var head = await LockHeadAsync(stable, cancellation);
        var write = new LedgerWrite(act, stable, records, head, tables, seal, cancellation);
        var outcome = await work(write);
        await write.SaveAsync();
        if (write.Touched) await transaction.CommitAsync(cancellation);
        return (outcome, write.Appended > 0);
    }

    private async Task<LedgerHead> LockHeadAsync(StableContext stable, CancellationToken cancellation)
    {
        if (options.IsSqlite) return await stable.Head.SingleAsync(cancellation);
        return await stable.Head.FromSqlRaw("SELECT * FROM ledger_head WHERE id = 1 FOR UPDATE").SingleAsync(cancellation);
    }

    /// <summary>A directory that is made here is its owner's alone: the register lies in it in clear.</summary>
    private static void MakeDirectory(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private async Task NotifyAsync(CancellationToken cancellation)
    {
        foreach (var follow in followers) await follow(cancellation);
    }

    private string SqliteConnectionString(bool readOnly) => new SqliteConnectionStringBuilder
    {
        DataSource = options.SqlitePath,
        Mode = readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();

    internal async Task<DbConnection> OpenAsync(bool readOnly, CancellationToken cancellation)
    {
        DbConnection connection = options.IsSqlite
            ? new SqliteConnection(SqliteConnectionString(readOnly))
            : new NpgsqlConnection(options.PostgreSql);
        await connection.OpenAsync(cancellation);
        // FULL: an acknowledged act survives a power cut.
        if (options.IsSqlite && !readOnly) await ExecuteAsync(connection, transaction: null, "PRAGMA synchronous=FULL", cancellation);
        return connection;
    }

    private static async Task<DbTransaction> BeginAsync(DbConnection connection, IsolationLevel level, bool deferred, CancellationToken cancellation) =>
        connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred) // BEGIN IMMEDIATE unless deferred
            : await connection.BeginTransactionAsync(level, cancellation);

    private async Task<StableContext> StableOnAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        StableContext context = options.IsSqlite
            ? new SqliteStableContext(Quiet(new DbContextOptionsBuilder<SqliteStableContext>()).UseSqlite(connection).Options, tables)
            : new PostgreSqlStableContext(Quiet(new DbContextOptionsBuilder<PostgreSqlStableContext>()).UseNpgsql(connection).Options, tables);
        await context.Database.UseTransactionAsync(transaction, cancellation);
        return context;
    }

    private async Task<DerivedContext> RecordsOnAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        var builder = Quiet(new DbContextOptionsBuilder<DerivedContext>());
        if (options.IsSqlite) builder.UseSqlite(connection);
        else builder.UseNpgsql(connection);
        var context = new DerivedContext(builder.Options, tables);
        await context.Database.UseTransactionAsync(transaction, cancellation);
        return context;
    }

    private static DbContextOptionsBuilder<T> Quiet<T>(DbContextOptionsBuilder<T> builder)
        where T : DbContext =>
        // The model is put together from the modules at start, which the check against the snapshot cannot see.
        (DbContextOptionsBuilder<T>)builder.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));

    private static async Task ExecuteAsync(DbConnection connection, DbTransaction? transaction, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Every text that comes here is a constant of the program or a table name of the model.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

/// <summary>What a read sees.</summary>
public sealed class ReadTables(StableContext stable, DerivedContext records, StateSeal seal)
{
    public StableContext Stable { get; } = stable;

    public DerivedContext Records { get; } = records;

    /// <summary>Opens an entry's state.</summary>
    public Task<OpenedEntry> OpenAsync(LedgerEntry entry, CancellationToken cancellation = default) =>
        LedgerText.OpenAsync(entry, Stable, seal, cancellation);
}
