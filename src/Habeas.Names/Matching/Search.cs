using System.Collections.Concurrent;
using System.Text;

namespace Habeas.Names.Matching;

/// <summary>
/// Answers one name from the tables: the words that sound like its words, the entries that have most of those by weight, and the best of
/// these aligned word by word.
/// </summary>
internal sealed class Search(IndexTables tables)
{
    private readonly ConcurrentBag<Inquiry> spare = [];

    public IReadOnlyList<NameCandidate> Find(PersonName name, int limit)
    {
        var spoken = Spoken.Of(name);
        if (spoken.Words.Length == 0) return [];
        if (!spare.TryTake(out var inquiry)) inquiry = new Inquiry(tables);
        var ranked = inquiry.Rank(spoken, limit + 10);
        spare.Add(inquiry);
        return Answer(name, ranked, limit);
    }

    private List<NameCandidate> Answer(PersonName asked, List<Inquiry.Ranked> ranked, int limit)
    {
        // A few more than asked for: the same letters go before the same sounds.
        var some = ranked.Select(r => (Known: TextOf(r.Entry), r.Score))
            .Select(r => (r.Known.Id, r.Known.Name, Score: NameComparison.Rounded(r.Score, asked, r.Known.Name)))
            .OrderByDescending(r => r.Score).DistinctBy(r => r.Id, StringComparer.Ordinal).Take(limit);
        return [.. some.Select(r => new NameCandidate(r.Id, r.Name, r.Score, new Reasons(asked, r.Name)))];
    }

    private (string Id, string Name) TextOf(int entry)
    {
        var text = tables.Text.Span[tables.TextStart.Span[entry]..tables.TextStart.Span[entry + 1]];
        var tab = text.IndexOf((byte)'\t');
        return (Encoding.UTF8.GetString(text[..tab]), Encoding.UTF8.GetString(text[(tab + 1)..]));
    }
}
