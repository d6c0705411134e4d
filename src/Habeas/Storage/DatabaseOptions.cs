namespace Habeas.Storage;

/// <summary>Where everything is kept.</summary>
public sealed record DatabaseOptions
{
    /// <summary>The data directory: keys, and with SQLite the database and the captures too.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>A PostgreSQL connection string; null means SQLite in the data directory.</summary>
    public string? PostgreSql { get; init; }

    public bool IsSqlite => PostgreSql is null;

    public string SqlitePath => Path.Combine(DataDirectory, "habeas.db");
}
