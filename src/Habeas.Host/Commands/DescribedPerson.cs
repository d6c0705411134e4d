using System.CommandLine;
using Habeas.Names;

namespace Habeas.Host.Commands;

/// <summary>What is known beside the name of whoever is looked for, as options.</summary>
internal sealed class DescribedPerson
{
    private readonly Option<string?> country = new("--country") { Description = "Their country, where you know: a code or a name." };
    private readonly Option<string?> born = new("--born") { Description = "When they were born, as far as you know." };
    private readonly Option<string?> occupation = new("--occupation") { Description = "What they do." };
    private readonly Option<string?> place = new("--place") { Description = "Where they are from or held." };
    private PersonDescription known = new("", []);

    public bool IsGiven => known.Country is not null || known.BirthDate is not null || known.Occupation is not null || known.Place is not null;

    public void AddTo(Command command)
    {
        foreach (var option in new[] { country, born, occupation, place }) command.Options.Add(option);
    }

    public void Read(ParseResult parsed)
    {
        var typed = parsed.GetValue(born);
        var date = BirthDate.TryRead(typed);
        if (date is null && !string.IsNullOrWhiteSpace(typed)) throw new UnusableException($"--born “{typed}” cannot be read as a date: write 1981, 1981-03 or 1981-03-04.");
        known = known with { Country = parsed.GetValue(country), BirthDate = date, Occupation = parsed.GetValue(occupation), Place = parsed.GetValue(place) };
    }

    /// <summary>The candidates once more, the likely first; what speaks for each and against stands among its reasons. Scores stay those of the names.</summary>
    public IReadOnlyList<NameCandidate> Rank(string name, IReadOnlyList<NameCandidate> candidates, IReadOnlyList<PersonDescription> people, int most)
    {
        var found = candidates.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var byId = people.Where(p => found.Contains(p.Id)).ToDictionary(p => p.Id, StringComparer.Ordinal);
        return
        [
            .. candidates.Select(c => (Candidate: c, Comparison: PersonComparison.Of(known with { Names = [name] }, byId[c.Id] with { Names = [c.Name] })))
                .OrderBy(c => c.Comparison.Verdict).ThenByDescending(c => c.Candidate.Score).Take(most)
                .Select(c => c.Candidate with { Reasons = [.. c.Candidate.Reasons, .. c.Comparison.Evidence.Select(e => $"{e.Direction}: {e.Words}")] }),
        ];
    }
}
