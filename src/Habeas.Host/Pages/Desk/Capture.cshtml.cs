using Habeas.Intake;
using Habeas.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Host.Pages.Desk;

/// <summary>The evidence: the archived text with the cited words marked, and the bytes, whose hash is taken anew at each look.</summary>
public sealed class CapturePage(Database database) : PageModel
{
    [FromRoute(Name = "sha256")]
    public string Sha256 { get; set; } = string.Empty;

    public CaptureRow Row { get; private set; } = null!;

    public bool IsIntact { get; private set; }

    public DateTimeOffset ReceivedAt => Instants.FromUnixMicroseconds(Row.ReceivedAt);

    /// <summary>Only an address of the web is a link: what a sender gave could be anything.</summary>
    public string? Address => Uri.TryCreate(Row.Url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? Row.Url : null;

    internal IReadOnlyList<IReadOnlyList<ArticleView.Piece>>? Paragraphs { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? text, int? start, int? end, CancellationToken cancellation)
    {
        var found = await database.ReadAsync(
            async read =>
            {
                var row = await read.Records.Set<CaptureRow>().AsNoTracking().SingleOrDefaultAsync(c => c.Sha256 == Sha256, cancellation);
                if (row is null) return false;
                Row = row;
                var renditions = read.Stable.Renditions.AsNoTracking().Where(r => r.Capture == Sha256);
                var rendition = await (text is null ? renditions : renditions.Where(r => r.TextSha256 == text)).FirstOrDefaultAsync(cancellation);
                if (rendition is not null) Paragraphs = ArticleView.Of(rendition.Text, start ?? 0, end ?? 0);
                return true;
            },
            cancellation);
        if (!found) return NotFound();
        IsIntact = await database.Captures.FindAsync(Sha256, cancellation) is { } bytes && CaptureStore.Hash(bytes) == Sha256;
        return Page();
    }

    /// <summary>The bytes as an attachment that no browser shows: they are a stranger's.</summary>
    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancellation)
    {
        if (await database.Captures.FindAsync(Sha256, cancellation) is not { } bytes) return NotFound();
        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return File(bytes, "application/octet-stream", $"{Sha256}.bin");
    }
}
