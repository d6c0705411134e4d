namespace Habeas.Names.Matching;

/// <summary>One name being looked for, with the room that it takes, which is used again for the next.</summary>
internal sealed class Inquiry(IndexTables tables)
{
    private const float LeastAlike = 0.66f;
    private const float Clearly = 0.85f;
    private const int Aligned = 200;
    private const byte Unknown = 0, Unlike = 1;

    private readonly Lexicon lexicon = new(tables);
    private readonly Tally tally = new(tables.Entries);
    private readonly List<Unit> units = [];
    private readonly List<int> entries = [], strangers = [];
    private readonly List<Lexicon.Hit> more = [];
    private readonly Stack<Unit> spare = [];
    private readonly float[] rarities = [.. Enumerable.Range(0, 2048).Select(entries => RarityOf(tables, entries))];

    internal readonly record struct Ranked(int Entry, float Score);

    /// <summary>A word or run of the name asked for, with the words on record that sound like it.</summary>
    private sealed class Unit(int words)
    {
        public Word Word { get; set; }

        public List<Lexicon.Hit> Hits { get; } = [];

        public float Weight { get; set; }

        /// <summary>How far a word agrees with the one asked for, by how alike it is.</summary>
        public float[] Agreement { get; } = new float[256];

        /// <summary>Of every word on record: how alike it is, in 250 steps above 1, if that is known by now.</summary>
        public byte[] Known { get; } = new byte[words];
    }

    /// <summary>The entries that agree best, best first.</summary>
    public List<Ranked> Rank(Spoken name, int most)
    {
        foreach (var word in name.Words) Look(word);
        var total = units.Sum(u => u.Weight);
        foreach (var run in name.Runs()) Look(name.Run(run));
        foreach (var unit in units) Count(unit, 200 / total);
        tally.Best(Aligned, entries);
        var asked = units.GetRange(0, name.Words.Length);
        MeetStrangers(asked);
        var ranked = Align(asked, name.Words);
        ranked.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Entry.CompareTo(b.Entry));
        if (ranked.Count > most) ranked.RemoveRange(most, ranked.Count - most);
        Clear();
        return ranked;
    }

    private void Look(Word word)
    {
        if (!spare.TryPop(out var unit)) unit = new Unit(tables.Words);
        unit.Word = word;
        if (word.Kind != PartKind.Initial) lexicon.Find(word, LeastAlike, unit.Hits);
        var starts = tables.PostStart.Span;
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        foreach (var hit in unit.Hits)
        {
            unit.Known[hit.Word] = Step(hit.Likeness);
            counts[Step(hit.Likeness)] += starts[hit.Word + 1] - starts[hit.Word];
        }

        var common = 0;
        for (var step = 255; step >= Step(Clearly); step--) common += counts[step];
        var rarity = Rarity(common);
        unit.Weight = rarity * Alignment.Share(word.Kind);
        common = 0;
        for (var step = 255; step > 0; step--)
        {
            common += counts[step];
            var alike = (step - 1) / 250f;
            unit.Agreement[step] = Alignment.Agreement(alike) * (0.75f + (0.25f * MathF.Min(1, Rarity(common) / rarity)));
        }

        units.Add(unit);
    }

    private static byte Step(float likeness) => (byte)(1 + (int)(likeness * 250 + 0.5f));

    private float Rarity(int entries) => entries < rarities.Length ? rarities[entries] : RarityOf(tables, entries);

    private static float RarityOf(IndexTables tables, int entries) => MathF.Log(1 + ((tables.Entries + 2000f) / (entries + 3f + tables.Entries / 20000f)));

    private void Count(Unit unit, float scale)
    {
        ReadOnlySpan<int> starts = tables.PostStart.Span, posts = tables.Posts.Span;
        foreach (var hit in unit.Hits)
        {
            var points = (int)(scale * unit.Weight * unit.Agreement[Step(hit.Likeness)]);
            if (points > 0) tally.Add(posts[starts[hit.Word]..starts[hit.Word + 1]], (byte)Math.Min(points, 255));
        }
    }

    /// <summary>Words that came with the entries and were not looked for: they are compared as well.</summary>
    private void MeetStrangers(List<Unit> asked)
    {
        ReadOnlySpan<int> starts = tables.EntryStart.Span, words = tables.EntryWords.Span;
        foreach (var unit in asked)
        {
            if (unit.Word.Kind == PartKind.Initial) continue;
            strangers.Clear();
            more.Clear();
            foreach (var entry in entries)
            {
                foreach (var word in words[starts[entry]..starts[entry + 1]])
                {
                    if (unit.Known[word] != Unknown) continue;
                    unit.Known[word] = Unlike;
                    strangers.Add(word);
                }
            }

            lexicon.Compare(unit.Word, strangers, 0.4f, more);
            foreach (var hit in more) unit.Known[hit.Word] = Step(hit.Likeness);
            unit.Hits.AddRange(strangers.Select(s => new Lexicon.Hit(s, 0))); // to be cleared with the rest
        }
    }

    private List<Ranked> Align(List<Unit> asked, Word[] words)
    {
        var ranked = new List<Ranked>(entries.Count);
        Span<float> weights = stackalloc float[words.Length], knownWeights = stackalloc float[Alignment.Most], likeness = stackalloc float[words.Length * Alignment.Most], agreement = stackalloc float[words.Length * Alignment.Most];
        var known = new Word[Alignment.Most];
        for (var i = 0; i < asked.Count; i++) weights[i] = asked[i].Weight;
        ReadOnlySpan<int> starts = tables.EntryStart.Span, entryWords = tables.EntryWords.Span, posts = tables.PostStart.Span;
        foreach (var entry in entries)
        {
            var of = entryWords[starts[entry]..starts[entry + 1]];
            for (var j = 0; j < of.Length; j++)
            {
                known[j] = tables.WordAt(of[j]);
                knownWeights[j] = Rarity(posts[of[j] + 1] - posts[of[j]]) * Alignment.Share(known[j].Kind);
                for (var i = 0; i < asked.Count; i++)
                {
                    var isInitial = words[i].Kind == PartKind.Initial || known[j].Kind == PartKind.Initial;
                    var at = i * of.Length + j;
                    likeness[at] = isInitial ? Alignment.Alike(words[i], known[j]) : (asked[i].Known[of[j]] - 1) / 250f;
                    agreement[at] = isInitial ? Alignment.Agreement(likeness[at]) : asked[i].Agreement[asked[i].Known[of[j]]];
                }
            }

            var score = Alignment.Score(new(words, weights), new(known.AsSpan(0, of.Length), knownWeights[..of.Length]), likeness, agreement);
            if (score >= NameIndex.LeastScore) ranked.Add(new Ranked(entry, score));
        }

        return ranked;
    }

    private void Clear()
    {
        foreach (var unit in units)
        {
            foreach (var hit in unit.Hits) unit.Known[hit.Word] = Unknown;
            unit.Hits.Clear();
            spare.Push(unit);
        }

        units.Clear();
    }
}
