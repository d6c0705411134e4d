using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Habeas.Host.Commands;
using Habeas.Host.Pages.Desk;
using Habeas.Host.Pages.Site;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.WebEncoders;

namespace Habeas.Host;

/// <summary>What the web server is started with.</summary>
/// <param name="Port">On loopback; 0 takes any free one.</param>
/// <param name="IsDemo">Each page says that its people are invented.</param>
/// <param name="PublicUrl">The address that readers know the site by, for feeds; null takes that of the request.</param>
/// <param name="Contact">The e-mail address for corrections; null shows none.</param>
internal sealed record WebHostOptions(HabeasOptions Habeas, int Port, bool IsDemo = false, Uri? PublicUrl = null, string? Contact = null);

/// <summary>Site and desk on one port of the loopback interface; a proxy in front brings TLS.</summary>
internal static class WebHost
{
    private const int MaximumRequestBytes = 70 * 1024 * 1024;

    public static WebApplication Create(WebHostOptions options, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory, WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"), EnvironmentName = "Production",
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
        });
        builder.Configuration.Sources.Clear(); // settings come from the command line and HABEAS_ variables alone
        builder.Logging.ClearProviders().AddSimpleConsole(o => o.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None) // what it says of a start that failed is said in one sentence below
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaximumRequestBytes;
            if (options.Port == 0) kestrel.Listen(IPAddress.Loopback, 0);
            else kestrel.ListenLocalhost(options.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        // A name that a request brings along would stand in the addresses of pages and feeds: only our own are answered.
        builder.Services.AddHostFiltering(filter =>
        {
            filter.AllowEmptyHosts = false;
            filter.AllowedHosts = ["localhost", "127.0.0.1", "[::1]", .. options.PublicUrl is { } known ? new[] { known.IdnHost } : []];
        });
        builder.Services.AddHabeas(options.Habeas).AddRazorPages();
        // Names in their own letters rather than as numbers: pages in another script are a third of the size.
        builder.Services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddSite(new SiteOptions(options.IsDemo, options.PublicUrl, options.Contact)).AddDesk(options.Habeas.Database.DataDirectory);
        builder.Services.AddHostedService<FollowLedger>();
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseHostFiltering();
        app.UseDesk(options.PublicUrl);
        app.UseSite(DeskSurface.Takes);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/health", () => "ready");
        app.MapSite();
        app.MapRazorPages();
        return app;
    }

    /// <summary>Prepares the databases and starts to listen. Returns the address to print.</summary>
    /// <exception cref="UnusableException">The port is taken, or a database cannot be opened.</exception>
    public static async Task<string> StartAsync(WebApplication app, int port, CancellationToken cancellation)
    {
        await House.PrepareAsync(app.Services, cancellation);
        await app.Services.GetRequiredService<Registry.RegisterNames>().CurrentAsync(cancellation); // now rather than before the first page
        await app.Services.GetRequiredService<Review.ProposeFindings>().CatchUpAsync(cancellation);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            // The most frequent mishap of all deserves its own sentence.
            throw new UnusableException(FormattableString.Invariant($"Port {port} is in use by another program: end that one, or choose another with --port."));
        }

        var bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return FormattableString.Invariant($"http://localhost:{new Uri(bound).Port}");
    }
}
