using Habeas.Names;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Registry;

/// <summary>Two persons of the register whose names agree, with what is held of them.</summary>
public sealed record Namesakes(PersonFile One, PersonFile Another, PersonLikeness Likeness, JudgementRecord? Judgement)
{
    private const double Least = 0.7;
    private const int MostOfOne = 12;
    private const int Batch = 200;

    /// <param name="Looked">At how many persons, those before this stretch among them.</param>
    /// <param name="IsEnd">Nobody is left to look at.</param>
    public sealed record Stretch(IReadOnlyList<Namesakes> Pairs, int Looked, bool IsEnd);

    /// <summary>Who else in the register may be this person, the likeliest first; those who were judged before are among them.</summary>
    /// <returns>Null when there is no such person.</returns>
    public static async Task<(PersonFile File, IReadOnlyList<Namesakes> Others)?> OfAsync(
        Database database, RegisterNames names, string person, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(names);
        var index = await names.CurrentAsync(cancellation);
        return await database.ReadAsync<(PersonFile, IReadOnlyList<Namesakes>)?>(
            async read =>
            {
                if (await PersonFile.FindAsync(read.Records, person, cancellation) is not { } file || !file.Names.Any()) return null;
                var judged = await read.Records.Set<RecordRow>().AsNoTracking().Where(r => r.Kind == JudgementRecord.Kind && (r.Person == person || r.Key == person)).ToListAsync(cancellation);
                var others = judged.Select(r => r.Read<JudgementRecord>()).Select(j => j.Person == person ? j.Other : j.Person)
                    .Concat(AlikeOf(index, file.Names.Select(n => n.Value))).Where(id => id != person).Distinct(StringComparer.Ordinal);
                return (file, await ReadAsync(read, [.. others.Select(other => (person, other))], cancellation));
            },
            cancellation);
    }

    /// <summary>
    /// Pairs of the register whose names agree well and that nobody has judged, each once: a stretch of it at a time, so that it costs the
    /// same however many there are.
    /// </summary>
    /// <param name="skip">How many persons, in the order in which they were entered, were looked at before.</param>
    /// <param name="enough">So many pairs end the stretch.</param>
    /// <param name="look">At so many persons at most.</param>
    public static async Task<Stretch> OpenAsync(
        Database database, RegisterNames names, int skip, int enough, int look = 400, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(names);
        var index = await names.CurrentAsync(cancellation);
        return await database.ReadAsync(
            async read =>
            {
                var ids = await read.Records.Set<RosterRow>().AsNoTracking().Select(r => r.Person).OrderBy(p => p).Skip(skip).Take(look + 1).ToListAsync(cancellation);
                var looked = ids.Take(look).ToList();
                var known = (await RegisterNames.NamesAsync(read.Records, looked, cancellation)).ToLookup(n => n.Person, n => n.Name, StringComparer.Ordinal);
                var pairs = new List<(string, string)>();
                var next = 0;
                while (next < looked.Count && pairs.Count < enough)
                {
                    var person = looked[next++];
                    var others = AlikeOf(index, known[person]).Where(other => string.CompareOrdinal(person, other) < 0).ToList();
                    var judged = await JudgedAsync(read, person, others, cancellation);
                    pairs.AddRange(others.Where(other => !judged.Contains(other)).Select(other => (person, other)));
                }

                return new Stretch(await ReadAsync(read, pairs, cancellation), skip + next, next == ids.Count);
            },
            cancellation);
    }

    /// <summary>Pairs that somebody has said to be one or two, the latest first.</summary>
    public static Task<IReadOnlyList<Namesakes>> JudgedAsync(Database database, int most, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.ReadAsync<IReadOnlyList<Namesakes>>(
            async read =>
            {
                var rows = await read.Records.Set<RecordRow>().AsNoTracking().Where(r => r.Kind == JudgementRecord.Kind).OrderByDescending(r => r.Seq).Take(most).ToListAsync(cancellation);
                var pairs = rows.Select(r => r.Read<JudgementRecord>()).Where(j => j.Verdict != "unsure").Select(j => (j.Person, j.Other)).ToList();
                return await ReadAsync(read, pairs, cancellation);
            },
            cancellation);
    }

    private static IEnumerable<string> AlikeOf(NameIndex index, IEnumerable<string> names) =>
        names.SelectMany(n => index.Match(n, MostOfOne)).Where(c => c.Score >= Least).Select(c => c.Id).Distinct(StringComparer.Ordinal);

    private static async Task<HashSet<string>> JudgedAsync(ReadTables read, string person, List<string> others, CancellationToken cancellation)
    {
        if (others.Count == 0) return [];
        var ids = others.ConvertAll(other => JudgementRecord.IdOf(person, other));
        var rows = await read.Records.Set<RecordRow>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(cancellation);
        return rows.Select(r => r.Read<JudgementRecord>()).Where(j => j.Verdict != "unsure").Select(j => j.Person == person ? j.Other : j.Person).ToHashSet(StringComparer.Ordinal);
    }

    private static async Task<IReadOnlyList<Namesakes>> ReadAsync(ReadTables read, IReadOnlyList<(string One, string Another)> pairs, CancellationToken cancellation)
    {
        var files = new Dictionary<string, PersonFile>(StringComparer.Ordinal);
        foreach (var some in pairs.SelectMany(p => new[] { p.One, p.Another }).Distinct(StringComparer.Ordinal).Chunk(Batch))
        {
            foreach (var file in (await PersonFile.SomeAsync(read.Records, some, cancellation)).Where(f => f.Names.Any())) files[file.Person.Id] = file;
        }

        var judgements = new Dictionary<string, JudgementRecord>(StringComparer.Ordinal);
        foreach (var some in pairs.Select(p => JudgementRecord.IdOf(p.One, p.Another)).Chunk(Batch))
        {
            foreach (var row in await read.Records.Set<RecordRow>().AsNoTracking().Where(r => some.Contains(r.Id)).ToListAsync(cancellation)) judgements[row.Id] = row.Read<JudgementRecord>();
        }

        return [.. pairs.Where(p => files.ContainsKey(p.One) && files.ContainsKey(p.Another))
            .Select(p => new Namesakes(files[p.One], files[p.Another], PersonLikeness.Of(files[p.One], files[p.Another]), judgements.GetValueOrDefault(JudgementRecord.IdOf(p.One, p.Another))))
            .OrderByDescending(n => n.Likeness.Score).ThenBy(n => n.Another.Person.Id, StringComparer.Ordinal)];
    }
}
