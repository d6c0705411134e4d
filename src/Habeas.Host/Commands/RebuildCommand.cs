using System.CommandLine;
using Habeas.Publishing;
using Habeas.Storage;

namespace Habeas.Host.Commands;

/// <summary><c>habeas rebuild</c>: all that is derived, once more from the ledger.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var house = new House();
        var command = new Command("rebuild", "Replay the ledger into every table that is derived from it, and the public database.");
        house.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await house.OpenAsync(parsed, mustExist: true, cancellation);
            var count = await services.GetRequiredService<Database>().RebuildAsync(cancellation);
            await services.GetRequiredService<PublicFollower>().CatchUpAsync(everybody: true, cancellation);
            await Console.Out.WriteLineAsync(FormattableString.Invariant($"{count} entries replayed."));
            return CommandLine.Done;
        });
        return command;
    }
}
