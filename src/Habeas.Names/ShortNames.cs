using System.Collections.Frozen;

namespace Habeas.Names;

/// <summary>The rows of <c>Data/shortnames.txt</c>: given names and what their bearers are called.</summary>
internal static class ShortNames
{
    private static readonly FrozenDictionary<string, int[]> Full = Read(0), Short = Read(1);

    /// <summary>
    /// Whether of two folded words one may be short for the other, as Ted for Theodore, or both for one name. Two full names are not said
    /// to be one: how alike they are is heard.
    /// </summary>
    public static bool AreOne(string one, string other) =>
        one != other && (Meet(Short, one, Full, other) || Meet(Full, one, Short, other) || Meet(Short, one, Short, other));

    private static bool Meet(FrozenDictionary<string, int[]> rows, string one, FrozenDictionary<string, int[]> otherRows, string other) =>
        rows.TryGetValue(one, out var some) && otherRows.TryGetValue(other, out var others) && some.AsSpan().ContainsAny(others);

    private static FrozenDictionary<string, int[]> Read(int cell) => DataFile.Rows("shortnames.txt")
        .SelectMany((row, number) => row[cell].Split(' ').Select(word => (Word: Folding.Fold(word), number)))
        .GroupBy(w => w.Word, w => w.number, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Distinct().ToArray(), StringComparer.Ordinal);
}
