using System.CommandLine;
using System.Text.Json;
using Habeas.Names;
using Habeas.Registry;
using Habeas.Storage;

namespace Habeas.Host.Commands;

/// <summary><c>habeas match NAME…</c>: who of the register may be meant by a name, in any script, and why.</summary>
internal static class MatchCommand
{
    private const int Candidates = 10;

    public static Command Create()
    {
        var names = new Argument<string[]>("NAME") { Arity = ArgumentArity.OneOrMore, Description = "Names; - reads one a line from standard input." };
        var json = new Option<bool>("--json") { Description = "One JSON object a name, one a line." };
        var registry = new Option<FileInfo?>("--registry") { Description = "A CSV, TSV or XLSX with columns id and name, in place of the register." };
        var described = new DescribedPerson();
        var house = new House();
        var command = new Command("match", "Find who may be meant by a name.") { names, json, registry };
        described.AddTo(command);
        house.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            described.Read(parsed);
            var file = parsed.GetValue(registry);
            await using var services = file is null ? await house.OpenAsync(parsed, mustExist: true, cancellation) : null;
            IReadOnlyList<PersonDescription>? people = file is null
                ? null : [.. (await NameFile.ReadAsync(file, cancellation)).Select(p => p.Person with { Id = p.Id })];
            var index = people is null ? null : NameIndex.Build(people.SelectMany(p => p.Names.Select(n => (p.Id, n))));
            var most = described.IsGiven ? 3 * Candidates : Candidates;
            var found = true;
            foreach (var name in Queries(parsed.GetValue(names)!))
            {
                var candidates = index?.Match(name, most) ?? await services!.GetRequiredService<FindPeople>().PublicAsync(name, most, cancellation);
                if (described.IsGiven) candidates = described.Rank(name, candidates, people ?? await DescribedAsync(services!, candidates, cancellation), Candidates);
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

    /// <summary>What the register holds of candidates.</summary>
    private static async Task<IReadOnlyList<PersonDescription>> DescribedAsync(
        IServiceProvider services, IEnumerable<NameCandidate> candidates, CancellationToken cancellation)
    {
        var files = await Register.ByPublicIdAsync(services.GetRequiredService<Database>(), [.. candidates.Select(c => c.Id)], cancellation);
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
