using System.CommandLine;
using System.Text.Json;
using Habeas.Intake;
using Habeas.Publishing;
using Habeas.Registry;
using Habeas.Review;
using Habeas.Security;
using Habeas.Storage;

namespace Habeas.Host.Commands;

/// <summary><c>habeas verify</c>: chain, captures, citations. It changes nothing, not even a table that is out of date.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "One JSON object a fault." };
        var head = new Option<FileInfo?>("--head") { Description = "A file in which an earlier `habeas head` was written down: the ledger must still go through it." };
        var house = new House();
        var command = new Command("verify", "Check the ledger's chain, the register and the public pages against it, the archived copies, and that they bear out every citation.") { json, head };
        house.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = house.Options(parsed);
            if (options.Database.IsSqlite && !File.Exists(options.Database.SqlitePath))
                throw new UnusableException($"There is no register in {options.Database.DataDirectory}: name its directory with --data.");
            var noted = parsed.GetValue(head) is { } file ? await HeadCommand.ReadAsync(file, cancellation) : null;
            await using var services = new ServiceCollection().AddHabeas(options).BuildServiceProvider();
            var database = services.GetRequiredService<Database>();
            var faults = new List<Fault>(await VerifyLedger.ExecuteAsync(database, cancellation));
            if (noted is not null) faults.AddRange(await TryAsync("the head", () => noted.VerifyAsync(database, cancellation)));
            faults.AddRange(await TryAsync("the register", () => VerifyRecords.ExecuteAsync(database, cancellation)));
            faults.AddRange(await TryAsync("the archived copies", () => VerifyCaptures.ExecuteAsync(database, cancellation)));
            faults.AddRange(await TryAsync("the citations", () => VerifyCitations.ExecuteAsync(database, cancellation)));
            faults.AddRange(await TryAsync("the public pages", () => services.GetRequiredService<PublicFollower>().VerifyAsync(cancellation)));
            faults.AddRange(await TryAsync("the accounts", () => VerifyAccounts.ExecuteAsync(database, cancellation)));
            foreach (var fault in faults)
            {
                if (parsed.GetValue(json)) await Console.Out.WriteLineAsync(JsonSerializer.Serialize(fault, RecordJson.Options));
                else Terminal.Line($"[red]{fault.ToString()}[/]");
            }

            if (faults.Count > 0) return CommandLine.No;
            if (!parsed.GetValue(json)) Terminal.Line($"[green]Everything is as it was written.[/]");
            return CommandLine.Done;
        });
        return command;
    }

    private static async Task<IReadOnlyList<Fault>> TryAsync(string what, Func<Task<IReadOnlyList<Fault>>> check)
    {
        try
        {
            return await check();
        }
        catch (Exception e) when (e is System.Data.Common.DbException or JsonException or InvalidOperationException)
        {
            // A damaged database is a finding of this command, not a failure of it.
            return [new Fault(null, null, $"{what} cannot be checked ({e.Message.ReplaceLineEndings(" ")})")];
        }
    }
}
