using System.Runtime.InteropServices;

namespace Habeas.Names.Matching;

/// <summary>
/// One name being looked for while it is written, with the room that it takes, which is used again for the next. What the known name has
/// beyond what is written does not count. Not safe for several threads.
/// </summary>
internal sealed class Completion
{
    private const float LeastAlike = 0.66f;
    private const float Clearly = 0.85f;
    private const int Looked = 200;

    // Of a letter or two that a hundred thousand names begin with, not all are counted before some are shown.
    private const int Enough = 5000;

    // Names are taken apart again, which takes longer, for the first of those whose words are found only written together.
    private const int Together = 24;

    private readonly Corpus corpus;
    private readonly IndexTables[] parts;
    private readonly Lexicon[] lexicons;
    private readonly Beginnings[] beginnings;
    private readonly Tally tally;
    private readonly List<Unit[]> asked = [];
    private readonly Stack<Unit[]> spare = [];
    private readonly List<int> entries = [];

    public Completion(Corpus corpus)
    {
        this.corpus = corpus;
        parts = corpus.Added.Entries > 0 ? [corpus.Main, corpus.Added] : [corpus.Main];
        lexicons = Array.ConvertAll(parts, p => new Lexicon(p));
        beginnings = Array.ConvertAll(parts, p => new Beginnings(p));
        tally = new Tally(parts.Sum(p => p.Entries));
    }

    /// <summary>The entries that agree best, best first.</summary>
    public List<Inquiry.Ranked> Rank(Typed typed, int most)
    {
        var weights = new float[typed.Whole.Length + 1];
        for (var i = 0; i < typed.Whole.Length; i++) weights[i] = Look((unit, part) => unit.Look(lexicons[part], typed.Whole[i], LeastAlike)) * Alignment.Share(typed.Whole[i].Kind);
        weights[^1] = Look((unit, part) => unit.Look(beginnings[part], typed.Begun, Beginnings.Least(typed.Begun)));
        var total = weights.Sum();
        for (var i = 0; i < typed.Whole.Length; i++) Count(asked[i], 200 * weights[i] / total, int.MaxValue);
        Count(asked[^1], 200 * weights[^1] / total, typed.Whole.Length == 0 ? Enough : int.MaxValue);
        foreach (var entry in corpus.Removed) tally.Remove(entry);
        tally.Best(Looked, entries);
        MeetStrangers(typed);
        var ranked = Score(typed, weights, total);
        ranked.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Tables != b.Tables ? (a.Tables == parts[0] ? -1 : 1) : a.Entry.CompareTo(b.Entry));
        if (ranked.Count > most) ranked.RemoveRange(most, ranked.Count - most);
        foreach (var units in asked)
        {
            foreach (var unit in units) unit.Clear();
            spare.Push(units);
        }

