using System.Text;
using Habeas.Intake;
using Habeas.Registry;
using Habeas.Review;
using Habeas.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Desk;

/// <summary>Pasted text and uploaded files become captures and proposals. A bad file costs the good ones beside it nothing.</summary>
[RequestFormLimits(MultipartBodyLengthLimit = 70L * 1024 * 1024, ValueLengthLimit = ReceiveDocument.MaximumBytes)]
public sealed class IntakePage(ReceiveDocument receive, ProposeFindings propose, TimeProvider clock) : PageModel
{
    public sealed record Result(string Name, bool Good, string Sentence, string? Reading);

    public IReadOnlyList<Result> Results { get; private set; } = [];

    // What was pasted and refused: nobody should have to paste it again.
    public string? Text { get; private set; }

    public string? Source { get; private set; }

    public string? Published { get; private set; }

    public async Task<IActionResult> OnPostPasteAsync(
        [FromForm] string? text, [FromForm] string? url, [FromForm] string? published, CancellationToken cancellation)
    {
        (Text, Source, Published) = (text, url, published);
        // Forms turn line ends into CRLF; what was copied had LF.
        var bytes = Encoding.UTF8.GetBytes((text ?? string.Empty).ReplaceLineEndings("\n"));
        return await DoneAsync([await OneAsync(bytes, "paste", "Pasted text", null, "text/plain; charset=utf-8", url, published, cancellation)], cancellation);
    }

    public async Task<IActionResult> OnPostUploadAsync(
        [FromForm] List<IFormFile>? files, [FromForm] string? url, [FromForm] string? published, CancellationToken cancellation)
    {
        var results = new List<Result>();
        foreach (var file in files ?? [])
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellation);
            var name = Path.GetFileName(file.FileName);
            results.Add(await OneAsync(bytes.ToArray(), "upload", name, name, null, url, published, cancellation));
        }

        if (results.Count == 0) results.Add(new Result("Nothing", false, "Choose a file first.", null));
        return await DoneAsync(results, cancellation);
    }

    private async Task<IActionResult> DoneAsync(IReadOnlyList<Result> results, CancellationToken cancellation)
    {
        await propose.CatchUpAsync(cancellation);
        // One good document and nothing to tell of others: to its review at once.
        if (results is [{ Good: true, Reading: { } only }]) return RedirectToPage("/Desk/Review", new { reading = only });
        Results = results;
        if (results.All(r => !r.Good)) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<Result> OneAsync(
        byte[] bytes, string method, string shown, string? fileName, string? contentType, string? url, string? published, CancellationToken cancellation)
    {
        if (!string.IsNullOrWhiteSpace(published) && PartialDate.TryParse(published.Trim(), out var problem) is null) return new Result(shown, false, problem!, null);
        var outcome = await receive.ExecuteAsync(
            new ReceiveDocument.Request(bytes, method, fileName, url?.Trim(), published?.Trim(), contentType), Act.Begin(clock, User.Identity!.Name!), clock, cancellation);
        return outcome switch
        {
            ReceiveDocument.Outcome.Received r => new Result(shown, true, "archived and read.", r.Reading),
            ReceiveDocument.Outcome.KnownAlready k => new Result(shown, true, "these bytes are archived already.", k.Reading),
            ReceiveDocument.Outcome.Unreadable u => new Result(shown, false, $"archived, but it cannot be read: {u.Sentence}", null),
            ReceiveDocument.Outcome.Refused r => new Result(shown, false, r.Sentence, null),
            _ => throw new InvalidOperationException(outcome.ToString()),
        };
    }
}
