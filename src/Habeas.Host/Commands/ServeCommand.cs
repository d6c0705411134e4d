using System.CommandLine;
using Habeas.Security;

namespace Habeas.Host.Commands;

/// <summary><c>habeas serve</c>: site, desk and API over a data directory, until it is told to end.</summary>
internal static class ServeCommand
{
    public const int DefaultPort = 5080;

    public static Command Create()
    {
        var port = PortOption();
        var url = new Option<string?>("--public-url")
        {
            Description = "The address that readers know the site by.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("HABEAS_PUBLIC_URL"),
        };
        var contact = new Option<string?>("--contact")
        {
            Description = "The e-mail address for corrections, shown on the site.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("HABEAS_CONTACT"),
        };
        var surfaces = new Option<string>("--surfaces")
        {
            Description = "What to serve: site, desk and api, with commas between.", DefaultValueFactory = _ => "site,desk,api",
        };
        var house = new House();
        var command = new Command("serve", "Serve the public site, the desk and the API on the loopback interface.") { port, url, contact, surfaces };
        house.AddTo(command);
        command.SetAction((parsed, cancellation) => ServeAsync(
            new WebHostOptions(
                house.Options(parsed), parsed.GetValue(port), PublicUrl: Addresses.Of(parsed.GetValue(url)), Contact: Addresses.OfMail(parsed.GetValue(contact)),
                Surfaces: SurfacesOf(parsed.GetValue(surfaces)!)),
            cancellation));
        return command;
    }

    /// <summary>What is no surface is refused: a desk that is left open by a slip of the pen would be worse than a refusal.</summary>
    private static Surfaces SurfacesOf(string text)
    {
        var surfaces = Surfaces.None;
        foreach (var word in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            surfaces |= word switch
            {
                "site" => Surfaces.Site,
                "desk" => Surfaces.Desk,
                "api" => Surfaces.Api,
                _ => throw new UnusableException($"“{word}” is no surface: there are site, desk and api."),
            };
        }

        return surfaces == Surfaces.None ? throw new UnusableException("Name at least one surface: site, desk or api.") : surfaces;
    }

    public static Option<int> PortOption() => new("--port")
    {
        Description = "The port on the loopback interface; 0 takes a free one.", DefaultValueFactory = _ => DefaultPort,
    };

    public static async Task<int> ServeAsync(WebHostOptions options, CancellationToken cancellation)
    {
        if (options.Port is < 0 or > 65535) throw new UnusableException("A port is a number from 0 to 65535.");
        await using var app = WebHost.Create(options);
        var address = await WebHost.StartAsync(app, options.Port, cancellation);
        var invite = app.Services.GetRequiredService<Invite>();
        if (options.Serves(Surfaces.Site)) Terminal.Line($"Site  [bold]{address}/[/]");
        if (options.Serves(Surfaces.Desk)) Terminal.Line($"Desk  [bold]{address}/desk[/]");
        if (options.Serves(Surfaces.Api)) Terminal.Line($"API   [bold]{address}/api{(options.Serves(Surfaces.Site) ? "" : "/openapi.json")}[/]  [grey]for OpenRefine: {address}/api/reconcile[/]");
        if (options.Serves(Surfaces.Desk) && !await invite.AnybodyAsync(cancellation))
        {
            // Written as one line whatever the terminal's width: it is copied.
            await invite.WithdrawConsoleAsync(cancellation);
            var secret = await invite.ExecuteAsync(Invite.Console, Invite.First, cancellation);
            await Console.Out.WriteLineAsync($"Make the first account with this link; it works once, for 24 hours:\n      {address}/desk/join/{secret}");
        }

        Terminal.Line($"[grey]Ctrl-C ends it.[/]");
        await app.WaitForShutdownAsync(cancellation);
        return CommandLine.Done;
    }
}
