using System.CommandLine;
using System.Reflection;
using System.Text.RegularExpressions;
using Habeas.Host.Commands;
using Xunit;

namespace Habeas.Host.Tests.Architecture;

public sealed class CommandLineTests
{
    /// <summary>docs/cli.md has a part for each command, with each of its options and no other.</summary>
    [Fact]
    public void The_page_of_the_command_line_knows_every_command_and_option()
    {
        var commands = typeof(CommandLine).Assembly.GetTypes()
            .Select(type => type.GetMethod("Create", BindingFlags.Static | BindingFlags.Public, Type.EmptyTypes))
            .Where(create => create?.ReturnType == typeof(Command))
            .SelectMany(create => Leaves((Command)create!.Invoke(null, null)!, "habeas"));
        var documented = Regex.Matches(
                Repository.Read("docs", "cli.md").ReplaceLineEndings("\n"), @"^## (?<name>habeas[a-z ]*[a-z]).*\n(?<text>(?:(?!## ).*\n)*)",
                RegexOptions.ExplicitCapture | RegexOptions.Multiline, TimeSpan.FromSeconds(1))
            .Select(part => $"{part.Groups["name"].Value}: {string.Join(' ', Options(part.Groups["text"].Value))}");
        Assert.Equal(commands.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Leaves(Command command, string above)
    {
        var name = $"{above} {command.Name}";
        return command.Subcommands.Count > 0
            ? command.Subcommands.SelectMany(sub => Leaves(sub, name))
            : [$"{name}: {string.Join(' ', command.Options.Select(o => o.Name).Order(StringComparer.Ordinal))}"];
    }

    private static IEnumerable<string> Options(string text) => text.Split('\n')
        .Where(line => line.StartsWith("| `--", StringComparison.Ordinal)).Select(line => line.Split('|')[1])
        .SelectMany(cell => Regex.Matches(cell, "--[a-z-]+", RegexOptions.None, TimeSpan.FromSeconds(1))).Select(option => option.Value)
        .Order(StringComparer.Ordinal);
}
