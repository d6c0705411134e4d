using Habeas.Names;
using Xunit;

namespace Habeas.Host.Tests.Commands;

/// <summary>The index of names with several processes at it.</summary>
public sealed class MatchIndexTests
{
    [Fact]
    public async Task A_name_is_matched_beside_a_program_that_serves_and_when_the_index_is_torn()
    {
        using var folder = new TempFolder();
        Assert.Equal(0, (await HabeasProgram.RunAsync("demo", "--data", folder["demo"], "--no-serve")).ExitCode);
        var path = Path.Combine(folder["demo"], "names", "register.index");
        using var serving = HabeasProgram.Start(["serve", "--data", folder["demo"], "--port", "0"]);
        while (await serving.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && !line.Contains("Ctrl-C", StringComparison.Ordinal)) continue;
        var first = await MatchAsync(folder["demo"]);
        Assert.Contains("\"name\":\"Selim Aravand\"", first, StringComparison.Ordinal);
        Assert.True(NameIndex.Open(path).Count > 20);

        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        File.Delete(path); // the one that serves has it mapped: a file beside it, as after a copy that broke off
        await File.WriteAllBytesAsync(path, bytes[..(bytes.Length / 2)], TestContext.Current.CancellationToken);
        Assert.Equal(first, await MatchAsync(folder["demo"]));
        Assert.True(NameIndex.Open(path).Count > 20);

        await HabeasProgram.SignalAsync(serving, "INT");
        await serving.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, serving.ExitCode);
        Assert.Equal(first, await MatchAsync(folder["demo"]));
    }

    private static async Task<string> MatchAsync(string data)
    {
        var result = await HabeasProgram.RunAsync("match", "Selim Aravant", "--json", "--data", data);
        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        return result.Output;
    }
}
