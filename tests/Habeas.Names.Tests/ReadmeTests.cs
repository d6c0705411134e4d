using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Habeas.Names.Tests;

/// <summary>
/// The package's README shows programs with what they print. Each lies in <c>Examples</c>, compiled and run here; its comments are what it
/// prints, line by line.
/// </summary>
public sealed class ReadmeTests
{
    public static TheoryData<string> Examples =>
        [.. typeof(ReadmeTests).Assembly.GetTypes().Where(t => t.Namespace == "Habeas.Names.Tests.Examples" && t.GetMethod("Run") is not null).Select(t => t.Name)];

    private static string[] Blocks => [.. Regex.Matches(Read("README.md"), "```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
        .Select(m => m.Groups["code"].Value)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_prints_what_the_readme_says(string example)
    {
        using var printed = new StringWriter { NewLine = "\n" };
        typeof(ReadmeTests).Assembly.GetType($"Habeas.Names.Tests.Examples.{example}")!.GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [printed]);
        var said = Regex.Matches(TextOf(example), "// (?<line>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Groups["line"].Value);
        Assert.Equal(string.Join('\n', said) + "\n", printed.ToString());
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_readme_shows_an_example_as_it_was_run(string example) => Assert.Contains(TextOf(example), Blocks);

    [Fact]
    public void The_readme_shows_no_program_that_was_not_run() => Assert.Equal(Examples.Count, Blocks.Length);

    private static string TextOf(string example)
    {
        var lines = Read("Examples", $"{example}.cs").Split('\n').SkipWhile(l => l.Trim() != "// <example>").Skip(1).TakeWhile(l => l.Trim() != "// </example>");
        return string.Concat(lines.Select(l => $"{(l.Length > 8 ? l[8..] : "")}\n"));
    }

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine([AppContext.BaseDirectory, .. path])).ReplaceLineEndings("\n");
}
