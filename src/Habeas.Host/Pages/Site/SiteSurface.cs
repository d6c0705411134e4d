namespace Habeas.Host.Pages.Site;

/// <summary>What every page of the site is told.</summary>
/// <param name="IsDemo">Each page says that its people are invented.</param>
/// <param name="PublicUrl">The address that readers know the site by; null takes that of the request.</param>
/// <param name="Contact">The e-mail address for corrections; null shows none.</param>
/// <param name="HasApi">The API is served too, and its page.</param>
public sealed record SiteOptions(bool IsDemo, Uri? PublicUrl, string? Contact, bool HasApi)
{
    /// <summary>The site's own address, without a slash at the end.</summary>
    public string BaseOf(HttpRequest request) => PublicUrl?.ToString().TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";
}

/// <summary>The public site: everything that is neither the desk nor the API. It reads the public database and nothing else.</summary>
internal static class SiteSurface
{
    // No script, no frame, nothing from anybody else: what is not named cannot load.
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IServiceCollection AddSite(this IServiceCollection services, SiteOptions options) =>
        services.AddSingleton(options).AddSingleton<Freshness>();

    /// <summary>Headers, the sentence for what goes wrong, and answers that only say "as before".</summary>
    /// <param name="isAnothers">Which requests are none of the site's.</param>
    public static void UseSite(this WebApplication app, Func<HttpContext, bool> isAnothers) =>
        app.UseWhen(context => !isAnothers(context), site =>
        {
            site.Use((context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = ContentSecurityPolicy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                headers["Permissions-Policy"] = "interest-cohort=(), geolocation=(), camera=(), microphone=()";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                return next(context);
            });
            site.UseStatusCodePagesWithReExecute("/error/{0}");
            site.Use(OnlyReadingAsync);
            site.UseStaticFiles(new StaticFileOptions
            {
                // A style sheet's address carries its hash, and a font never changes under its name.
                OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                    file.Context.Request.Query.ContainsKey("v") || file.Context.Request.Path.StartsWithSegments("/fonts", StringComparison.Ordinal)
                        ? "public, max-age=31536000, immutable" : "public, no-cache",
            });
            site.UseMiddleware<Freshness>();
        });

    /// <summary>The site takes nothing in.</summary>
    private static Task OnlyReadingAsync(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) return next(context);
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        context.Request.Method = HttpMethods.Get; // the page that says so is drawn as for a reader
        return Task.CompletedTask;
    }

    public static void MapSite(this WebApplication app)
    {
        app.MapGet("/feed.atom", Feed.AllAsync);
        app.MapGet("/people/{publicId}/feed.atom", Feed.OfPersonAsync);
        app.MapGet("/campaigns/{slug}/feed.atom", Feed.OfCampaignAsync);
        app.MapGet("/robots.txt", () => "User-agent: *\nDisallow: /desk\n");
    }
}
