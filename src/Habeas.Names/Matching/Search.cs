using System.Collections.Concurrent;

namespace Habeas.Names.Matching;

/// <summary>
/// Answers one name from the tables: the words that sound like its words, the entries that have most of those by weight, and the best of
/// these aligned word by word.
/// </summary>
internal sealed class Search(Corpus corpus)
{
    private readonly ConcurrentBag<Inquiry> spare = [];
    private readonly ConcurrentBag<Completion> spareCompletions = [];

    public Corpus Corpus => corpus;

    public IReadOnlyList<NameCandidate> Find(PersonName name, int limit)
    {
        var spoken = Spoken.Of(name);
        if (spoken.Words.Length == 0) return [];
        if (!spare.TryTake(out var inquiry)) inquiry = new Inquiry(corpus);

        // A few more than asked for: the same letters go before the same sounds.
        var some = inquiry.Rank(spoken, limit + 10).Select(r => (Known: Corpus.TextOf(r.Tables, r.Entry), r.Score))
            .Select(r => (r.Known.Id, r.Known.Name, Score: NameComparison.Rounded(r.Score, name, r.Known.Name)))
            .OrderByDescending(r => r.Score).DistinctBy(r => r.Id, StringComparer.Ordinal).Take(limit);
        List<NameCandidate> answer = [.. some.Select(r => new NameCandidate(r.Id, r.Name, r.Score, new Reasons(name, r.Name)))];
        spare.Add(inquiry);
        GC.KeepAlive(corpus); // a mapped file must not go while it is read
        return answer;
    }

    /// <summary>Answers a name of which the last word is still being written.</summary>
    public IReadOnlyList<NameCandidate> Complete(PersonName name, int limit)
    {
        var typed = Typed.Of(name);
        if (typed.Count == 0) return [];
        if (!spareCompletions.TryTake(out var completion)) completion = new Completion(corpus);
        var some = typed.SelectMany(t => completion.Rank(t, limit + 10).Select(r => (Typed: t, Known: Corpus.TextOf(r.Tables, r.Entry), r.Score)))
            .Select(r => (r.Typed, r.Known.Id, r.Known.Name, Score: r.Typed.Rounded(r.Score, r.Known.Name)))
            .OrderByDescending(r => r.Score).ThenBy(r => r.Name.Length).ThenBy(r => r.Id, StringComparer.Ordinal)
            .DistinctBy(r => r.Id, StringComparer.Ordinal).Take(limit);
        List<NameCandidate> answer = [.. some.Select(r => new NameCandidate(r.Id, r.Name, r.Score, new TypedReasons(r.Typed, r.Name)))];
        spareCompletions.Add(completion);
        GC.KeepAlive(corpus); // as above
        return answer;
    }
}
