using System.CommandLine;
using Habeas.Intake;
using Habeas.Review;
using Habeas.Storage;

namespace Habeas.Host.Commands;

/// <summary><c>habeas intake FILE…</c>: archive, read and queue.</summary>
internal static class IntakeCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = "Files to take in." };
        var published = new Option<string?>("--published") { Description = "When they were published (EDTF), where you know." };
        var url = new Option<string?>("--url") { Description = "Where it was published, where you know. It is not fetched." };
        var house = new House();
        var command = new Command("intake", "Archive documents, read them, and queue what they say for review.") { files, published, url };
        house.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await house.OpenAsync(parsed, mustExist: false, cancellation);
            var clock = services.GetRequiredService<TimeProvider>();
            var bad = false;
            foreach (var file in parsed.GetValue(files)!)
            {
                var (good, sentence) = await OneAsync(services, clock, file, parsed.GetValue(published), parsed.GetValue(url), cancellation);
                bad |= !good;
                await (good ? Console.Out : Console.Error).WriteLineAsync(good ? $"{file}: {sentence}" : $"habeas: {file}: {sentence}");
            }

            await services.GetRequiredService<ProposeFindings>().CatchUpAsync(cancellation);
            return bad ? CommandLine.Unusable : CommandLine.Done;
        });
        return command;
    }

    private static async Task<(bool Good, string Sentence)> OneAsync(
        IServiceProvider services, TimeProvider clock, string file, string? published, string? url, CancellationToken cancellation)
    {
        if (file.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || file.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return (false, "Addresses are not fetched yet: save the page and take the file in, with --url.");
        byte[] bytes;
        try
        {
            var info = new FileInfo(file);
            if (info.Length > ReceiveDocument.MaximumBytes) return (false, $"It is larger than {ReceiveDocument.MaximumBytes / 1024 / 1024} MB.");
            bytes = await File.ReadAllBytesAsync(file, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // A name that cannot be opened costs the others nothing.
            return (false, Directory.Exists(file) ? "This is a directory." : File.Exists(file) ? e.Message : "There is no such file.");
        }

        var outcome = await services.GetRequiredService<ReceiveDocument>().ExecuteAsync(
            new ReceiveDocument.Request(bytes, "file", Path.GetFileName(file), url, published), Act.Begin(clock, "console"), clock, cancellation);
        return outcome switch
        {
            ReceiveDocument.Outcome.Received r => (true, $"archived as {r.Capture[..12]}…, {Count(r.Found.Events.Count, "event")} and {Count(r.Found.Quotes.Count, "statement")} to review"),
            ReceiveDocument.Outcome.KnownAlready k => (true, $"archived already as {k.Capture[..12]}…"),
            ReceiveDocument.Outcome.Unreadable u => (false, $"{u.Sentence} It is archived as {u.Capture[..12]}…"),
            ReceiveDocument.Outcome.Refused r => (false, r.Sentence),
            _ => throw new InvalidOperationException(outcome.ToString()),
        };
    }

    private static string Count(int count, string of) => FormattableString.Invariant($"{count} {of}{(count == 1 ? "" : "s")}");
}
