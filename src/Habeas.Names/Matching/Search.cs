using System.Collections.Concurrent;
using System.Text;

namespace Habeas.Names.Matching;

/// <summary>
/// Answers one name from the tables: the words that sound like its words, the entries that have most of those by weight, and the best of
/// these aligned word by word.
/// </summary>
internal sealed class Search(IndexTables tables)
{
    private const float LeastAlike = 0.62f;
    private const float Clearly = 0.85f;
    private const int Aligned = 300;

    private readonly Lexicon lexicon = new(tables);
    private readonly ConcurrentBag<Tally> spare = [];

    /// <summary>A word or run of the name asked for, with the words on record that sound like it.</summary>
    private sealed record Unit(Word Word, List<Lexicon.Hit> Hits, float Weight);

    private readonly record struct Ranked(int Entry, float Score);

    public IReadOnlyList<NameCandidate> Find(PersonName name, int limit)
    {
        var spoken = Spoken.Of(name);
        if (spoken.Words.Length == 0) return [];
        Unit[] units = [.. spoken.Words.Take(Alignment.Most).Select(UnitOf)];
        Unit[] runs = [.. spoken.Runs.Where(r => r.Last < units.Length).Select(r => UnitOf(spoken.Run(r)))];
        if (!spare.TryTake(out var tally)) tally = new Tally(tables.Entries);
        var total = units.Sum(u => u.Weight);
        foreach (var unit in units.Concat(runs)) Count(unit, 200 / total, tally);
        var entries = tally.Best(Aligned);
        spare.Add(tally);
        return Answer(name, Rank(units, entries), limit);
    }

    private Unit UnitOf(Word word)
    {
        var hits = new List<Lexicon.Hit>();
        if (word.Kind != PartKind.Initial) lexicon.Find(word, LeastAlike, hits);
        var starts = tables.PostStart.Span;
        var common = 0;
        foreach (var hit in hits)
        {
            if (hit.Likeness >= Clearly) common += starts[hit.Word + 1] - starts[hit.Word];
        }

        return new Unit(word, hits, Rarity(common) * Alignment.Share(word.Kind));
    }

    private float Rarity(int entries) => MathF.Log(1 + ((tables.Entries + 2000f) / (entries + 3f + tables.Entries / 20000f)));

    private void Count(Unit unit, float scale, Tally tally)
    {
        ReadOnlySpan<int> starts = tables.PostStart.Span, posts = tables.Posts.Span;
        foreach (var hit in unit.Hits)
        {
            var points = (int)(scale * unit.Weight * (hit.Likeness - 0.3f) / 0.7f);
            if (points > 0) tally.Add(posts[starts[hit.Word]..starts[hit.Word + 1]], (byte)Math.Min(points, 255));
        }
    }

    private List<Ranked> Rank(Unit[] units, List<int> entries)
    {
        var ranked = new List<Ranked>(entries.Count);
        var asked = Array.ConvertAll(units, u => u.Word);
        var weights = Array.ConvertAll(units, u => u.Weight);
        foreach (var entry in entries)
        {
            var score = Align(units, asked, weights, entry, pairs: null);
            if (score >= NameIndex.LeastScore) ranked.Add(new Ranked(entry, score));
        }

        ranked.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Entry.CompareTo(b.Entry));
        return ranked;
    }

    private float Align(Unit[] units, Word[] asked, float[] weights, int entry, List<Alignment.Pair>? pairs)
    {
        var words = tables.EntryWords.Span[tables.EntryStart.Span[entry]..tables.EntryStart.Span[entry + 1]];
        var known = new Word[words.Length];
        Span<float> knownWeights = stackalloc float[words.Length], likeness = stackalloc float[words.Length * asked.Length];
        for (var j = 0; j < words.Length; j++)
        {
            known[j] = WordAt(words[j]);
            var starts = tables.PostStart.Span;
            knownWeights[j] = Rarity(starts[words[j] + 1] - starts[words[j]]) * Alignment.Share(known[j].Kind);
            for (var i = 0; i < asked.Length; i++) likeness[i * words.Length + j] = Alignment.Alike(asked[i], known[j]);
        }

        return Alignment.Score(asked, weights, known, knownWeights, likeness, pairs);
    }

    private Word WordAt(int word)
    {
        var starts = tables.WordStart.Span;
        var flags = tables.WordFlags.Span[word];
        return new Word(
            tables.WordSigns.Span[starts[word]..starts[word + 1]].ToArray(), (flags & IndexTables.Unwritten) != 0, (PartKind)(flags & ~IndexTables.Unwritten));
    }

    private List<NameCandidate> Answer(PersonName asked, List<Ranked> ranked, int limit)
    {
        // A few more than asked for: the same letters go before the same sounds.
        var some = ranked.Take(limit + 10).Select(r => (Known: TextOf(r.Entry), r.Score))
            .Select(r => (r.Known.Id, Name: PersonName.Parse(r.Known.Name), r.Score))
            .Select(r => (r.Id, r.Name, Score: NameComparison.Rounded(r.Score, asked, r.Name)))
            .OrderByDescending(r => r.Score).DistinctBy(r => r.Id, StringComparer.Ordinal).Take(limit);
        return [.. some.Select(r => new NameCandidate(r.Id, r.Name.Text, r.Score, ReasonsFor(asked, r.Name)))];
    }

    private (string Id, string Name) TextOf(int entry)
    {
        var text = Encoding.UTF8.GetString(tables.Text.Span[tables.TextStart.Span[entry]..tables.TextStart.Span[entry + 1]]);
        var tab = text.IndexOf('\t', StringComparison.Ordinal);
        return (text[..tab], text[(tab + 1)..]);
    }

    private static IReadOnlyList<string> ReasonsFor(PersonName asked, PersonName known)
    {
        var pairs = new List<Alignment.Pair>();
        NameComparison.Align(asked, known, pairs);
        return Reasons.For(asked, known, pairs);
    }
}
