using System.Globalization;
using Habeas.Intake;
using Habeas.Reading;
using Xunit;

namespace Habeas.Tests.Intake;

/// <summary>With the shell in the place of the reader, so that the child can be as bad as a hostile file could make it.</summary>
public sealed class ChildProcessReaderTests
{
    private static readonly byte[] Bytes = "Selim Aravand was arrested."u8.ToArray();

    [Fact]
    public async Task A_child_that_does_not_end_is_ended_with_all_that_it_started()
    {
        var pids = Path.GetTempFileName();
        var reading = await ReadAsync($"sleep 600 & echo $! > {pids}; sleep 600", seconds: 1);
        Assert.Contains("longer than 1 second", reading.Error, StringComparison.Ordinal);
        var grandchild = (await File.ReadAllTextAsync(pids)).Trim();
        Assert.False(IsAlive(int.Parse(grandchild, CultureInfo.InvariantCulture)));
        File.Delete(pids);
    }

    [Fact]
    public async Task A_child_that_prints_without_end_is_ended() =>
        Assert.Contains("longer than can be kept", (await ReadAsync("yes", seconds: 30, characters: 100_000)).Error, StringComparison.Ordinal);

    [Fact]
    public async Task A_child_that_complains_without_end_does_not_stop_the_reading() =>
        Assert.Equal("fine", (await ReadAsync("head -c 5000000 /dev/zero >&2; echo '{\"document\":{\"sha256\":\"\",\"mediaType\":\"\",\"bytes\":0},\"error\":\"fine\"}'", seconds: 30)).Error);

    [Theory]
    [InlineData("exit 134")]
    [InlineData("echo '{\"document\":'; exit 0")]
    [InlineData("echo 'Out of memory.'; exit 1")]
    [InlineData("kill -9 $$")]
    public async Task A_child_that_breaks_off_is_one_sentence_about_that_document(string script)
    {
        var reading = await ReadAsync(script, seconds: 30);
        Assert.EndsWith("broke the reader.", reading.Error, StringComparison.Ordinal);
        Assert.Equal(Bytes.Length, reading.Document.Bytes);
    }

    [Fact]
    public async Task The_child_gets_the_bytes_and_none_of_our_settings()
    {
        Environment.SetEnvironmentVariable("HABEAS_TEST_CANARY", "kestrel");
        Environment.SetEnvironmentVariable("PGPASSWORD_TEST_CANARY", "kestrel");
        var reading = await ReadAsync(
            "printf '{\"document\":{\"sha256\":\"\",\"mediaType\":\"\",\"bytes\":%s},\"error\":\"[%s]\"}' $(wc -c) \"$HABEAS_TEST_CANARY$PGPASSWORD_TEST_CANARY\"", seconds: 30);
        Assert.Equal((Bytes.Length, "[]"), (reading.Document.Bytes, reading.Error));
    }

    [Fact]
    public async Task The_document_s_address_does_not_stand_on_the_command_line()
    {
        var reading = await Reader("printf '{\"document\":{\"sha256\":\"\",\"mediaType\":\"\",\"bytes\":0},\"error\":\"%s %s\"}' \"$HABEAS_READER_URL\" \"$*\"", 30).ReadAsync(
            Bytes, new ReadingOptions { Url = new Uri("https://courier.example/1") }, CancellationToken.None);
        Assert.Equal("https://courier.example/1 read - --json", reading.Error);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_ends_the_child_too()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Reader("sleep 600", 600).ReadAsync(Bytes, new ReadingOptions(), stop.Token));
    }

    private static Task<DocumentReading> ReadAsync(string script, int seconds, int characters = 1_000_000) =>
        Reader(script, seconds, characters).ReadAsync(Bytes, new ReadingOptions(), CancellationToken.None);

    private static ChildProcessReader Reader(string script, int seconds, int characters = 1_000_000)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The child is a shell script.");
        return new ChildProcessReader(new ChildReaderOptions
        {
            Command = ["/bin/sh", "-c", script, "reader"], Timeout = TimeSpan.FromSeconds(seconds), OutputCharacters = characters,
        });
    }

    private static bool IsAlive(int pid)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(pid);
            return !process.WaitForExit(TimeSpan.FromSeconds(10));
        }
        catch (ArgumentException)
        {
            // No process has that id any more.
            return false;
        }
    }
}
