using System.Collections.Frozen;

namespace Habeas.Names;

/// <summary>The rows of <c>Data/words.txt</c>.</summary>
internal static class Words
{
    private static readonly FrozenDictionary<string, PartKind> Kinds = Read();

    private static readonly string[] Endings = [.. Of("patronymic").OrderByDescending(w => w.Length)];

    private static readonly FrozenSet<string> Children = Of("son").Concat(Of("daughter")).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] WomanEndings = [.. Of("woman")], ManEndings = [.. Of("man")];

    private static readonly FrozenSet<string> Before = Of("before-father").ToFrozenSet(StringComparer.Ordinal);

    public static PartKind KindOf(string folded) => Kinds.GetValueOrDefault(folded, PartKind.Name);

    /// <summary>Whether the word says that a father's name stands before it: oğlu, qızı.</summary>
    public static bool FollowsFather(string folded) => Children.Contains(folded);

    /// <summary>Whether the word says that a father's name stands behind it: bin, ibn.</summary>
    public static bool PrecedesFather(string folded) => Before.Contains(folded);

    /// <summary>Whether the word ends as names of women do where names have gender.</summary>
    public static bool EndsLikeWoman(string folded) => EndsIn(WomanEndings, folded);

    /// <summary>Whether the word ends as names of men do there.</summary>
    public static bool EndsLikeMan(string folded) => EndsIn(ManEndings, folded) && !EndsLikeWoman(folded);

    private static bool EndsIn(string[] endings, string folded) => folded.Length > 2 && Array.Exists(endings, e => folded.EndsWith(e, StringComparison.Ordinal));

    public static bool EndsLikePatronymic(string folded) =>
        Array.Exists(Endings, e => folded.Length > e.Length + 2 && folded.EndsWith(e, StringComparison.Ordinal));

    private static IEnumerable<string> Of(string kind) =>
        DataFile.Rows("words.txt").Where(row => row[0] == kind).SelectMany(row => row[1].Split(' ')).Select(Folding.Fold);

    private static FrozenDictionary<string, PartKind> Read()
    {
        var kinds = new Dictionary<string, PartKind>(StringComparer.Ordinal);
        foreach (var word in Of("honorific")) kinds[word] = PartKind.Honorific;
        foreach (var word in Of("particle")) kinds[word] = PartKind.Particle;
        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
