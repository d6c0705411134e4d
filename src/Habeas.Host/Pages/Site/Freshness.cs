using System.Globalization;
using Habeas.Publishing;
using Microsoft.Net.Http.Headers;

namespace Habeas.Host.Pages.Site;

/// <summary>
/// Entity tags for pages and feeds. What a reader sees follows from the version of the public data, the day (days are counted) and
/// the program; while none has changed, the answer to a reader who asks again is 304. A secret act moves none of them.
/// </summary>
internal sealed class Freshness(PublicSite site, TimeProvider clock) : IMiddleware
{
    private static readonly string Program = typeof(Freshness).Module.ModuleVersionId.ToString("N")[..8];

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || request.Path == "/health")
        {
            await next(context);
            return;
        }

        var version = await site.VersionAsync(context.RequestAborted);
        var tag = string.Create(CultureInfo.InvariantCulture, $"W/\"{version}-{clock.GetUtcNow():yyyyMMdd}-{Program}\"");
        if (request.Headers.IfNoneMatch.Any(sent => sent is not null && sent.Contains(tag, StringComparison.Ordinal)))
        {
            Mark(context.Response, tag);
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status200OK) Mark(context.Response, tag);
            else context.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        await next(context);
    }

    private static void Mark(HttpResponse response, string tag)
    {
        response.Headers[HeaderNames.ETag] = tag;
        response.Headers.CacheControl = "public, no-cache"; // kept, and asked about each time
    }
}
