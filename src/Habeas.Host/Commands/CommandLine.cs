using System.CommandLine;
using System.CommandLine.Parsing;

namespace Habeas.Host.Commands;

/// <summary>The command line. Exit codes: 0 done, 1 the answer is "no", 2 wrong usage or unreadable input, with one sentence.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int No = 1;
    public const int Unusable = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        Privacy.Begin();
        // Names and texts in any script, also where the terminal's own encoding is another.
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var root = new RootCommand("Habeas: the case registry, newsroom intake and advocacy ledger of campaigns for unjustly detained people.")
        {
            ReadCommand.Create(), IntakeCommand.Create(), MatchCommand.Create(), DuplicatesCommand.Create(), DemoCommand.Create(), ServeCommand.Create(),
            VerifyCommand.Create(), HeadCommand.Create(), RebuildCommand.Create(), UserCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (MistypedOption(parsed, args) is { } mistyped) return Refuse($"“{mistyped}” is not an option of this command. See “{Path(parsed.CommandResult)} --help”.");
        if (parsed.Errors.Count > 0) return Refuse($"{parsed.Errors[0].Message} See “{Path(parsed.CommandResult)} --help”.");
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C: what was begun was rolled back or is whole.
            return 130;
        }
        catch (UnusableException e)
        {
            // The one way in which a command says that what it was given cannot be used.
            return Refuse(e.Message);
        }
    }

    /// <summary>
    /// A word that looks like an option and was taken for a file or a name. One that is really called so is written after <c>--</c>.
    /// </summary>
    private static string? MistypedOption(ParseResult parsed, string[] args)
    {
        var options = args.TakeWhile(a => a != "--").ToHashSet(StringComparer.Ordinal);
        return parsed.CommandResult.Tokens.Select(t => t.Value).FirstOrDefault(t => t.Length > 1 && t[0] == '-' && options.Contains(t));
    }

    // “habeas user roles”: the help that is meant, not the list of all commands.
    private static string Path(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{Path(parent)} {command.Command.Name}" : "habeas";

    public static int Refuse(string sentence)
    {
        Console.Error.WriteLine($"habeas: {sentence}");
        return Unusable;
    }
}
