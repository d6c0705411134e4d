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
        var described = new DescribedPerson();
        var house = new House();
        var command = new Command("match", "Find who may be meant by a name.") { names, json, registry };
        described.AddTo(command);
        house.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            described.Read(parsed);
            var people = parsed.GetValue(registry) is { } file
                ? [.. (await NameFile.ReadAsync(file, cancellation)).Select(p => p.Person with { Id = p.Id })] : await RegisterAsync(house, parsed, cancellation);
            var index = NameIndex.Build(people.SelectMany(p => p.Names.Select(n => (p.Id, n))));
            var found = true;
            foreach (var name in Queries(parsed.GetValue(names)!))
            {
                var candidates = described.IsGiven ? described.Rank(name, index.Match(name, 3 * Candidates), people, Candidates) : index.Match(name, Candidates);
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

    private static async Task<IReadOnlyList<PersonDescription>> RegisterAsync(House house, ParseResult parsed, CancellationToken cancellation)
    {
        await using var services = await house.OpenAsync(parsed, mustExist: true, cancellation);
        var files = await services.GetRequiredService<Database>().ReadAsync(read => PersonFile.AllAsync(read.Records, cancellation), cancellation);
        return [.. files.Select(f => new PersonDescription(f.Person.PublicId, [.. f.Names.Select(n => n.Value)])
        {
            Country = f.Person.Country, BirthDate = BirthDate.TryRead(Resolved.Of(f.Accepted("birth_date"))?.Date?.Edtf),
            Occupation = Joined(f.Accepted("occupation")), Place = Joined(f.Claims.Where(c => c is { Status: RecordStatus.Accepted, Property: "facility" })),
        })];

        // A code of the vocabulary reads as its words: civil_servant.
        static string Joined(IEnumerable<ClaimRecord> claims) => string.Join("; ", claims.Select(c => c.Value.Replace('_', ' ').Replace('-', ' ')));
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
