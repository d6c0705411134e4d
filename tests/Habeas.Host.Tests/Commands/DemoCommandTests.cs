using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Habeas.Host.Tests.Commands;

public sealed class DemoCommandTests
{
    [Fact]
    public async Task The_demo_is_made_once_served_and_ended_by_ctrl_c()
    {
        using var folder = new TempFolder();
        foreach (var start in new[] { "the first time", "again" })
        {
            using var demo = HabeasProgram.Start(["demo", "--data", folder["demo"], "--port", "0"]);
            var (address, said) = await AddressAsync(demo);
            Assert.Equal(start == "again", said.Contains("register is in", StringComparison.Ordinal));
            Assert.Equal(start != "again", said.Contains("invented people", StringComparison.Ordinal));
            Assert.Contains("Selim Aravand", said, StringComparison.Ordinal);
            Assert.Contains("/desk/join/", said, StringComparison.Ordinal);
            using var client = new HttpClient(new SocketsHttpHandler());
            Assert.Equal("ready", await client.GetStringAsync(new Uri(address + "/health"), TestContext.Current.CancellationToken));
            await HabeasProgram.SignalAsync(demo, "INT");
            await demo.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, demo.ExitCode);
            Assert.Equal("", await demo.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_busy_port_gets_a_clear_sentence()
    {
        using var folder = new TempFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var result = await HabeasProgram.RunAsync("serve", "--data", folder["data"], "--port", port);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal($"habeas: Port {port} is in use by another program: end that one, or choose another with --port.", result.Errors.Trim());
    }

    [Fact]
    public async Task The_demo_does_not_write_into_a_folder_that_holds_something_else()
    {
        using var folder = new TempFolder();
        folder.File("precious.txt", "mine");
        var result = await HabeasProgram.RunAsync("demo", "--data", folder.Path, "--no-serve");
        Assert.Equal(2, result.ExitCode);
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    private static async Task<(string Address, string Said)> AddressAsync(System.Diagnostics.Process demo)
    {
        var said = new System.Text.StringBuilder();
        string? address = null;
        while (await demo.StandardOutput.ReadLineAsync() is { } line)
        {
            said.AppendLine(line);
            if (line.StartsWith("Site", StringComparison.Ordinal)) address = line[4..].Trim().TrimEnd('/');
            if (line.Contains("Ctrl-C", StringComparison.Ordinal)) return (address!, said.ToString());
        }

        throw new InvalidOperationException($"The demo ended: {said}{await demo.StandardError.ReadToEndAsync()}");
    }
}
