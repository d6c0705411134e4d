namespace Habeas.Names.Matching;

/// <summary>A name as words to compare, and the runs of them that others write as one word.</summary>
/// <param name="Parts">Its words as written; those without a sound are left out.</param>
/// <param name="Words">The same as they sound.</param>
internal sealed record Spoken(NamePart[] Parts, Word[] Words)
{
    public static Spoken Of(PersonName name)
    {
        var parts = new List<NamePart>(name.Parts.Count);
        var words = new List<Word>(name.Parts.Count);
        foreach (var part in name.Parts)
        {
            var word = Word.Of(part);
            if (word.Signs.Length == 0 || words.Count == Alignment.Most) continue;
            parts.Add(part);
            words.Add(word);
        }

        return new Spoken([.. parts], [.. words]);
    }

    /// <summary>First and last word of each run.</summary>
    public IEnumerable<(int First, int Last)> Runs()
    {
        for (var i = 0; i + 1 < Parts.Length; i++)
        {
            if (Parts[i].Kind is PartKind.Initial or PartKind.Honorific or PartKind.Particle) continue;
            var next = i + 1;
            while (next < Parts.Length - 1 && Parts[next].Kind == PartKind.Particle) next++;
            if (Parts[next].Kind is PartKind.Initial or PartKind.Honorific or PartKind.Particle) continue;
            if (Parts[i].JoinsNext || next > i + 1 || Parts[i].Prepared is "abd" or "abdul" or "abdel" or "عبد" || IsOfSyllables()) yield return (i, next);
        }
    }

    public Word Run((int First, int Last) run) => Word.Joined(Words.AsSpan(run.First, run.Last - run.First + 1));

    /// <summary>Lim Kit Siang, Kim Chol Ho: three short words, of which two are one given name in its own script.</summary>
    private bool IsOfSyllables() => Parts.Length == 3 && Array.TrueForAll(Parts, p => p.Prepared.Length <= 5 && p.Script == Script.Latin);
}