        asked.Clear();
        return ranked;
    }

    /// <summary>Looks a word up in each of the parts. Returns how much it tells: of a rare one more.</summary>
    private float Look(Action<Unit, int> look)
    {
        if (!spare.TryPop(out var units)) units = Array.ConvertAll(parts, p => new Unit(p));
        var common = 0;
        for (var part = 0; part < parts.Length; part++)
        {
            look(units[part], part);
            foreach (var hit in units[part].Hits)
            {
                if (hit.Likeness >= Clearly) common += corpus.PostsOf(parts[part], hit.Word);
            }
        }

        asked.Add(units);
        return MathF.Log(1 + ((corpus.Live + 2000f) / (common + 3f + corpus.Live / 20000f)));
    }

    private void Count(Unit[] units, float most, int enough)
    {
        var offset = 0;
        for (var part = 0; part < parts.Length; part++)
        {
            ReadOnlySpan<int> starts = parts[part].PostStart.Span, posts = parts[part].Posts.Span;
            var (least, room) = enough == int.MaxValue ? (0, enough) : Nearest(units[part].Hits, starts, enough);
            foreach (var hit in units[part].Hits)
            {
                var step = Unit.Step(hit.Likeness);
                if (step < least || (step == least && room <= 0)) continue;
                var points = (int)(most * Alignment.Agreement(hit.Likeness));
                if (points <= 0) continue;
                if (step == least) room -= starts[hit.Word + 1] - starts[hit.Word];
                tally.Add(posts[starts[hit.Word]..starts[hit.Word + 1]], offset, (byte)Math.Min(points, 255));
            }

            offset += parts[part].Entries;
        }
    }

    /// <summary>How alike words must be that enough entries have them, and how many more of those that are just so alike there is room for.</summary>
    private static (int Step, int Room) Nearest(IReadOnlyList<Lexicon.Hit> hits, ReadOnlySpan<int> starts, int enough)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        foreach (var hit in hits) counts[Unit.Step(hit.Likeness)] += starts[hit.Word + 1] - starts[hit.Word];
        var step = 255;
        while (step > 0 && counts[step] <= enough) enough -= counts[step--];
        return (step, enough);
    }

    private void MeetStrangers(Typed typed)
    {
        if (typed.Whole.Length == 0) return; // nobody came by another word
        var main = parts[0].Entries;
        for (var part = 0; part < parts.Length; part++)
        {
            List<int> own = [.. part == 0 ? entries.Where(e => e < main) : entries.Where(e => e >= main).Select(e => e - main)];
            asked[^1][part].Meet(beginnings[part], typed.Begun, Beginnings.Least(typed.Begun), own);
        }
    }

    private List<Inquiry.Ranked> Score(Typed typed, float[] weights, float total)
    {
        var ranked = new List<Inquiry.Ranked>(entries.Count);
        var apart = 0;
        foreach (var place in CollectionsMarshal.AsSpan(entries))
        {
            var part = place < parts[0].Entries ? 0 : 1;
            var tables = parts[part];
            var entry = part == 0 ? place : place - parts[0].Entries;
            var words = tables.EntryWords.Span[tables.EntryStart.Span[entry]..tables.EntryStart.Span[entry + 1]];

            // The word that is being written chooses first: it is what the one who types is at.
            var taken = 0;
            var begun = Best(asked[^1][part], typed.Begun, tables, words, ref taken);
            if (begun == 0 && apart++ < Together) begun = BestTogether(typed.Begun, beginnings[part], tables, entry);
            if (begun == 0) continue;
            var agreed = weights[^1] * begun;
            for (var i = 0; i < typed.Whole.Length; i++) agreed += weights[i] * Best(asked[i][part], typed.Whole[i], tables, words, ref taken);
            var score = agreed / total;
            if (score >= NameIndex.LeastScore) ranked.Add(new Inquiry.Ranked(tables, entry, score));
        }

        return ranked;
    }

    /// <summary>How far the best of the words that are left agrees with one asked for, and takes that word.</summary>
    private static float Best(Unit unit, Word word, IndexTables tables, ReadOnlySpan<int> words, ref int taken)
    {
        var (best, at) = (0f, -1);
        for (var j = 0; j < words.Length; j++)
        {
            if ((taken & (1 << j)) != 0) continue;
            var likeness = Unit.LikenessAt(unit.StepOf(words[j]));
            if (likeness == 0 && tables.WordAt(words[j]) is var known && (word.Kind == PartKind.Initial || known.Kind == PartKind.Initial)) likeness = Alignment.Alike(word, known);
            if (likeness > best) (best, at) = (likeness, j);
        }

        if (at >= 0) taken |= 1 << at;
        return best;
    }

    private static float BestTogether(Word begun, Beginnings beginnings, IndexTables tables, int entry)
    {
        var spoken = Spoken.Of(PersonName.Parse(Corpus.TextOf(tables, entry).Name));
        var best = 0f;
        foreach (var run in spoken.Runs()) best = Math.Max(best, beginnings.Of(begun, spoken.Run(run)));
        return best < Beginnings.Least(begun) ? 0 : best;
    }
}
