using System.Security.Cryptography;
using System.Text;
using Habeas.Reading;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Intake;

/// <summary>
/// An editor, or a command, hands in a document: its bytes are archived exactly as received, read, and queued. The same bytes twice are
/// one capture.
/// </summary>
public sealed class ReceiveDocument(Database database, DocumentReader reader)
{
    public const int MaximumBytes = 64 * 1024 * 1024;

    /// <param name="Method">paste, upload or file.</param>
    /// <param name="Url">Where it was published, as the sender says. It is not fetched.</param>
    /// <param name="Published">EDTF, as the sender says.</param>
    public sealed record Request(
        ReadOnlyMemory<byte> Bytes, string Method, string? FileName = null, string? Url = null, string? Published = null, string? ContentType = null);

    public abstract record Outcome
    {
        /// <summary>Archived, read and queued.</summary>
        public sealed record Received(string Reading, string Capture, DocumentReading Found) : Outcome;

        /// <summary>These bytes are archived already; this is where they wait.</summary>
        public sealed record KnownAlready(string Reading, string Capture) : Outcome;

        /// <summary>Archived, but it cannot be read.</summary>
        public sealed record Unreadable(string Reading, string Capture, string Sentence) : Outcome;

        /// <summary>Not taken in at all.</summary>
        public sealed record Refused(string Sentence) : Outcome;
    }

    internal static string? Decide(Request request) => request switch
    {
        { Bytes.Length: 0 } => "There is nothing in it.",
        { Bytes.Length: > MaximumBytes } => $"It is larger than {MaximumBytes / 1024 / 1024} MB.",
        { Url.Length: > 2000 } => "The address is longer than 2,000 characters.",
        { Url: { Length: > 0 } url } when !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") =>
            "The address must begin with http:// or https://.",
        _ => null,
    };

    public async Task<Outcome> ExecuteAsync(Request request, Act act, TimeProvider clock, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request = request with
        {
            FileName = Clean(request.FileName), Url = Clean(request.Url), Published = Clean(request.Published), ContentType = Clean(request.ContentType),
        };
        if (Decide(request) is { } refusal) return new Outcome.Refused(refusal);
        var capture = CaptureStore.Hash(request.Bytes.Span);
        if (await FindAsync(capture, cancellation) is { } known) return new Outcome.KnownAlready(known, capture);

        // The bytes are safe on disk before anything is read or said of them.
        await database.Captures.KeepAsync(request.Bytes, cancellation);
        var found = await reader.ReadAsync(
            request.Bytes,
            new ReadingOptions
            {
                Url = string.IsNullOrEmpty(request.Url) ? null : new Uri(request.Url), Published = request.Published, ContentType = request.ContentType,
            },
            cancellation);
        var row = RowOf(request, act, found, Ids.New(clock));
        var winner = await database.WriteAsync(
            act,
            async write =>
            {
                // Somebody else may have handed in the same bytes while these were read.
                if (await write.Stable.Set<ReadingRow>().Where(r => r.Capture == capture).Select(r => r.Id).FirstOrDefaultAsync(cancellation) is { } other)
                    return other;
                await write.AppendAsync("receive-document", new CaptureRecord(
                    capture, found.Document.MediaType, request.Bytes.Length, request.Method, request.FileName, NullIfEmpty(request.Url),
                    NullIfEmpty(request.Published), act.Actor, act.At).ToState());
                if (found.Article is { } article && row.Text is { } text
                    && !await write.Stable.Renditions.AnyAsync(r => r.Capture == capture && r.TextSha256 == text, cancellation))
                {
                    write.Stable.Renditions.Add(new Rendition
                    {
                        Capture = capture, TextSha256 = text, ReaderVersion = NewsReader.Version, Text = article.Text,
                    });
                }

                write.Stable.Add(row);
                return row.Id;
            },
            cancellation);
        if (winner != row.Id) return new Outcome.KnownAlready(winner, capture);
        return found.Error is null ? new Outcome.Received(row.Id, capture, found) : new Outcome.Unreadable(row.Id, capture, found.Error);
    }

    private static ReadingRow RowOf(Request request, Act act, DocumentReading found, string id)
    {
        var article = found.Article;
        return new ReadingRow
        {
            Id = id, Capture = found.Document.Sha256, Text = article is null ? null : HashOf(article.Text), ReaderVersion = NewsReader.Version,
            Json = found.ToJson(), ReceivedAt = Instants.ToUnixMicroseconds(act.At), ReceivedBy = act.Actor,
            Label = LabelOf(request, article), Outlet = article?.Outlet, Title = article?.Title,
            Published = NullIfEmpty(request.Published) ?? article?.Published, Url = NullIfEmpty(request.Url), Error = found.Error,
        };
    }

    /// <summary>The SHA-256 by which a clean text is cited.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string LabelOf(Request request, Article? article)
    {
        var label = article?.Title ?? (article is null ? null : FirstWords(article.Text)) ?? request.FileName ?? request.Url ?? "Untitled";
        return Cut(Clean(label)!, 160);
    }

    private static string? FirstWords(string text)
    {
        var line = text.AsSpan().Trim();
        var end = line.IndexOf('\n');
        if (end >= 0) line = line[..end];
        if (line.IsEmpty) return null;
        if (line.Length <= 110) return line.ToString();
        var cut = line[..110].LastIndexOf(' ');
        return Cut(line.ToString(), cut > 40 ? cut : 110) + "…";
    }

    /// <summary>A letter of two halves is not cut between them: half a letter can be stored nowhere.</summary>
    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>Without control characters: they mean nothing in a name or an address, and a database refuses some of them.</summary>
    private static string? Clean(string? text) => text is null || !text.Any(char.IsControl) ? text : string.Concat(text.Where(c => !char.IsControl(c)));

    private Task<string?> FindAsync(string capture, CancellationToken cancellation) => database.ReadAsync(
        read => read.Stable.Set<ReadingRow>().Where(r => r.Capture == capture).Select(r => r.Id).FirstOrDefaultAsync(cancellation), cancellation);

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
