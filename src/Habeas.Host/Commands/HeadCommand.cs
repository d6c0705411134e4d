using System.CommandLine;
using Habeas.Storage;

namespace Habeas.Host.Commands;

/// <summary><c>habeas head</c>: the ledger's end in one line, to be kept where whoever could change the ledger cannot reach.</summary>
internal static class HeadCommand
{
    public static Command Create()
    {
        var house = new House();
        var command = new Command("head", "Print the number and the hash of the ledger's last entry, to be written down elsewhere.");
        house.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await house.OpenAsync(parsed, mustExist: true, cancellation);
            await Console.Out.WriteLineAsync((await HeadNote.ReadAsync(services.GetRequiredService<Database>(), cancellation)).ToString());
            return CommandLine.Done;
        });
        return command;
    }

    public static async Task<HeadNote> ReadAsync(FileInfo file, CancellationToken cancellation)
    {
        try
        {
            if (file is { Exists: true, Length: > 1000 } || HeadNote.Parse(await File.ReadAllTextAsync(file.FullName, cancellation)) is not { } head)
                throw new UnusableException($"{file.Name} holds no head: it is one line, a number and a hash, as “habeas head” prints it.");
            return head;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnusableException($"{file.Name} cannot be read: {e.Message}");
        }
    }
}
