using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using Habeas.Host.Api.Reconcile;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;

namespace Habeas.Host.Api;

/// <summary>
/// The API: everything below <c>/api/</c>. It reads the public database and nothing else, for anybody, from any page; so it takes no cookie
/// and tells everybody the same.
/// </summary>
internal static partial class ApiSurface
{
    public const string Path = "/api";
    public const long MostBytes = 256 * 1024;

    private const string ContentSecurityPolicy = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    public static IServiceCollection AddApi(this IServiceCollection services, ApiOptions options)
    {
        services.AddSingleton(options).AddSingleton(ApiRate.Default).AddSingleton<ApiFreshness>().AddSingleton<BatchTurn>().AddRateLimiter(_ => { });
        services.ConfigureHttpJsonOptions(json =>
        {
            // Names in their own letters; what is not known, or not public, is absent.
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        });
        return services.AddOpenApi(ApiDocument.Describe);
    }

    /// <summary>Whether a request is for the API. The page <c>/api</c> itself is the site's.</summary>
    public static bool Takes(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase, out var rest) && rest.HasValue && rest != "/";

    public static void UseApi(this WebApplication app)
    {
        var rate = Limiter(app.Services.GetRequiredService<ApiRate>());
        app.Lifetime.ApplicationStopped.Register(rate.Dispose);
        app.UseWhen(Takes, api =>
        {
            api.Use(HeadAsync);
            api.UseStatusCodePages(status => WriteAsync(status.HttpContext));
            api.Use(RefuseAsync);
            api.UseRateLimiter(new RateLimiterOptions { RejectionStatusCode = StatusCodes.Status429TooManyRequests, GlobalLimiter = rate, OnRejected = RejectAsync });
            api.UseMiddleware<ApiFreshness>();
        });
    }

    public static void MapApi(this WebApplication app)
    {
        PeopleRoutes.Map(app);
        ReconcileRoutes.Map(app);
        app.MapOpenApi(Path + "/openapi.json");
    }

    private static Task HeadAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Retry-After";
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MostBytes;
        return next(context);
    }

    /// <summary>The edge at which a request that the server cannot read becomes an answer: a body too long, a form that is none.</summary>
    private static async Task RefuseAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = e.StatusCode;
        }
        catch (Exception e) when (e is InvalidDataException or IOException && !context.Response.HasStarted)
        {
            // The form reader's own limits (too many fields, a field's name too long), and a form that breaks off.
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        catch (Exception e) when (e is not OperationCanceledException && !context.Response.HasStarted)
        {
            // A database that is away, or a fault of ours: who asks is told in the form that they can read.
            Failed(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ApiSurface).FullName!), e);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The API could not answer.")]
    private static partial void Failed(ILogger log, Exception e);

    private static Task WriteAsync(HttpContext context) => context.Response.WriteAsJsonAsync(ApiError.Of(context.Response.StatusCode), context.RequestAborted);

    /// <summary>
    /// One budget for all: the server listens on loopback, behind a proxy everybody has the same address, and addresses of readers are
    /// neither kept nor looked at.
    /// </summary>
    private static PartitionedRateLimiter<HttpContext> Limiter(ApiRate rate) => PartitionedRateLimiter.Create<HttpContext, int>(
        _ => RateLimitPartition.GetTokenBucketLimiter(0, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = rate.Burst, TokensPerPeriod = rate.PerSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0,
        }));

    private static ValueTask RejectAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
        rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        rejected.HttpContext.Response.Headers.CacheControl = "no-store";
        return ValueTask.CompletedTask;
    }
}
