using Habeas.Intake;
using Habeas.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Desk;

/// <summary>The evidence: the archived text with the cited words marked, and the bytes, whose hash is taken anew at each look.</summary>
public sealed class CapturePage(Database database) : PageModel
{
    [FromRoute(Name = "sha256")]
    public string Sha256 { get; set; } = string.Empty;

    public ArchivedCopy Copy { get; private set; } = null!;

    /// <summary>Only an address of the web is a link: what a sender gave could be anything.</summary>
    public string? Address =>
        Uri.TryCreate(Copy.Capture.Url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? Copy.Capture.Url : null;

    internal IReadOnlyList<IReadOnlyList<ArticleView.Piece>>? Paragraphs { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? text, int? start, int? end, CancellationToken cancellation)
    {
        if (await ArchivedCopy.FindAsync(database, Sha256, text, cancellation) is not { } copy) return NotFound();
        Copy = copy;
        if (copy.Text is not null) Paragraphs = ArticleView.Of(copy.Text, start ?? 0, end ?? 0);
        return Page();
    }

    /// <summary>The bytes as an attachment that no browser shows: they are a stranger's.</summary>
    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancellation)
    {
        if (await ArchivedCopy.BytesAsync(database, Sha256, cancellation) is not { } bytes) return NotFound();
        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return File(bytes, "application/octet-stream", $"{Sha256}.bin");
    }
}
