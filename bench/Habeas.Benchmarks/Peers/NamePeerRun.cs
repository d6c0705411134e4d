namespace Habeas.Benchmarks.Peers;

/// <summary>What one way of finding names answered, and what it cost.</summary>
internal sealed record NamePeerRun(string Name, IReadOnlyList<NameAnswer> Answers, double BytesAName, TimeSpan Building)
{
    public IReadOnlyList<NameAnswer> Core => [.. Answers.Where(a => a.Query.IsCore)];

    /// <summary>The same answers, but only to these queries.</summary>
    public NamePeerRun To(IReadOnlySet<NameQuery> queries) => this with { Answers = [.. Answers.Where(a => queries.Contains(a.Query))] };
}
