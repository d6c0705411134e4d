using System.Collections;

namespace Habeas.Names.Matching;

/// <summary>Says in words what an alignment found. Most candidates are not looked at so closely, so it is found out when somebody reads it.</summary>
internal sealed class Reasons(PersonName asked, string known) : IReadOnlyList<string>
{
    private readonly Lazy<IReadOnlyList<string>> reasons = new(() => For(asked, PersonName.Parse(known)));

    public int Count => reasons.Value.Count;

    public string this[int index] => reasons.Value[index];

    public IEnumerator<string> GetEnumerator() => reasons.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static List<string> For(PersonName asked, PersonName known)
    {
        var pairs = new List<Alignment.Pair>();
        NameComparison.Align(asked, known, pairs);
        NamePart[] a = Spoken.Of(asked).Parts, b = Spoken.Of(known).Parts;
        var reasons = new List<string>();
        foreach (var pair in pairs.OrderBy(p => Rank(KindOf(a, b, p))).ThenBy(p => p.A))
        {
            if (KindOf(a, b, pair) is var kind and not (PartKind.Particle or PartKind.Honorific)) reasons.Add(Agreement(kind, a, b, pair));
        }

        AddOpen(reasons, a, b, pairs);
        var order = pairs.Where(p => Counts(a[p.A].Kind) && Counts(b[p.B].Kind)).OrderBy(p => p.A).Select(p => p.B).ToList();
        if (!order.SequenceEqual(order.Order())) reasons.Add("in another order");
        return reasons;
    }

    private static bool Counts(PartKind kind) => kind is not (PartKind.Particle or PartKind.Honorific);

    private static PartKind KindOf(NamePart[] a, NamePart[] b, Alignment.Pair pair)
    {
        PartKind one = a[pair.A].Kind, other = b[pair.B].Kind;
        if (one is PartKind.Name or PartKind.Initial) return other;
        return other is PartKind.Name or PartKind.Initial || one == other ? one : PartKind.Name;
    }

    private static int Rank(PartKind kind) => kind switch { PartKind.Family => 0, PartKind.Given => 1, PartKind.Name => 2, PartKind.Initial => 3, _ => 4 };

    private static string Agreement(PartKind kind, NamePart[] a, NamePart[] b, Alignment.Pair pair)
    {
        string one = Written(a, pair.A, pair.ALast), other = Written(b, pair.B, pair.BLast);
        var label = Label(kind);
        if (a[pair.A].Kind == PartKind.Initial || b[pair.B].Kind == PartKind.Initial)
            return one.Length == 1 && other.Length == 1 ? $"initial {one} equal" : $"initial {(one.Length < other.Length ? one : other)} fits {(one.Length < other.Length ? other : one)}";
        string foldedOne = Letters(one), foldedOther = Letters(other);
        if (foldedOne == foldedOther) return $"{label} equal";
        if (pair.A == pair.ALast && pair.B == pair.BLast && ShortNames.AreOne(a[pair.A].Folded, b[pair.B].Folded)) return $"{label} short for the other: {one}, {other}";
        Script from = a[pair.A].Script, to = b[pair.B].Script;
        if (Schemes.ThatTell(one, from, other, to) is { } scheme) return $"{label} equal after {scheme}: {one}, {other}";
        if (from != to) return $"{label} {(pair.Likeness > 0.9 ? "equal" : "alike")} across scripts ({from}, {to}): {one}, {other}";
        if (pair.ALast > pair.A || pair.BLast > pair.B) return $"{label} written together or apart: {one}, {other}";
        if (IsOneLetterApart(foldedOne, foldedOther)) return $"{label} one letter apart: {one}, {other}";
        return $"{label} {(pair.Likeness > 0.9 ? "another spelling" : "alike")}: {one}, {other}";
    }

    private static void AddOpen(List<string> reasons, NamePart[] a, NamePart[] b, IReadOnlyList<Alignment.Pair> pairs)
    {
        var openA = Open(a, i => pairs.Any(p => i >= p.A && i <= p.ALast));
        var openB = Open(b, j => pairs.Any(p => j >= p.B && j <= p.BLast));
        foreach (var kind in new[] { PartKind.Family, PartKind.Given, PartKind.Name, PartKind.Patronymic, PartKind.Initial })
        {
            var inA = openA.FindAll(p => p.Kind == kind);
            var inB = openB.FindAll(p => p.Kind == kind);
            for (var i = 0; i < Math.Max(inA.Count, inB.Count); i++)
            {
                if (i < inA.Count && i < inB.Count) reasons.Add($"{Label(kind)} differs: {inA[i].Text}, {inB[i].Text}");
                else reasons.Add($"{Label(kind)} missing on one side: {(i < inA.Count ? inA[i] : inB[i]).Text}");
            }
        }
    }

    private static List<NamePart> Open(NamePart[] parts, Func<int, bool> isTaken) =>
        [.. parts.Where((p, i) => Counts(p.Kind) && !isTaken(i))];

    private static string Label(PartKind kind) => kind switch
    {
        PartKind.Family => "family name",
        PartKind.Given => "given name",
        PartKind.Patronymic => "patronymic",
        PartKind.Initial => "initial",
        _ => "name",
    };

    private static string Written(NamePart[] parts, int first, int last) => string.Join(' ', parts[first..(last + 1)].Select(p => p.Text));

    private static string Letters(string text) => new([.. Folding.Fold(text).Where(c => c is not (' ' or '-' or '\''))]);

    private static bool IsOneLetterApart(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1) return false;
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        var same = 0;
        while (same < shorter.Length && shorter[same] == longer[same]) same++;
        return shorter.AsSpan(same + (shorter.Length == longer.Length ? 1 : 0)).SequenceEqual(longer.AsSpan(same + 1));
    }
}
