using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Habeas.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Habeas.Host.Api.Reconcile;

/// <summary>The small page that OpenRefine shows of a candidate in a frame. Of all addresses, only this one may be framed.</summary>
internal static class Preview
{
    private const string Style =
        "body{font:15px/1.4 system-ui,sans-serif;margin:12px;color:#1c1c1a;background:#fff}h1{font-size:18px;margin:0 0 4px}p{margin:0 0 6px}.other{color:#555}";

    private static readonly string ContentSecurityPolicy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; form-action 'none'; base-uri 'none'; frame-ancestors *";

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static async Task<IResult> ShowAsync(string? id, PublicSite site, ApiOptions options, HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        var person = id is null ? null : (await site.SnapshotAsync(context.RequestAborted)).Find(id);
        return person is null
            ? Page("Nobody", "<p>There is nobody under that id.</p>", StatusCodes.Status404NotFound)
            : Page(person.Name.Text, Of(person, options.PageOf(context.Request, person.PublicId), options.IsDemo), StatusCodes.Status200OK);
    }

    private static string Of(PublicPersonRow person, string page, bool isDemo)
    {
        var body = new StringBuilder();
        body.Append(Invariant, $"<h1><bdi lang=\"{Text(person.Name.Language)}\">{Text(person.Name.Text)}</bdi></h1>");
        if (person.OtherNames.Count > 0)
            body.Append("<p class=\"other\">").AppendJoin(" · ", person.OtherNames.Take(6).Select(n => $"<bdi lang=\"{Text(n.Language)}\">{Text(n.Text)}</bdi>")).Append("</p>");
        if (Description.Of(person) is { } line) body.Append(Invariant, $"<p>{Text(line)}</p>");
        // The day of the last word stands beside the status: silence is no proof that somebody is still held.
        var confirmed = person.Status.LastConfirmed is { } day ? $", last confirmed {DateWords.Day(day)}" : string.Empty;
        body.Append(Invariant, $"<p>{Text(Labels.Of("case_status", person.Status.Code) + confirmed)}</p>");
        if (isDemo) body.Append("<p class=\"other\">A demonstration: this person is invented.</p>");
        return body.Append(Invariant, $"<p><a href=\"{Text(page)}\" target=\"_blank\" rel=\"noopener noreferrer\">{Text(person.PublicId)}</a></p>").ToString();
    }

    private static ContentHttpResult Page(string title, string body, int status) => TypedResults.Content(
        $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{Text(title)}</title><style>{Style}</style></head><body>{body}</body></html>",
        "text/html; charset=utf-8", Encoding.UTF8, status);

    private static string Text(string text) => Html.Encode(text);
}
