using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Habeas.Tests;

public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}

/// <summary>
/// Runs a test body on every database. PostgreSQL is named by <c>HABEAS_TEST_POSTGRES</c>; where it is absent the row shows as skipped,
/// and under CI as failed.
/// </summary>
public sealed class EveryDatabaseAttribute : DataAttribute
{
    public static string? PostgreSql => Environment.GetEnvironmentVariable("HABEAS_TEST_POSTGRES");

    private static bool UnderCi => Environment.GetEnvironmentVariable("CI") is { Length: > 0 };

    /// <summary>The databases that are there; all of them under CI.</summary>
    public static IEnumerable<DatabaseKind> Present =>
        PostgreSql is null && !UnderCi ? [DatabaseKind.Sqlite] : [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var postgres = new TheoryDataRow<DatabaseKind>(DatabaseKind.PostgreSql);
        if (PostgreSql is null && !UnderCi) postgres.Skip = "HABEAS_TEST_POSTGRES is not set.";
        return ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([new TheoryDataRow<DatabaseKind>(DatabaseKind.Sqlite), postgres]);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
