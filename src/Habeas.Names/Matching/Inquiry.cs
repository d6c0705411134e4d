using System.Runtime.InteropServices;

namespace Habeas.Names.Matching;

/// <summary>One name being looked for, with the room that it takes, which is used again for the next. Not safe for several threads.</summary>
internal sealed class Inquiry
{
    private const float LeastAlike = 0.66f;
    private const float Clearly = 0.85f;
    private const int Aligned = 200;

    private readonly Corpus corpus;
    private readonly IndexTables[] parts;
    private readonly Lexicon[] lexicons;
    private readonly Tally tally;
    private readonly List<Asked> asked = [];
    private readonly Stack<Asked> spare = [];
    private readonly List<int> entries = [];
    private readonly float[] rarities;

    public Inquiry(Corpus corpus)
    {
        this.corpus = corpus;
        parts = corpus.Added.Entries > 0 ? [corpus.Main, corpus.Added] : [corpus.Main];
        lexicons = Array.ConvertAll(parts, p => new Lexicon(p));
        tally = new Tally(parts.Sum(p => p.Entries));
        rarities = new float[2048];
        for (var i = 0; i < rarities.Length; i++) rarities[i] = RarityOf(i);
    }

    internal readonly record struct Ranked(IndexTables Tables, int Entry, float Score);

    /// <summary>A word or run asked for: what sounds like it in each of the parts, what it weighs, and how far a word agrees by how alike it is.</summary>
    private sealed class Asked(IndexTables[] parts)
    {
        public Word Word { get; set; }

        public Unit[] Units { get; } = Array.ConvertAll(parts, p => new Unit(p));

        public float Weight { get; set; }

        public float[] Agreement { get; } = new float[256];
    }

    /// <summary>The entries that agree best, best first.</summary>
    public List<Ranked> Rank(Spoken name, int most)
    {
        foreach (var word in name.Words) Look(word);
        var total = asked.Sum(u => u.Weight);
        foreach (var run in name.Runs()) Look(name.Run(run));
        foreach (var one in asked) Count(one, 200 / total);
        foreach (var entry in corpus.Removed) tally.Remove(entry);
        tally.Best(Aligned, entries);
        asked.RemoveRange(name.Words.Length, Recycle(name.Words.Length));
        MeetStrangers();
        var ranked = Align(name.Words);
        ranked.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Tables != b.Tables ? (a.Tables == parts[0] ? -1 : 1) : a.Entry.CompareTo(b.Entry));
        if (ranked.Count > most) ranked.RemoveRange(most, ranked.Count - most);
        Recycle(0);
        asked.Clear();
        return ranked;
    }

    private int Recycle(int from)
    {
        for (var i = from; i < asked.Count; i++)
        {
            foreach (var unit in asked[i].Units) unit.Clear();
            spare.Push(asked[i]);
        }

        return asked.Count - from;
    }

    private void Look(Word word)
    {
        if (!spare.TryPop(out var one)) one = new Asked(parts);
        one.Word = word;
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        for (var part = 0; part < parts.Length; part++)
        {
            one.Units[part].Look(lexicons[part], word, LeastAlike);
            foreach (var hit in one.Units[part].Hits) counts[Unit.Step(hit.Likeness)] += corpus.PostsOf(parts[part], hit.Word);
        }

        var common = 0;
        for (var step = 255; step >= Unit.Step(Clearly); step--) common += counts[step];
        var rarity = Rarity(common);
        one.Weight = rarity * Alignment.Share(word.Kind);

        // That a word is somewhat alike says less where many are.
        common = 0;
        for (var step = 255; step > 0; step--)
        {
            common += counts[step];
            one.Agreement[step] = Alignment.Agreement(Unit.LikenessAt(step)) * (0.75f + (0.25f * MathF.Min(1, Rarity(common) / rarity)));
        }

        asked.Add(one);
    }

    private float Rarity(int entries) => entries < rarities.Length ? rarities[entries] : RarityOf(entries);

    private float RarityOf(int entries) => MathF.Log(1 + ((corpus.Live + 2000f) / (entries + 3f + corpus.Live / 20000f)));

    private void Count(Asked one, float scale)
    {
        var offset = 0;
        for (var part = 0; part < parts.Length; part++)
        {
            ReadOnlySpan<int> starts = parts[part].PostStart.Span, posts = parts[part].Posts.Span;
            foreach (var hit in one.Units[part].Hits)
            {
                var points = (int)(scale * one.Weight * one.Agreement[Unit.Step(hit.Likeness)]);
                if (points > 0) tally.Add(posts[starts[hit.Word]..starts[hit.Word + 1]], offset, (byte)Math.Min(points, 255));
            }

            offset += parts[part].Entries;
        }
    }

    private void MeetStrangers()
    {
        var main = parts[0].Entries;
        foreach (var one in asked)
        {
            one.Units[0].Meet(lexicons[0], one.Word, entries.Where(e => e < main));
            if (parts.Length > 1) one.Units[1].Meet(lexicons[1], one.Word, entries.Where(e => e >= main).Select(e => e - main));
        }
    }

    private List<Ranked> Align(Word[] words)
    {
        var ranked = new List<Ranked>(entries.Count);
        Span<float> weights = stackalloc float[words.Length], knownWeights = stackalloc float[Alignment.Most];
        Span<float> likeness = stackalloc float[words.Length * Alignment.Most], agreement = stackalloc float[words.Length * Alignment.Most];
        var known = new Word[Alignment.Most];
        for (var i = 0; i < asked.Count; i++) weights[i] = asked[i].Weight;
        foreach (var place in CollectionsMarshal.AsSpan(entries))
        {
            var part = place < parts[0].Entries ? 0 : 1;
            var tables = parts[part];
            var entry = part == 0 ? place : place - parts[0].Entries;
            var of = tables.EntryWords.Span[tables.EntryStart.Span[entry]..tables.EntryStart.Span[entry + 1]];
            for (var j = 0; j < of.Length; j++)
            {
                known[j] = tables.WordAt(of[j]);
                knownWeights[j] = Rarity(corpus.AllPostsOf(tables, of[j])) * Alignment.Share(known[j].Kind);
                for (var i = 0; i < words.Length; i++)
                {
                    var at = i * of.Length + j;
                    var isInitial = words[i].Kind == PartKind.Initial || known[j].Kind == PartKind.Initial;
                    var step = asked[i].Units[part].StepOf(of[j]);
                    likeness[at] = isInitial ? Alignment.Alike(words[i], known[j]) : Unit.LikenessAt(step);
                    agreement[at] = isInitial ? Alignment.Agreement(likeness[at]) : asked[i].Agreement[step];
                }
            }

            var score = Alignment.Score(new(words, weights), new(known.AsSpan(0, of.Length), knownWeights[..of.Length]), likeness, agreement);
            if (score >= NameIndex.LeastScore) ranked.Add(new Ranked(tables, entry, score));
        }

        return ranked;
    }
}
