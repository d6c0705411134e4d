namespace Habeas.Names.Matching;

/// <summary>A word or run of a name asked for, with the words of some tables that sound like it.</summary>
internal sealed class Unit(IndexTables tables)
{
    private const byte Unknown = 0, Unlike = 1;

    private readonly List<Lexicon.Hit> hits = [];
    private readonly List<int> strangers = [];

    // Of every word: how alike it is, in steps above 1, if that is known by now.
    private readonly byte[] known = new byte[tables.Words];

    public IndexTables Tables => tables;

    public IReadOnlyList<Lexicon.Hit> Hits => hits;

    public static byte Step(float likeness) => (byte)(1 + (int)(likeness * 250 + 0.5f));

    public static float LikenessAt(int step) => Math.Max(0, (step - 1) / 250f);

    public void Look(Lexicon lexicon, Word word, float least)
    {
        if (word.Kind == PartKind.Initial) return;
        lexicon.Find(word, least, hits);
        foreach (var hit in hits) known[hit.Word] = Step(hit.Likeness);
    }

    /// <summary>The words that begin like one that is still being written.</summary>
    public void Look(Beginnings beginnings, Word begun, float least)
    {
        beginnings.Find(begun, least, hits);
        foreach (var hit in hits) known[hit.Word] = Step(hit.Likeness);
    }

    /// <summary>Words that came with entries found by others of their words are compared as well.</summary>
    public void Meet(Lexicon lexicon, Word word, IEnumerable<int> entries)
    {
        if (word.Kind == PartKind.Initial) return;
        Gather(entries);
        var before = hits.Count;
        lexicon.Compare(word, strangers, Alignment.Least, hits);
        Know(before);
    }

    /// <summary>The same for a word that is still being written.</summary>
    public void Meet(Beginnings beginnings, Word begun, float least, IEnumerable<int> entries)
    {
        Gather(entries);
        var before = hits.Count;
        beginnings.Compare(begun, strangers, least, hits);
        Know(before);
    }

    public byte StepOf(int word) => known[word];

    public void Clear()
    {
        foreach (var hit in hits) known[hit.Word] = Unknown;
        foreach (var stranger in strangers) known[stranger] = Unknown;
        hits.Clear();
        strangers.Clear();
    }

    private void Gather(IEnumerable<int> entries)
    {
        ReadOnlySpan<int> starts = tables.EntryStart.Span, words = tables.EntryWords.Span;
        strangers.Clear();
        foreach (var entry in entries)
        {
            foreach (var other in words[starts[entry]..starts[entry + 1]])
            {
                if (known[other] != Unknown) continue;
                known[other] = Unlike;
                strangers.Add(other);
            }
        }
    }

    private void Know(int from)
    {
        for (var i = from; i < hits.Count; i++) known[hits[i].Word] = Step(hits[i].Likeness);
    }
}
