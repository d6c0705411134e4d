using System.CommandLine;
using Habeas.Publishing;
using Habeas.Registry;
using Habeas.Storage;

namespace Habeas.Host.Commands;

/// <summary><c>habeas rebuild</c>: all that is derived, once more from the ledger.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var house = new House();
        var command = new Command("rebuild", "Replay the ledger into every table that is derived from it, the index of names, and the public database.");
        house.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await house.OpenAsync(parsed, mustExist: true, cancellation);
            var count = await RebuildAsync(services.GetRequiredService<Database>(), cancellation);
            await services.GetRequiredService<RegisterNames>().RebuildAsync(cancellation);
            await services.GetRequiredService<PublicFollower>().CatchUpAsync(everybody: true, cancellation);
            await Console.Out.WriteLineAsync(FormattableString.Invariant($"{count} entries replayed."));
            return CommandLine.Done;
        });
        return command;
    }

    private static async Task<long> RebuildAsync(Database database, CancellationToken cancellation)
    {
        try
        {
            return await database.RebuildAsync(cancellation);
        }
        catch (InvalidDataException e)
        {
            // An entry that cannot be opened: the replay was rolled back, and the sentence says what is missing.
            throw new UnusableException($"The ledger cannot be replayed, and nothing was changed: {e.Message}");
        }
    }
}
