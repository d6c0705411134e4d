using Habeas.Names.Matching;

namespace Habeas.Names;

/// <summary>How well two names agree, and why.</summary>
/// <param name="Score">From 0 (nothing in common) to 1 (the same name).</param>
/// <param name="Reasons">What was set against what, in words for an editor.</param>
public sealed record NameComparison(double Score, IReadOnlyList<string> Reasons)
{
    /// <summary>
    /// From this score on two names are the same name, as far as names can tell. It says nothing of persons: people have namesakes. What is
    /// less is shown to an editor down to <see cref="NameIndex.LeastScore"/>.
    /// </summary>
    public const double SameName = 0.75;

    // A short form may be of other names too.
    private const float ShortName = 0.88f;

    /// <summary>Compares two names in whatever scripts, order and completeness. Which of them is first makes no difference to the score.</summary>
    /// <param name="first">One name.</param>
    /// <param name="second">Another.</param>
    public static NameComparison Of(string first, string second)
    {
        PersonName a = PersonName.Parse(first), b = PersonName.Parse(second);
        return new NameComparison(Rounded(Align(a, b, pairs: null), a, second), new Reasons(a, second));
    }

    internal static double Align(PersonName first, PersonName second, List<Alignment.Pair>? pairs)
    {
        Spoken a = Spoken.Of(first), b = Spoken.Of(second);
        if (a.Words.Length == 0 || b.Words.Length == 0) return 0;
        var likeness = new float[a.Words.Length * b.Words.Length];
        for (var i = 0; i < a.Words.Length; i++)
        {
            for (var j = 0; j < b.Words.Length; j++) likeness[i * b.Words.Length + j] = Alike(a, i, b, j);
        }

        pairs ??= [];
        var score = Alignment.Score(new(a.Words, Weights(a)), new(b.Words, Weights(b)), likeness, Array.ConvertAll(likeness, Alignment.Agreement), pairs);
        return SecondLook.Judge(score, a.Parts, b.Parts, pairs);
    }

    private static float Alike(Spoken a, int i, Spoken b, int j)
    {
        var sound = Alignment.Alike(a.Words[i], b.Words[j]);
        return sound < ShortName && ShortNames.AreOne(a.Parts[i].Folded, b.Parts[j].Folded) ? ShortName : sound;
    }

    /// <summary>Only the same words, letter for letter but for case, marks and order, agree in full; those that sound the same nearly do.</summary>
    internal static double Rounded(double score, PersonName first, string second) =>
        Math.Round(score <= 0.99 || Letters(first) == Letters(PersonName.Parse(second)) ? score : 0.99, 4);

    private static string Letters(PersonName name) =>
        string.Join(' ', name.Parts.Select(p => p.Folded.Replace("'", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    private static float[] Weights(Spoken name) => Array.ConvertAll(name.Words, w => Alignment.Share(w.Kind));
}
