using System.Globalization;
using Habeas.Publishing;
using Microsoft.Net.Http.Headers;

namespace Habeas.Host.Api;

/// <summary>
/// Entity tags. What the API says follows from the version of the public data and from the program, not from the day; while neither has
/// changed, the answer to one who asks again is 304. A secret act moves none of them.
/// </summary>
internal sealed class ApiFreshness(PublicSite site) : IMiddleware
{
    private static readonly string Program = typeof(ApiFreshness).Module.ModuleVersionId.ToString("N")[..8];

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "no-store";
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            await next(context);
            return;
        }

        var version = await site.VersionAsync(context.RequestAborted);
        var tag = string.Create(CultureInfo.InvariantCulture, $"W/\"api-{version}-{Program}\"");
        response.OnStarting(() =>
        {
            if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
            {
                response.Headers[HeaderNames.ETag] = tag;
                response.Headers.CacheControl = "public, no-cache"; // kept, and asked about each time
            }

            return Task.CompletedTask;
        });
        if (request.Headers.IfNoneMatch.Any(sent => sent is not null && sent.Contains(tag, StringComparison.Ordinal)))
            response.StatusCode = StatusCodes.Status304NotModified;
        else await next(context);
    }
}
