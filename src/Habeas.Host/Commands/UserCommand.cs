using System.CommandLine;
using Habeas.Security;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Host.Commands;

/// <summary><c>habeas user</c>: who may sign in, for whoever has the server's console.</summary>
internal static class UserCommand
{
    public static Command Create() => new("user", "Accounts of the desk.") { CreateInvite(), CreateList() };

    private static Command CreateInvite()
    {
        var admin = new Option<bool>("--admin") { Description = "The account may invite others." };
        var house = new House();
        var command = new Command("invite", "Print a one-time link for a new account; it is good for 24 hours.") { admin };
        house.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await house.OpenAsync(parsed, mustExist: true, cancellation);
            var secret = await services.GetRequiredService<Invite>().ExecuteAsync("console", parsed.GetValue(admin), cancellation);
            await Console.Out.WriteLineAsync($"/desk/join/{secret}");
            return CommandLine.Done;
        });
        return command;
    }

    private static Command CreateList()
    {
        var house = new House();
        var command = new Command("list", "Print the accounts.");
        house.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await house.OpenAsync(parsed, mustExist: true, cancellation);
            var users = await services.GetRequiredService<Database>().ReadAsync(
                read => read.Stable.Set<User>().AsNoTracking().OrderBy(u => u.UserName).ToListAsync(cancellation), cancellation);
            foreach (var user in users) await Console.Out.WriteLineAsync(user.IsAdmin ? $"{user.UserName} (administrator)" : user.UserName);
            return CommandLine.Done;
        });
        return command;
    }
}
