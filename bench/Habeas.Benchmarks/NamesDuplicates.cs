using System.Diagnostics;
using System.Globalization;
using Habeas.Names;
using Habeas.Names.Tests.Planted;

namespace Habeas.Benchmarks;

/// <summary>Who stands more than once in a list of invented people: how many of the planted are found, how much else, and in what time.</summary>
internal static class NamesDuplicates
{
    public static void Run(int count, string? file)
    {
        var rows = PlantedList.Make(Path.Combine(AppContext.BaseDirectory, "Planted"), count);
        if (file is not null) File.WriteAllLines(file, rows.Select(r => $"{r.Id};{r.Name};{r.Born};{r.Country};{r.Occupation};{r.Place}").Prepend("id;name;born;country;occupation;place"));
        var people = rows.Select(r => new PersonDescription(r.Id, [r.Name])
        {
            BirthDate = BirthDate.TryRead(r.Born, DateOrder.DayFirst), Country = r.Country, Occupation = r.Occupation, Place = r.Place,
        }).ToList();
        PersonDuplicates.Find(people[..Math.Min(500, people.Count)]); // compiled before it is timed
        var began = Stopwatch.GetTimestamp();
        var found = PersonDuplicates.Find(people);
        var time = Stopwatch.GetElapsedTime(began);
        var planted = PlantedList.Pairs(rows).ToHashSet();
        var table = new Table("said", "pairs", "right", "precision", "recall");
        foreach (var verdicts in new PersonVerdict[][] { [PersonVerdict.Likely], [PersonVerdict.Likely, PersonVerdict.Open] })
        {
            var said = found.Where(p => verdicts.Contains(p.Comparison.Verdict)).ToList();
            var score = new Score(said.Count(p => planted.Contains((p.First.Id, p.Second.Id))), planted.Count, said.Count);
            table.Add(string.Join(" or ", verdicts).Replace('L', 'l').Replace('O', 'o'), $"{said.Count}", $"{score.Right}", Table.Share(score.Precision), Table.Share(score.Recall));
        }

        var names = found.Where(p => p.Comparison.Name.Score >= PersonDuplicates.UsualLeast).ToList();
        var byName = new Score(names.Count(p => planted.Contains((p.First.Id, p.Second.Id))), planted.Count, names.Count);
        table.Add("names agree (.85)", $"{names.Count}", $"{byName.Right}", Table.Share(byName.Precision), Table.Share(byName.Recall));
        table.Print();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count:N0} rows, {planted.Count:N0} planted pairs, {time.TotalSeconds:0.0} s"));
    }
}
