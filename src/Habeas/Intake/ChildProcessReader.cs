using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Habeas.Reading;
using Habeas.Storage;

namespace Habeas.Intake;

/// <summary>How untrusted bytes are decoded.</summary>
public sealed record ChildReaderOptions
{
    /// <summary>The executable, and what stands before the words of its command line (a path to a library, for <c>dotnet</c>).</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>The child is ended after this long. HABEAS_READER_SECONDS.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The most memory that the child's heap may take, in bytes. HABEAS_READER_MEGABYTES.</summary>
    public long MemoryBytes { get; init; } = 1536L * 1024 * 1024;

    /// <summary>The most that the child may print, in characters.</summary>
    public int OutputCharacters { get; init; } = 64 * 1024 * 1024;
}

/// <summary>
/// Decodes untrusted bytes in a child process of the same executable, with limits on memory, time and output: a hostile file can end
/// the child, and nothing else.
/// </summary>
public sealed class ChildProcessReader(ChildReaderOptions limits) : DocumentReader
{
    /// <summary>The variable in which the child finds the document's address.</summary>
    public const string UrlVariable = "HABEAS_READER_URL";

    private static readonly string[] Needed = ["PATH", "HOME", "LANG", "TMPDIR", "SystemRoot", "windir", "TEMP", "TMP", "USERPROFILE"];

    public override async Task<DocumentReading> ReadAsync(
        ReadOnlyMemory<byte> bytes, ReadingOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        var start = new ProcessStartInfo(limits.Command[0])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var word in limits.Command.Skip(1).Concat(["read", "-", "--json"])) start.ArgumentList.Add(word);
        Add(start, "--published", options.Published);
        Add(start, "--language", options.Language);
        Add(start, "--content-type", options.ContentType);
        // The child needs nothing of ours: no connection string, no password, no key file, no proxy.
        foreach (var name in start.Environment.Keys.Where(k => !IsNeeded(k)).ToList()) start.Environment.Remove(name);
        // A command line can be read by everybody on the machine, an environment cannot.
        if (options.Url is { } url) start.Environment[UrlVariable] = url.OriginalString;
        start.Environment["DOTNET_GCHeapHardLimit"] = $"0x{limits.MemoryBytes:X}";
        start.Environment["DOTNET_TieredPGO"] = "0";

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(limits.Timeout);
        using var child = Process.Start(start) ?? throw new InvalidOperationException("The reader's process did not start.");
        try
        {
            var output = ReadLimitedAsync(child.StandardOutput, limit.Token);
            // Read, so that the child does not wait for it, and not kept: it is a stranger's in the end.
            var errors = child.StandardError.BaseStream.CopyToAsync(Stream.Null, limit.Token);
            try
            {
                await child.StandardInput.BaseStream.WriteAsync(bytes, limit.Token);
                child.StandardInput.Close();
            }
            catch (IOException)
            {
                // The child ended before it had read all; what it printed, or its absence, tells.
            }

            // A child that still prints would wait for a reader: it is ended, not waited for.
            if (await output is not { } text) return Unread(bytes, "What it says is longer than can be kept.");
            await child.WaitForExitAsync(limit.Token);
            await errors;
            return Parse(text, bytes);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The limit is ours, not the caller's wish to stop.
            return Unread(bytes, $"Reading it took longer than {limits.Timeout.TotalSeconds:0} seconds.");
        }
        finally
        {
            End(child);
        }
    }

    private static bool IsNeeded(string variable) => Needed.Contains(variable, StringComparer.OrdinalIgnoreCase)
        || variable.StartsWith("LC_", StringComparison.Ordinal) || variable.StartsWith("DOTNET_", StringComparison.Ordinal);

    private async Task<string?> ReadLimitedAsync(StreamReader from, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        var buffer = new char[32 * 1024];
        int read;
        while ((read = await from.ReadAsync(buffer, cancellation)) > 0)
        {
            if (text.Length + read > limits.OutputCharacters) return null;
            text.Append(buffer, 0, read);
        }

        return text.ToString();
    }

    private static DocumentReading Parse(string text, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return DocumentReading.FromJson(text);
        }
        catch (JsonException)
        {
            // A child that ran out of memory prints half a reading or none.
            return Unread(bytes, "Reading it took more memory than is allowed, or it broke the reader.");
        }
    }

    private static DocumentReading Unread(ReadOnlyMemory<byte> bytes, string sentence) => new()
    {
        Document = new DocumentInfo(CaptureStore.Hash(bytes.Span), "application/octet-stream", bytes.Length),
        Error = sentence,
    };

    private static void Add(ProcessStartInfo start, string option, string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return;
        start.ArgumentList.Add(option);
        start.ArgumentList.Add(value);
    }

    private static void End(Process child)
    {
        try
        {
            if (!child.HasExited) child.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It ended by itself between the question and the signal.
        }
    }
}
