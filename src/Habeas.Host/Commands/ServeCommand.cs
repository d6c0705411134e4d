using System.CommandLine;
using Habeas.Security;

namespace Habeas.Host.Commands;

/// <summary><c>habeas serve</c>: site and desk over a data directory, until it is told to end.</summary>
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
        var house = new House();
        var command = new Command("serve", "Serve the public site and the desk on the loopback interface.") { port, url, contact };
        house.AddTo(command);
        command.SetAction((parsed, cancellation) => ServeAsync(
            new WebHostOptions(
                house.Options(parsed), parsed.GetValue(port), PublicUrl: Addresses.Of(parsed.GetValue(url)), Contact: Addresses.OfMail(parsed.GetValue(contact))),
            cancellation));
        return command;
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
        Terminal.Line($"Site  [bold]{address}/[/]");
        Terminal.Line($"Desk  [bold]{address}/desk[/]");
        if (!await invite.AnybodyAsync(cancellation))
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
