using System.Globalization;
using Spectre.Console;

namespace Habeas.Host.Commands;

/// <summary>Lines for a person at a terminal: markup in the pattern, everything put into it as plain text.</summary>
internal static class Terminal
{
    public static void Line(FormattableString markup) => AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, markup);
}
