using System.Collections;
using Habeas.Names.Sounds;

namespace Habeas.Names.Matching;

/// <summary>Says in words what agrees of a name that is still being written; found out when somebody reads it.</summary>
internal sealed class TypedReasons(Typed typed, string known) : IReadOnlyList<string>
{
    private readonly Lazy<IReadOnlyList<string>> reasons = new(() => For(typed, PersonName.Parse(known)));

    public int Count => reasons.Value.Count;

    public string this[int index] => reasons.Value[index];

    public IEnumerator<string> GetEnumerator() => reasons.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static List<string> For(Typed typed, PersonName name)
    {
        var spoken = Spoken.Of(name);
        List<(string Text, Script Script, Word Word)> left = [.. spoken.Parts.Zip(spoken.Words, (p, w) => (p.Text, p.Script, w))];
        foreach (var run in spoken.Runs())
            left.Add((string.Join(' ', spoken.Parts[run.First..(run.Last + 1)].Select(p => p.Text)), spoken.Parts[run.First].Script, spoken.Run(run)));

        var reasons = new List<string>();
        var begun = typed.Parts[^1];
        if (Take(left, w => BeginningOf(typed.Begun, w)) is { } goesOn) reasons.Add(Sentence(begun, goesOn.Text, goesOn.Script, isBegun: true));
        foreach (var (part, word) in typed.Parts[..^1].Zip(typed.Whole))
        {
            if (Take(left, w => Alignment.Alike(word, w)) is { } other) reasons.Add(Sentence(part, other.Text, other.Script, isBegun: false));
        }

        return reasons;
    }

    private static (string Text, Script Script)? Take(List<(string Text, Script Script, Word Word)> left, Func<Word, float> alike)
    {
        if (left.Count == 0) return null;
        var (best, likeness) = left.Select(l => (l, Likeness: alike(l.Word))).MaxBy(l => l.Likeness);
        if (likeness <= Alignment.Least) return null;
        left.Remove(best);
        return (best.Text, best.Script);
    }

    private static float BeginningOf(Word begun, Word whole)
    {
        ReadOnlySpan<byte> signs = begun.Signs.Span, other = whole.Signs.Span;
        var best = 0f;
        for (var length = 1; length <= other.Length; length++) best = Math.Max(best, Likeness.Of(signs, begun.Unwritten, other[..length], whole.Unwritten));
        return best;
    }

    private static string Sentence(NamePart written, string other, Script script, bool isBegun)
    {
        string one = Typed.Letters(written.Text), whole = Typed.Letters(other);
        if (one == whole) return $"{written.Text} equal";
        if (isBegun && whole.StartsWith(one, StringComparison.Ordinal)) return $"{written.Text} begins {other}";
        var how = written.Script != script ? $" across scripts ({written.Script}, {script})" : " in another spelling";
        return $"{written.Text} {(isBegun ? "begins" : "is")} {other}{how}";
    }
}
