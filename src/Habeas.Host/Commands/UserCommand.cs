using System.CommandLine;
using Habeas.Security;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Host.Commands;

/// <summary><c>habeas user</c>: who may sign in, for whoever has the server's console.</summary>
internal static class UserCommand
{
    public static Command Create() => new("user", "Accounts of the desk.") { CreateInvite(), CreateList(), CreateRoles(), CreateClose() };

    private static Command CreateInvite()
    {
        var admin = new Option<bool>("--admin") { Description = "The account runs the accounts of others too." };
        var roles = RolesOption();
        var house = new House();
        var command = new Command("invite", "Print a one-time link for a new account; it is good for 24 hours.") { admin, roles };
        house.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await house.OpenAsync(parsed, mustExist: true, cancellation);
            var secret = await services.GetRequiredService<Invite>().ExecuteAsync(
                Invite.Console, Read(parsed.GetValue(roles)!) | (parsed.GetValue(admin) ? Roles.Administrator : Roles.None), cancellation);
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
                await Console.Out.WriteLineAsync($"{user.UserName}: {string.Join(", ", Permissions.CodesOf(user.Roles))}{(user.LockoutEnd == CloseAccount.ForGood ? " (closed)" : "")}");

            return CommandLine.Done;
        });
        return command;
    }

    private static Command CreateRoles()
    {
        var name = new Argument<string>("NAME") { Description = "The name of the account." };
        var roles = new Argument<string>("ROLES") { Description = RolesOption().Description };
        var house = new House();
        var command = new Command("roles", "Say what an account may do, from its next request on.") { name, roles };
        house.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (who, given) = (parsed.GetValue(name)!, Read(parsed.GetValue(roles)!));
            await using var services = await house.OpenAsync(parsed, mustExist: true, cancellation);
            var act = Act.Begin(services.GetRequiredService<TimeProvider>(), Invite.Console);
            var outcome = await services.GetRequiredService<GiveRoles>().ExecuteAsync(new GiveRoles.Request(who, given), act, cancellation);
            if (outcome is GiveRoles.Outcome.NotFound) throw Nobody(who);
            if (outcome is GiveRoles.Outcome.Refused refused) throw new UnusableException(refused.Sentence);
            await Console.Out.WriteLineAsync($"{who}: {string.Join(", ", Permissions.CodesOf(given))}");
            return CommandLine.Done;
        });
        return command;
    }

    private static Option<string> RolesOption() => new("--roles")
    {
        Description = $"What the account may do: {string.Join(",", Permissions.Each.Select(Permissions.CodeOf))}; several are parted by commas.",
        DefaultValueFactory = _ => string.Join(',', Permissions.CodesOf(Roles.Desk)),
    };

    private static Roles Read(string codes) => Permissions.Parse(codes.Split(',', StringSplitOptions.RemoveEmptyEntries))
        ?? throw new UnusableException($"“{codes}” is no list of roles. There are {string.Join(", ", Permissions.Each.Select(Permissions.CodeOf))}.");

    private static UnusableException Nobody(string name) => new($"Nobody has the name “{name}”.");

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
            if (!await services.GetRequiredService<CloseAccount>().ExecuteAsync(closed, Act.Begin(services.GetRequiredService<TimeProvider>(), Invite.Console), cancellation))
                throw Nobody(closed);
            await Console.Out.WriteLineAsync($"The account of {closed} is closed.");
            return CommandLine.Done;
        });
        return command;
    }
}
