using Habeas.Names;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Registry;

/// <summary>Two persons of the register whose names agree, with what is held of them.</summary>
public sealed record Namesakes(PersonFile One, PersonFile Another, PersonLikeness Likeness, JudgementRecord? Judgement)
{
    private const double Least = 0.7;
    private const int MostOfOne = 8;

    /// <summary>Who else in the register may be this person, the likeliest first; those who were judged before are among them.</summary>
    /// <returns>Null when there is no such person.</returns>
    public static Task<(PersonFile File, IReadOnlyList<Namesakes> Others)?> OfAsync(Database database, string person, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.ReadAsync<(PersonFile, IReadOnlyList<Namesakes>)?>(
            async read =>
            {
                var register = await Everybody.ReadAsync(read.Records, cancellation);
                return register.Files.TryGetValue(person, out var file) ? (file, register.Of(file)) : null;
            },
            cancellation);
    }

    /// <summary>Every pair of the register whose names agree well, each once.</summary>
    public static Task<IReadOnlyList<Namesakes>> AllAsync(Database database, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.ReadAsync<IReadOnlyList<Namesakes>>(
            async read =>
            {
                var register = await Everybody.ReadAsync(read.Records, cancellation);
                return [.. register.Files.Values.SelectMany(register.Of).DistinctBy(n => JudgementRecord.IdOf(n.One.Person.Id, n.Another.Person.Id), StringComparer.Ordinal)
                    .OrderByDescending(n => n.Likeness.Score)];
            },
            cancellation);
    }

    private sealed record Everybody(Dictionary<string, PersonFile> Files, NameIndex Names, Dictionary<string, JudgementRecord> Judgements)
    {
        public static async Task<Everybody> ReadAsync(DerivedContext records, CancellationToken cancellation)
        {
            var files = (await PersonFile.AllAsync(records, cancellation)).Where(f => f.Names.Any()).ToList();
            var judgements = await records.Set<RecordRow>().AsNoTracking().Where(r => r.Kind == JudgementRecord.Kind).ToListAsync(cancellation);
            return new Everybody(
                files.ToDictionary(f => f.Person.Id, StringComparer.Ordinal), NameIndex.Build(files.SelectMany(f => f.Names.Select(n => (f.Person.Id, n.Value)))),
                judgements.Select(r => r.Read<JudgementRecord>()).ToDictionary(j => j.Id, StringComparer.Ordinal));
        }

        public IReadOnlyList<Namesakes> Of(PersonFile file)
        {
            var alike = file.Names.SelectMany(n => Names.Match(n.Value, MostOfOne)).Where(c => c.Score >= Least).Select(c => c.Id);
            var judged = Judgements.Values.Where(j => j.Person == file.Person.Id || j.Other == file.Person.Id).Select(j => j.Person == file.Person.Id ? j.Other : j.Person);
            return [.. alike.Concat(judged).Where(id => id != file.Person.Id && Files.ContainsKey(id)).Distinct(StringComparer.Ordinal).Select(id => Files[id])
                .Select(other => new Namesakes(file, other, PersonLikeness.Of(file, other), Judgements.GetValueOrDefault(JudgementRecord.IdOf(file.Person.Id, other.Person.Id))))
                .OrderByDescending(n => n.Likeness.Score).ThenBy(n => n.Another.Person.Id, StringComparer.Ordinal)];
        }
    }
}
