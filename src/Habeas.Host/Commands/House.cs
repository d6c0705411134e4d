using System.CommandLine;
using System.Globalization;
using Habeas.Intake;
using Habeas.Publishing;
using Habeas.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Habeas.Host.Commands;

/// <summary>The options that name a data directory, and the application opened over it.</summary>
internal sealed class House
{
    public Option<DirectoryInfo> Data { get; } = new("--data")
    {
        Description = "The data directory.",
        DefaultValueFactory = _ => new DirectoryInfo(Environment.GetEnvironmentVariable("HABEAS_DATA") is { Length: > 0 } path ? path : "data"),
    };

    public Option<string?> PostgreSql { get; } = new("--database")
    {
        Description = "A PostgreSQL connection string; without one, SQLite in the data directory.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("HABEAS_DATABASE") is { Length: > 0 } connection ? connection : null,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(Data);
        command.Options.Add(PostgreSql);
    }

    public HabeasOptions Options(ParseResult parsed) => OptionsOf(parsed.GetValue(Data)!.FullName, parsed.GetValue(PostgreSql));

    public static HabeasOptions OptionsOf(string directory, string? postgreSql) => new()
    {
        Database = new DatabaseOptions { DataDirectory = directory, PostgreSql = postgreSql },
        Reader = new ChildProcessReader(new ChildReaderOptions
        {
            Command = ReaderCommand(),
            Timeout = TimeSpan.FromSeconds(Setting("HABEAS_READER_SECONDS", 60)),
            MemoryBytes = Setting("HABEAS_READER_MEGABYTES", 1536) * 1024L * 1024,
        }),
        MasterKeyFile = Environment.GetEnvironmentVariable("HABEAS_MASTER_KEY_FILE") is { Length: > 0 } file ? file : null,
    };

    /// <summary>Opens the application with its public database following, for a command that does one thing and ends.</summary>
    /// <param name="mustExist">Refuse where there is no data yet.</param>
    public async Task<ServiceProvider> OpenAsync(ParseResult parsed, bool mustExist, CancellationToken cancellation)
    {
        var options = Options(parsed);
        if (mustExist && options.Database.IsSqlite && !File.Exists(options.Database.SqlitePath))
            throw new UnusableException($"There is no register in {options.Database.DataDirectory}: name its directory with --data.");
        var services = new ServiceCollection().AddHabeas(options).BuildServiceProvider();
        await PrepareAsync(services, cancellation);
        return services;
    }

    /// <summary>Makes the databases ready; what cannot be opened is refused in one sentence.</summary>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellation)
    {
        try
        {
            var database = services.GetRequiredService<Database>();
            Privacy.Close(database.Options.DataDirectory);
            await database.PrepareAsync(cancellation);
            await services.StartPublishingAsync(cancellation);
        }
        catch (Exception e) when (e is NpgsqlException or SqliteException or IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException)
        {
            // Somebody else's server, disk or connection string: the sentence is theirs to act on.
            throw new UnusableException($"The database cannot be opened: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>This program again, to decode untrusted bytes in.</summary>
    private static IReadOnlyList<string> ReaderCommand()
    {
        var executable = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "habeas.exe" : "habeas");
        return File.Exists(executable) ? [executable] : ["dotnet", Path.Combine(AppContext.BaseDirectory, "habeas.dll")];
    }

    private static int Setting(string name, int otherwise)
    {
        var text = Environment.GetEnvironmentVariable(name);
        if (string.IsNullOrEmpty(text)) return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value : throw new UnusableException($"{name} must be a whole number above zero, not “{text}”.");
    }
}
