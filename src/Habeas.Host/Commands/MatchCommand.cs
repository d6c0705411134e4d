using System.CommandLine;
using System.Text.Json;
using Habeas.Names;
using Habeas.Registry;
using Habeas.Storage;
using Spectre.Console;

namespace Habeas.Host.Commands;

/// <summary><c>habeas match NAME…</c>: who of the register may be meant by a name, in any script, and why.</summary>
internal static class MatchCommand
{
    private const int Candidates = 10;

    public static Command Create()
    {
        var names = new Argument<string[]>("NAME") { Arity = ArgumentArity.OneOrMore, Description = "Names; - reads one a line from standard input." };
        var json = new Option<bool>("--json") { Description = "One JSON object a name, one a line." };
        var registry = new Option<FileInfo?>("--registry") { Description = "A CSV or TSV with columns id and name in place of the register." };
        var house = new House();
        var command = new Command("match", "Find who may be meant by a name.") { names, json, registry };
        house.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var index = parsed.GetValue(registry) is { } file
                ? NameIndex.Build((await NameFile.ReadAsync(file, cancellation)).SelectMany(p => p.Person.Names.Select(n => (p.Id, n)))) : await RegisterAsync(house, parsed, cancellation);
            var found = true;
            foreach (var name in Queries(parsed.GetValue(names)!))
            {
                var candidates = index.Match(name, Candidates);
                found &= candidates.Count > 0;
                if (parsed.GetValue(json)) await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new { query = name, candidates }, RecordJson.Options));
                else Write(name, candidates);
            }

            return found ? CommandLine.Done : CommandLine.No;
        });
        return command;
    }

    private static IEnumerable<string> Queries(string[] names)
    {
        foreach (var name in names)
        {
            if (name != "-")
            {
                yield return name;
                continue;
            }

            while (Console.In.ReadLine() is { } line)
            {
                if (line.Trim() is { Length: > 0 } query) yield return query;
            }
        }
    }

    private static async Task<NameIndex> RegisterAsync(House house, ParseResult parsed, CancellationToken cancellation)
    {
        await using var services = await house.OpenAsync(parsed, mustExist: true, cancellation);
        var files = await services.GetRequiredService<Database>().ReadAsync(read => PersonFile.AllAsync(read.Records, cancellation), cancellation);
        return NameIndex.Build(files.SelectMany(f => f.Names.Select(n => (f.Person.PublicId, n.Value))));
    }

    private static void Write(string name, IReadOnlyList<NameCandidate> candidates)
    {
        Terminal.Line($"[bold]{name}[/]");
        if (candidates.Count == 0) Terminal.Line($"  [grey]nobody[/]");
        foreach (var candidate in candidates)
        {
            Terminal.Line($"  {candidate.Score,5:0.00}  {candidate.Name}  [grey]{candidate.Id}[/]");
            Terminal.Line($"         [grey]{string.Join("; ", candidate.Reasons)}[/]");
        }
    }
}
