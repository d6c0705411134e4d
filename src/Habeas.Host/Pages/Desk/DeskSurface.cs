using Habeas.Security;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Desk;

/// <summary>The desk: where editors work, behind a sign-in. Everything under <c>/desk</c>.</summary>
internal static class DeskSurface
{
    public const string Path = "/desk";

    // "default-src 'none'": what is not named below cannot load, whatever an article brings in.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IServiceCollection AddDesk(this IServiceCollection services, string dataDirectory)
    {
        services.AddDataProtection().SetApplicationName("habeas").PersistKeysToFileSystem(Directory.CreateDirectory(System.IO.Path.Combine(dataDirectory, "keys")));
        services.AddAccounts().AddSignInManager().AddClaimsPrincipalFactory<DeskRights.Principals>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(options =>
            {
                Harden(options, "habeas-desk");
                options.LoginPath = Path + "/sign-in";
                options.AccessDeniedPath = Path + "/sign-in";
                options.LogoutPath = Path + "/sign-out";
                options.ReturnUrlParameter = "back";
                options.ExpireTimeSpan = TimeSpan.FromHours(12);
            });
            cookies.TwoFactorUserIdCookie!.Configure(options => Harden(options, "habeas-desk-code"));
            cookies.TwoFactorRememberMeCookie!.Configure(options => Harden(options, "habeas-desk-known"));
            cookies.ExternalCookie!.Configure(options => Harden(options, "habeas-desk-external"));
        });
        // Asked at each request: who signed out, or whose account was closed, is out at once.
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero);
        services.AddAuthorization();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "habeas-desk-form";
            options.Cookie.Path = Path;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true; // frame-ancestors says it for every answer
        });
        // On the folder, not page by page: a page that is added is closed until somebody opens it.
        services.Configure<RazorPagesOptions>(options =>
        {
            options.Conventions.AuthorizeFolder("/Desk");
            foreach (var door in DeskRights.Doors) options.Conventions.AllowAnonymousToPage("/Desk/" + door);
            options.Conventions.AddFolderApplicationModelConvention("/Desk", page => page.Filters.Add(new DeskRights.Door()));
        });
        return services;
    }

    /// <summary>Whether a request is for the desk.</summary>
    public static bool Takes(HttpContext context) => context.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);

    /// <param name="publicUrl">The address that readers know the site by. A proxy ends TLS, so that the request itself does not tell: cookies are bound to it where this does.</param>
    public static void UseDesk(this WebApplication app, Uri? publicUrl)
    {
        app.UseWhen(Takes, desk =>
        {
            desk.Use((context, next) =>
            {
                if (publicUrl?.Scheme == Uri.UriSchemeHttps && string.Equals(context.Request.Host.Value, publicUrl.Authority, StringComparison.OrdinalIgnoreCase))
                    context.Request.Scheme = publicUrl.Scheme;
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = ContentSecurityPolicy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["X-Robots-Tag"] = "noindex";
                headers.CacheControl = "no-cache, no-store"; // as the anti-forgery fields want it
                headers.Pragma = "no-cache";
                return next(context);
            });
            desk.UseStatusCodePages(async status =>
            {
                var code = status.HttpContext.Response.StatusCode;
                status.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
                await status.HttpContext.Response.WriteAsync(code switch
                {
                    400 => "The form has expired or was not sent from this page. Go back, load the page again, and send it once more.",
                    403 => "Your roles at this desk do not include that. Whoever runs the accounts can give you another.",
                    404 => "There is no such page at the desk.",
                    413 => "That is larger than 64 MB.",
                    _ => "That cannot be done.",
                });
            });
        });
    }

    private static void Harden(CookieAuthenticationOptions options, string name)
    {
        options.Cookie.Name = name;
        options.Cookie.Path = Path;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
