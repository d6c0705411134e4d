namespace Habeas.Benchmarks.Peers;

/// <summary>The ways in which PostgreSQL is asked for a name, one index at a time so that the planner has no choice of another.</summary>
internal static class PostgresNames
{
    /// <summary>All that are at least as similar as pg_trgm's own threshold (0.3) says, the most similar first.</summary>
    public static PostgresName Gin(PostgresRegister register) => new("PostgreSQL pg_trgm GIN", register, new(
        ["CREATE EXTENSION IF NOT EXISTS pg_trgm", "CREATE INDEX names_gin ON names USING gin (name gin_trgm_ops)", "VACUUM ANALYZE names"],
        "SELECT pg_relation_size('names_gin')",
        "SELECT id FROM names WHERE name % $1 ORDER BY similarity(name, $1) DESC, id",
        "DROP INDEX IF EXISTS names_gin"));

    /// <summary>The nearest by trigrams, with no threshold.</summary>
    public static PostgresName Gist(PostgresRegister register) => new("PostgreSQL pg_trgm GiST", register, new(
        ["CREATE EXTENSION IF NOT EXISTS pg_trgm", "CREATE INDEX names_gist ON names USING gist (name gist_trgm_ops(siglen = 32))", "VACUUM ANALYZE names"],
        "SELECT pg_relation_size('names_gist')",
        "SELECT id FROM names ORDER BY name <-> $1",
        "DROP INDEX IF EXISTS names_gist"));

    /// <summary>Those that share most Double Metaphone codes of words with the query; among equals, the most similar by trigrams.</summary>
    public static PostgresName Metaphone(PostgresRegister register) => new("PostgreSQL Double Metaphone", register, new(
        [
            "CREATE EXTENSION IF NOT EXISTS pg_trgm", "CREATE EXTENSION IF NOT EXISTS fuzzystrmatch",
            $"CREATE TABLE sounds AS SELECT DISTINCT code, id FROM names, {Codes("name")}",
            "CREATE INDEX sounds_code ON sounds (code, id)", "VACUUM ANALYZE sounds",
        ],
        "SELECT pg_total_relation_size('sounds')",
        $"""
        SELECT id FROM (
            SELECT id, count(*) AS shared FROM sounds WHERE code = ANY (ARRAY(SELECT code FROM {Codes("$1")}))
            GROUP BY id ORDER BY shared DESC FETCH FIRST {NameTask.Most} ROWS WITH TIES) AS hit
        JOIN names USING (id) ORDER BY shared DESC, similarity(name, $1) DESC, id
        """,
        "DROP TABLE IF EXISTS sounds"));

    private static string Codes(string name) => $"""
        LATERAL (SELECT DISTINCT v.code FROM regexp_split_to_table({name}, '[^a-z0-9]+') AS word,
            LATERAL (VALUES (dmetaphone(word)), (dmetaphone_alt(word))) AS v(code) WHERE v.code <> '') AS c
        """;
}
