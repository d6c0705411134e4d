using System.CommandLine;
using Habeas.Host.Commands.Demo;
using Habeas.Intake;
using Habeas.Reading;
using Spectre.Console;

namespace Habeas.Host.Commands;

/// <summary><c>habeas demo</c>: the register of an invented country, made once, then served.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var port = ServeCommand.PortOption();
        var noServe = new Option<bool>("--no-serve") { Description = "Make the register and end." };
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "Where the demo's data lie; made there when there are none.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("data", "demo")),
        };
        var command = new Command("demo", "Make (once) and serve the sample register: invented people of an invented country.") { data, port, noServe };
        command.SetAction(async (parsed, cancellation) =>
        {
            var directory = parsed.GetValue(data)!.FullName;
            await MakeAsync(directory, cancellation);
            await ShowAsync(cancellation);
            if (parsed.GetValue(noServe)) return CommandLine.Done;
            return await ServeCommand.ServeAsync(
                new WebHostOptions(House.OptionsOf(directory, postgreSql: null), parsed.GetValue(port), IsDemo: true), cancellation);
        });
        return command;
    }

    /// <summary>Made beside its place and moved there when it is whole: what is cut off half way is made anew.</summary>
    private static async Task MakeAsync(string directory, CancellationToken cancellation)
    {
        if (File.Exists(Path.Combine(directory, "habeas.db")))
        {
            Terminal.Line($"The demo's register is in [bold]{directory}[/].");
            return;
        }

        if (Directory.Exists(directory) && Directory.EnumerateFileSystemEntries(directory).Any())
            throw new UnusableException($"{directory} holds something else: name an empty directory with --data.");
        var making = directory.TrimEnd(Path.DirectorySeparatorChar) + ".making";
        if (Directory.Exists(making)) Directory.Delete(making, recursive: true);
        var samples = SampleFiles.Load(Path.Combine(AppContext.BaseDirectory, "samples"));
        await AnsiConsole.Progress().HideCompleted(false).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask("Making the register of Varenia");
                await using var services = new ServiceCollection()
                    .AddHabeas(House.OptionsOf(making, postgreSql: null) with { Reader = new DirectReader() }).BuildServiceProvider();
                await House.PrepareAsync(services, cancellation);
                await new SampleRegister(services, samples).MakeAsync((done, all) => task.Value = 100.0 * done / all, cancellation);
                task.Value = 100;
            });
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(directory)) Directory.Delete(directory);
        Directory.CreateDirectory(Path.GetDirectoryName(directory)!);
        Directory.Move(making, directory);
        Terminal.Line($"{samples.People.Count} invented people, {samples.Sources.Count} sources and {samples.Dispatches.Count} dispatches to review, in [bold]{directory}[/].");
    }

    /// <summary>Reads one dispatch in front of the user's eyes.</summary>
    private static async Task ShowAsync(CancellationToken cancellation)
    {
        var dispatch = SampleFiles.Load(Path.Combine(AppContext.BaseDirectory, "samples")).Dispatches[0];
        AnsiConsole.WriteLine();
        Terminal.Line($"[grey]habeas read samples/dispatches/{Path.GetFileName(dispatch)}[/]");
        ReadingScreen.Write(Path.GetFileName(dispatch), NewsReader.Read(await File.ReadAllBytesAsync(dispatch, cancellation)));
    }
}
