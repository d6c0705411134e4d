using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Habeas.Benchmarks.Peers;

/// <summary>A PostgreSQL of our own in a folder for the time being, reached through a socket in it and by nobody else.</summary>
internal sealed class PostgresCluster : IDisposable
{
    private readonly DirectoryInfo _scratch = Directory.CreateTempSubdirectory("habeas-bench-");
    private readonly string _programs;
    private readonly PosixSignalRegistration[] _signals;
    private readonly Lock _ending = new();
    private Process? _server;

    private PostgresCluster(string programs)
    {
        _programs = programs;
        // A run that is ended early leaves no server behind. .NET ends the process when the signal has been heard.
        _signals = [.. new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, _ => End()))];
    }

    public string Connection => $"Host={_scratch.FullName};Username=postgres;Database=postgres";

    private string Data => Path.Combine(_scratch.FullName, "data");

    /// <returns>The cluster, or null and why there is none.</returns>
    public static (PostgresCluster? Cluster, string? Absent) Start()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS()) return (null, "a PostgreSQL of our own is started on Linux and macOS alone; name one with --postgres.");
        if (Programs() is not { } programs) return (null, "PostgreSQL is not installed (Debian: apt-get install postgresql).");
        var cluster = new PostgresCluster(programs);
        if (cluster.Fault() is not { } fault) return (cluster, null);
        cluster.Dispose();
        return (null, $"PostgreSQL did not start: {fault}");
    }

    public void Dispose()
    {
        End();
        foreach (var signal in _signals) signal.Dispose();
    }

    private void End()
    {
        lock (_ending)
        {
            if (_server is not null)
            {
                Run(As(Path.Combine(_programs, "pg_ctl"), "stop", "-D", Data, "-m", "fast", "-s"));
                _server.WaitForExit();
                _server.Dispose();
                _server = null;
            }

            _scratch.Refresh();
            if (_scratch.Exists) _scratch.Delete(recursive: true);
        }
    }

    private static string? Programs()
    {
        const string debian = "/usr/lib/postgresql";
        var installed = Directory.Exists(debian)
            ? Directory.GetDirectories(debian).OrderByDescending(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var n) ? n : 0).Select(d => Path.Combine(d, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return installed.Concat(path).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")) && File.Exists(Path.Combine(d, "postgres")));
    }

    private string? Fault()
    {
        if (Environment.IsPrivilegedProcess) // PostgreSQL refuses to run as root; its package brings the user
        {
            if (Run(["chown", "postgres", _scratch.FullName]) is { } refused) return refused;
        }

        if (Run(As(Path.Combine(_programs, "initdb"), "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")) is { } fault) return fault;
        var command = As(
            Path.Combine(_programs, "postgres"), "-D", Data, "-c", "listen_addresses=", "-c", $"unix_socket_directories={_scratch.FullName}",
            "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "autovacuum=off", "-c", "shared_buffers=1GB",
            "-c", "max_wal_size=4GB");
        var ready = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = "";
        _server = new Process { StartInfo = new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardError = true }, EnableRaisingEvents = true };
        _server.Exited += (_, _) => ready.TrySetResult(false);
        _server.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is null) return;
            said = line.Data;
            if (line.Data.Contains("ready to accept connections", StringComparison.Ordinal)) ready.TrySetResult(true);
        };
        _server.Start();
        _server.BeginErrorReadLine();
        return ready.Task.Wait(TimeSpan.FromSeconds(30)) && ready.Task.Result ? null : said;
    }

    private static string[] As(params string[] command) =>
        Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", .. command] : command;

    /// <returns>What it complained of, or null when it ended well.</returns>
    private static string? Run(string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        output.Wait();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : $"{Path.GetFileName(command[0])}: {error.Trim()}";
    }
}
