using Habeas.Names.Sounds;

namespace Habeas.Names.Matching;

/// <summary>One word of a name, ready to be compared.</summary>
/// <param name="Signs">What it sounds like.</param>
/// <param name="Unwritten">Whether its script leaves vowels out.</param>
/// <param name="Kind">What it is: it decides how much the word counts.</param>
internal sealed record Word(byte[] Signs, bool Unwritten, PartKind Kind)
{
    public static Word Of(NamePart part) =>
        new(Speech.Read(part.Prepared, part.Script), Scripts.LeavesVowelsOut(part.Script), part.Kind);

    /// <summary>The words as they would be written together.</summary>
    public static Word Joined(IEnumerable<Word> words)
    {
        var some = words.ToList();
        byte[] signs = [.. some.SelectMany(w => w.Signs).Take(Speech.Most)];
        return new Word(signs, some.Exists(w => w.Unwritten), PartKind.Name);
    }
}

/// <summary>A name as words to compare, and the runs of them that others write as one word.</summary>
/// <param name="Words">Its words; those without a sound are left out.</param>
/// <param name="Runs">First and last word of each run.</param>
internal sealed record Spoken(Word[] Words, (int First, int Last)[] Runs)
{
    public static Spoken Of(PersonName name)
    {
        var parts = name.Parts.Select(p => (Part: p, Word: Word.Of(p))).Where(p => p.Word.Signs.Length > 0).ToList();
        return new Spoken([.. parts.Select(p => p.Word)], [.. RunsOf(parts.ConvertAll(p => p.Part))]);
    }

    public Word Run((int First, int Last) run) => Word.Joined(Words[run.First..(run.Last + 1)]);

    private static IEnumerable<(int First, int Last)> RunsOf(List<NamePart> parts)
    {
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            if (parts[i].Kind is PartKind.Initial or PartKind.Honorific or PartKind.Particle) continue;
            var next = i + 1;
            while (next < parts.Count - 1 && parts[next].Kind == PartKind.Particle) next++;
            if (parts[next].Kind is PartKind.Initial or PartKind.Honorific or PartKind.Particle) continue;
            if (parts[i].JoinsNext || next > i + 1 || parts[i].Prepared is "abd" or "abdul" or "abdel" or "عبد" || IsOfSyllables(parts, i)) yield return (i, next);
        }
    }

    /// <summary>Lim Kit Siang, Kim Chol Ho: three short words, of which two are one given name in its own script.</summary>
    private static bool IsOfSyllables(List<NamePart> parts, int at) => parts.Count == 3 && parts.TrueForAll(p => p.Prepared.Length <= 5 && p.Script == Script.Latin)
        && at < 2;
}
