using Habeas.Publishing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Habeas.Tests.Publishing;

public sealed class PublicDatabaseTests
{
    [Theory, EveryDatabase]
    public async Task The_site_s_connection_reads_what_is_public(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenPublicAsync(kind);
        await using var tables = await house.Get<PublicDatabase>().OpenReaderAsync();
        Assert.Empty(await tables.People.ToListAsync());
    }

    public static readonly TheoryData<string> NotPublic =
        ["ledger", "ledger_head", "records", "readings", "renditions", "proposals", "captures", "person_keys", "users"];

    [Theory, MemberData(nameof(NotPublic))]
    public async Task The_site_s_connection_cannot_read_a_table_that_is_not_public(string table)
    {
        foreach (var kind in EveryDatabaseAttribute.Present)
        {
            await using var house = await TestHouse.OpenPublicAsync(kind);
            // The table is there: the owner can read it.
            await house.TamperAsync($"UPDATE {table} SET {(table == "ledger_head" ? "id = id" : await AnyColumnAsync(house, table))}");
            await using var tables = await house.Get<PublicDatabase>().OpenReaderAsync();
            foreach (var name in kind == DatabaseKind.Sqlite ? [table, "main." + table] : new[] { table, "public." + table })
            {
                var sql = $"SELECT 1 AS \"Value\" FROM {name}"; // names from the list above
                var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(
                    () => tables.Database.SqlQueryRaw<int>(sql).ToListAsync());
                Assert.Matches("no such table|permission denied|does not exist", refused.Message);
            }
        }
    }

    [Fact]
    public async Task No_other_file_can_be_attached_to_the_site_s_connection()
    {
        await using var house = await TestHouse.OpenPublicAsync(DatabaseKind.Sqlite);
        await using var tables = await house.Get<PublicDatabase>().OpenReaderAsync();
        var path = house.Database.Options.SqlitePath;
        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(
            () => tables.Database.ExecuteSqlAsync($"ATTACH DATABASE {path} AS inside"));
        Assert.Contains("too many attached databases", refused.Message, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task The_site_s_connection_cannot_write(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenPublicAsync(kind);
        await using var tables = await house.Get<PublicDatabase>().OpenReaderAsync();
        var name = kind == DatabaseKind.Sqlite ? "people" : "habeas_public.people";
        foreach (var sql in new[] { $"DELETE FROM {name}", "SET default_transaction_read_only = off", $"DELETE FROM {name}" })
        {
            if (sql.StartsWith("SET", StringComparison.Ordinal))
            {
                if (kind == DatabaseKind.PostgreSql) await tables.Database.ExecuteSqlRawAsync(sql);
                continue;
            }

            var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => tables.Database.ExecuteSqlRawAsync(sql));
            Assert.Matches("readonly|read-only|permission denied", refused.Message);
        }
    }

    private static async Task<string> AnyColumnAsync(TestHouse house, string table)
    {
        string column = string.Empty;
        await house.Database.WithStableAsync(async stable =>
        {
            var sql = house.Place.PostgreSql is null
                ? $"SELECT name AS \"Value\" FROM pragma_table_info('{table}') LIMIT 1"
                : $"SELECT column_name::text AS \"Value\" FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table}' LIMIT 1";
            column = await stable.Database.SqlQueryRaw<string>(sql).SingleAsync();
        });
        return $"\"{column}\" = \"{column}\"";
    }
}
