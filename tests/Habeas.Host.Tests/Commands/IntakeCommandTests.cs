using System.Globalization;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Habeas.Host.Tests.Commands;

public sealed class IntakeCommandTests
{
    private static string Story(int number) =>
        $"Selim Aravand the {number.ToString(CultureInfo.InvariantCulture)}th, a Varenian journalist, was arrested in March 2021 in Oravan.";

    [Fact]
    public async Task Good_files_go_through_beside_bad_ones()
    {
        using var folder = new TempFolder();
        var result = await HabeasProgram.RunAsync(
            "intake", "--data", folder["data"], folder.File("1.txt", Story(1)), folder.File("empty.txt", ""), folder["missing.txt"],
            folder.File("picture.png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, .. new byte[100]]), "https://courier.example/1",
            folder.File("2.txt", Story(2)));
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(2, result.Lines.Count);
        Assert.All(result.Lines, line => Assert.Contains("archived as", line, StringComparison.Ordinal));
        Assert.Equal(4, result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_bytes_twice_are_one_capture()
    {
        using var folder = new TempFolder();
        var file = folder.File("1.txt", Story(1));
        var again = folder.File("copy.txt", Story(1));
        await HabeasProgram.RunAsync("intake", "--data", folder["data"], file);
        var second = await HabeasProgram.RunAsync("intake", "--data", folder["data"], file, again);
        Assert.Equal(0, second.ExitCode);
        Assert.All(second.Lines, line => Assert.Contains("archived already", line, StringComparison.Ordinal));
        Assert.Equal(1L, Scalar(folder["data"], "SELECT count(*) FROM captures"));
        Assert.Single(Directory.EnumerateFiles(Path.Combine(folder["data"], "captures"), "*.br", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task After_a_kill_in_the_middle_the_ledger_verifies_and_what_was_acknowledged_is_there()
    {
        using var folder = new TempFolder();
        var files = Enumerable.Range(1, 14).Select(i => folder.File($"{i.ToString(CultureInfo.InvariantCulture)}.txt", Story(i))).ToArray();
        foreach (var acknowledge in new[] { 1, 3, 6 })
        {
            using var process = HabeasProgram.Start(["intake", "--data", folder["data"], .. files]);
            var acknowledged = new List<string>();
            while (acknowledged.Count < acknowledge && await process.StandardOutput.ReadLineAsync() is { } line) acknowledged.Add(line.Split(": ")[0]);
            await HabeasProgram.SignalAsync(process, "KILL");
            await process.WaitForExitAsync();

            var verify = await HabeasProgram.RunAsync("verify", "--data", folder["data"]);
            Assert.True(verify.ExitCode == 0, verify.Output + verify.Errors);
            var again = await HabeasProgram.RunAsync(["intake", "--data", folder["data"], .. acknowledged]);
            Assert.Equal(acknowledge, again.Lines.Count(l => l.Contains("archived already", StringComparison.Ordinal)));
        }

        // Nothing stands in the way of finishing the work.
        Assert.Equal(0, (await HabeasProgram.RunAsync(["intake", "--data", folder["data"], .. files])).ExitCode);
        Assert.Equal(14L, Scalar(folder["data"], "SELECT count(*) FROM captures"));
        Assert.Equal(14L, Scalar(folder["data"], "SELECT count(*) FROM readings"));
        Assert.Equal(0L, Scalar(folder["data"], "SELECT count(*) FROM readings WHERE NOT proposed"));
    }

    [Theory]
    [InlineData("UPDATE ledger SET state = replace(state, '\"v\":1', '\"v\":2') WHERE seq = 2", "entry 2")]
    [InlineData("DELETE FROM ledger WHERE seq = 2", "entry 2: missing")]
    [InlineData("UPDATE ledger SET seq = -1 WHERE seq = 1; UPDATE ledger SET seq = 1 WHERE seq = 3; UPDATE ledger SET seq = 3 WHERE seq = -1", "entry 1")]
    public async Task Verify_names_the_place_of_what_was_tampered_with(string sql, string place)
    {
        using var folder = new TempFolder();
        await HabeasProgram.RunAsync("intake", "--data", folder["data"], folder.File("1.txt", Story(1)), folder.File("2.txt", Story(2)), folder.File("3.txt", Story(3)));
        Assert.Equal(0, (await HabeasProgram.RunAsync("verify", "--data", folder["data"])).ExitCode);
        Execute(folder["data"], sql);
        var verify = await HabeasProgram.RunAsync("verify", "--data", folder["data"], "--json");
        Assert.Equal(1, verify.ExitCode);
        Assert.Contains($"\"seq\":{place.Split(' ')[1].TrimEnd(':')}", verify.Output, StringComparison.Ordinal);
        Assert.Contains(place, (await HabeasProgram.RunAsync("verify", "--data", folder["data"])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_names_a_damaged_copy()
    {
        using var folder = new TempFolder();
        await HabeasProgram.RunAsync("intake", "--data", folder["data"], folder.File("1.txt", Story(1)));
        var copy = Assert.Single(Directory.EnumerateFiles(Path.Combine(folder["data"], "captures"), "*.br", SearchOption.AllDirectories));
        var bytes = await File.ReadAllBytesAsync(copy);
        bytes[^10] ^= 1;
        await File.WriteAllBytesAsync(copy, bytes);
        var verify = await HabeasProgram.RunAsync("verify", "--data", folder["data"]);
        Assert.Equal(1, verify.ExitCode);
        Assert.Contains(Path.GetFileNameWithoutExtension(copy)[..16], verify.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rebuild_without_a_key_changes_nothing_and_says_so_in_one_sentence()
    {
        using var folder = new TempFolder();
        await HabeasProgram.RunAsync("intake", "--data", folder["data"], folder.File("1.txt", Story(1)));
        Execute(folder["data"], "DELETE FROM person_keys");
        var rebuild = await HabeasProgram.RunAsync("rebuild", "--data", folder["data"]);
        Assert.Equal(2, rebuild.ExitCode);
        Assert.Contains("is missing", Assert.Single(rebuild.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(1L, Scalar(folder["data"], "SELECT count(*) FROM captures"));
    }

    private static object? Scalar(string data, string sql)
    {
        using var connection = Open(data);
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this test.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    private static void Execute(string data, string sql) => Scalar(data, sql);

    private static SqliteConnection Open(string data)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(data, "habeas.db") }.ToString());
        connection.Open();
        return connection;
    }
}
