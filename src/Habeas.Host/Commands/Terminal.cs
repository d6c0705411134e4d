using System.Globalization;
using System.Runtime.CompilerServices;
using Spectre.Console;

namespace Habeas.Host.Commands;

/// <summary>Lines for a person at a terminal: markup in the pattern, everything put into it as plain text.</summary>
internal static class Terminal
{
    // Where a file or another program reads, a line is a line: grep finds what stands in it.
    private const int Endless = 1_000_000;

    private static readonly Lazy<IAnsiConsole> Unbroken = new(() =>
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        console.Profile.Width = Endless;
        return console;
    });

    /// <summary>A line; what does not fit a terminal goes on below its first word.</summary>
    public static void Line(FormattableString markup)
    {
        if (Console.IsOutputRedirected)
        {
            Unbroken.Value.MarkupLineInterpolated(CultureInfo.InvariantCulture, markup);
            return;
        }

        var indent = markup.Format.TakeWhile(c => c == ' ').Count();
        var text = Markup.FromInterpolated(CultureInfo.InvariantCulture, FormattableStringFactory.Create(markup.Format[indent..], markup.GetArguments()));
        AnsiConsole.Write(new Padder(text, new Padding(indent, 0, 0, 0)));
    }
}
