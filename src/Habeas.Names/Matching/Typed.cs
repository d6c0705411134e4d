namespace Habeas.Names.Matching;

/// <summary>A name that is being written: its whole words, and the one that may go on.</summary>
/// <param name="Parts">All words as written, the begun one last.</param>
/// <param name="Whole">Those before it, as they sound.</param>
/// <param name="Begun">The beginning of the last one.</param>
internal sealed record Typed(NamePart[] Parts, Word[] Whole, Word Begun)
{
    /// <summary>The ways to read what is typed: word by word, and with the last two as one where others write them so; none without a sound.</summary>
    public static IReadOnlyList<Typed> Of(PersonName name)
    {
        var spoken = Spoken.Of(name);
        if (spoken.Words.Length == 0) return [];
        var begun = Word.Begun(spoken.Parts[^1]);
        if (begun.Signs.Length == 0) return [];
        List<Typed> readings = [new Typed(spoken.Parts, spoken.Words[..^1], begun)];
        List<int> joins = [.. spoken.Runs().Where(run => run.Last == spoken.Parts.Length - 1).Select(run => run.First)];
        if (spoken.Parts.Length > 1 && spoken.Parts[^2].Kind == PartKind.Particle) joins.Add(spoken.Parts.Length - 2); // al Ra…: alra…
        foreach (var first in joins)
        {
            var part = spoken.Parts[^1] with
            {
                Text = string.Join(' ', spoken.Parts[first..].Select(p => p.Text)), Prepared = string.Concat(spoken.Parts[first..].Select(p => p.Prepared)),
            };
            readings.Add(new Typed([.. spoken.Parts[..first], part], spoken.Words[..first], Word.Joined([.. spoken.Words[first..^1], begun])));
        }

        return readings;
    }

    /// <summary>Only the same letters, but for case and marks, agree in full; those that sound the same nearly do.</summary>
    public double Rounded(double score, string known)
    {
        if (score <= 0.99) return Math.Round(score, 4);
        var words = PersonName.Parse(known).Parts.Select(p => Letters(p.Prepared)).ToList();
        var same = Parts[..^1].All(p => words.Remove(Letters(p.Prepared))) && words.Exists(w => w.StartsWith(Letters(Parts[^1].Prepared), StringComparison.Ordinal));
        return same ? Math.Round(score, 4) : 0.99;
    }

    public static string Letters(string prepared) => Folding.Fold(prepared).Replace("'", "", StringComparison.Ordinal);
}
