using System.CommandLine;
using Habeas.Security;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Host.Commands;

/// <summary><c>habeas user</c>: who may sign in, for whoever has the server's console.</summary>
internal static class UserCommand
{
    public static Command Create() => new("user", "Accounts of the desk.") { CreateInvite(), CreateList(), CreateClose() };

    private static Command CreateInvite()
    {
        var admin = new Option<bool>("--admin") { Description = "The account may invite others." };
        var house = new House();
        var command = new Command("invite", "Print a one-time link for a new account; it is good for 24 hours.") { admin };
        house.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await house.OpenAsync(parsed, mustExist: true, cancellation);
            var secret = await services.GetRequiredService<Invite>().ExecuteAsync(Invite.Console, parsed.GetValue(admin), cancellation);
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
            foreach (var user in users)
                await Console.Out.WriteLineAsync($"{user.UserName}{(user.IsAdmin ? " (administrator)" : "")}{(user.LockoutEnd == CloseAccount.ForGood ? " (closed)" : "")}");

            return CommandLine.Done;
        });
        return command;
    }

    private static Command CreateClose()
    {
        var name = new Argument<string>("NAME") { Description = "The name of the account." };
        var house = new House();
        var command = new Command("close", "End somebody's access for good: no sign-in, no open session, no link of theirs.") { name };
        house.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await house.OpenAsync(parsed, mustExist: true, cancellation);
            var closed = parsed.GetValue(name)!;
            if (!await services.GetRequiredService<CloseAccount>().ExecuteAsync(closed, cancellation))
                throw new UnusableException($"Nobody has the name “{closed}”.");
            await Console.Out.WriteLineAsync($"The account of {closed} is closed.");
            return CommandLine.Done;
        });
        return command;
    }
}
