using System.CommandLine;
using Habeas.Reading;
using Habeas.Storage;

namespace Habeas.Host.Commands;

/// <summary><c>habeas read FILE… [--json]</c>: what stands in a document, without a database.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = "Web pages or plain text; - is standard input." };
        var json = new Option<bool>("--json") { Description = "One JSON object a document, one a line." };
        var url = new Option<string?>("--url")
        {
            Description = "Where it was published. It is not fetched.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable(Intake.ChildProcessReader.UrlVariable),
        };
        var published = new Option<string?>("--published") { Description = "When it was published (EDTF); relative dates count from it." };
        var language = new Option<string?>("--language") { Description = "Its language (BCP 47)." };
        var contentType = new Option<string?>("--content-type") { Description = "The media type and charset that came with it." };
        var command = new Command("read", "Read documents and print what they say of detained people.") { files, json, url, published, language, contentType };
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = new ReadingOptions
            {
                Url = Addresses.Of(parsed.GetValue(url)), Published = parsed.GetValue(published), Language = parsed.GetValue(language),
                ContentType = parsed.GetValue(contentType),
            };
            var unreadable = false;
            foreach (var file in parsed.GetValue(files)!)
            {
                var reading = await ReadAsync(file, options, cancellation);
                if (parsed.GetValue(json)) await Console.Out.WriteLineAsync(reading.ToJson());
                else ReadingScreen.Write(file, reading);
                if (reading.Error is null) continue;
                unreadable = true;
                await Console.Error.WriteLineAsync($"habeas: {file}: {reading.Error}");
            }

            return unreadable ? CommandLine.Unusable : CommandLine.Done;
        });
        return command;
    }

    private static async Task<DocumentReading> ReadAsync(string file, ReadingOptions options, CancellationToken cancellation)
    {
        try
        {
            return NewsReader.Read(await BytesAsync(file, options.MaximumBytes, cancellation), options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // A name that cannot be opened is that document's finding; the others go on.
            return new DocumentReading
            {
                Document = new DocumentInfo(CaptureStore.Hash([]), "application/octet-stream", 0),
                Error = File.Exists(file) ? $"The file cannot be read: {e.Message}" : Directory.Exists(file) ? "This is a directory." : "There is no such file.",
            };
        }
    }

    /// <summary>The bytes; one more than may be read where there are too many, so that the reader can say so.</summary>
    private static async Task<ReadOnlyMemory<byte>> BytesAsync(string file, int most, CancellationToken cancellation)
    {
        await using var stream = file == "-" ? Console.OpenStandardInput() : new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        var buffer = new byte[128 * 1024];
        int read;
        while (bytes.Length <= most && (read = await stream.ReadAsync(buffer, cancellation)) > 0)
            bytes.Write(buffer, 0, (int)Math.Min(read, most + 1L - bytes.Length));
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
