using System.Diagnostics;
using System.IO.Compression;

namespace Habeas.Benchmarks;

/// <summary>A name as it is written elsewhere, and the person of the register who is meant.</summary>
internal sealed record NameQuery(string Id, string Name, string Scripts, string Noise)
{
    /// <summary>“Core” leaves out names in Han, Kana and Hangul.</summary>
    public bool IsCore { get; } = !Scripts.Split('-', '=').Any(script => script is "HAN" or "KAN" or "HNG");
}

/// <param name="Query">What was asked.</param>
/// <param name="Place">Where the person meant stands in the answer, from 0; below 0 when absent.</param>
/// <param name="Milliseconds">How long the answer took.</param>
internal sealed record NameAnswer(NameQuery Query, int Place, double Milliseconds);

/// <summary>The register and its queries, and how answers are counted.</summary>
internal static class NameTask
{
    /// <summary>An answer has no more names than this.</summary>
    public const int Most = 10;

    public static List<(string Id, string Name)> Register(string path) => [.. Rows(path).Select(row => (row[0], row[1]))];

    public static List<NameQuery> Queries(string path, int limit) =>
        [.. Rows(path).Select(row => new NameQuery(row[0], row[1], row[2], row[4])).Take(limit)];

    /// <summary>Asks each query once, on this thread.</summary>
    public static List<NameAnswer> Ask(IEnumerable<NameQuery> queries, Func<string, IEnumerable<string>> find) =>
    [
        .. queries.Select(query =>
        {
            var start = Stopwatch.GetTimestamp();
            var found = find(query.Name).ToList();
            var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            return new NameAnswer(query, found.IndexOf(query.Id), time);
        }),
    ];

    /// <summary>The share of answers that have the person among the first <paramref name="most"/>.</summary>
    public static double Recall(IReadOnlyCollection<NameAnswer> answers, int most) =>
        answers.Count == 0 ? 0 : answers.Count(a => a.Place >= 0 && a.Place < most) / (double)answers.Count;

    /// <summary>The mean of 1, ½, ⅓ … for the first, second, third … place, and 0 for none of the first ten.</summary>
    public static double ReciprocalRank(IReadOnlyCollection<NameAnswer> answers) =>
        answers.Count == 0 ? 0 : answers.Sum(a => a.Place < 0 ? 0 : 1.0 / (a.Place + 1)) / answers.Count;

    /// <summary>The time within which that share of the answers came, in milliseconds.</summary>
    public static double Time(IEnumerable<NameAnswer> answers, double share)
    {
        var times = answers.Select(a => a.Milliseconds).Order().ToList();
        return times.Count == 0 ? 0 : times[(int)(times.Count * share)];
    }

    private static IEnumerable<string[]> Rows(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        reader.ReadLine(); // head
        while (reader.ReadLine() is { } line) yield return line.Split('\t');
    }
}
