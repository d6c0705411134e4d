using Habeas.Names.Files;
using Habeas.Names.Matching;

namespace Habeas.Names;

/// <summary>
/// Names in any script, to be asked who may be meant by another. Built from names or opened from a file; names are added and removed in
/// place. Safe for use by several threads; those that ask while an update goes on get the answers from before it.
/// </summary>
public sealed class NameIndex
{
    /// <summary>What agrees less than this is not shown.</summary>
    public const double LeastScore = 0.5;

    // Beyond that share of the names, what was added and removed is worked into the tables.
    private const int Share = 20;

    private static readonly IndexTables None = new IndexBuilder().Build();

    private readonly Lock updating = new();
    private volatile Search search;

    private NameIndex(IndexTables tables) => search = new Search(new Corpus(tables, None, []));

    /// <summary>How many names there are; a person with three names counts three times.</summary>
    public int Count => search.Corpus.Live;

    /// <summary>What <see cref="Save"/> was told of how far the source of the names had been followed; empty if nothing.</summary>
    public string Checkpoint { get; private set; } = "";

    /// <summary>Reads names into an index.</summary>
    /// <param name="names">Ids and names; several names of one person come under one id, in any place.</param>
    public static NameIndex Build(IEnumerable<(string Id, string Name)> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return new NameIndex(TablesOf(names));
    }

    /// <summary>Opens an index that <see cref="Save"/> wrote. The file is mapped, not read: it must not be changed in place meanwhile.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="NameIndexFileException">It is torn, of another version, or no index at all; the message says which.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static NameIndex Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var (tables, checkpoint) = IndexFile.Map(path);
        return new NameIndex(tables) { Checkpoint = checkpoint };
    }

    /// <summary>Writes the index to a file, with all that was added and removed; the file is there whole or not at all.</summary>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <param name="checkpoint">A word of the caller's that is kept with it: whose names they are, and how far they were followed. At most 512 bytes of UTF-8.</param>
    /// <exception cref="ArgumentException">The checkpoint is longer.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Save(string path, string checkpoint = "")
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(checkpoint);
        if (System.Text.Encoding.UTF8.GetByteCount(checkpoint) > IndexFile.MostCheckpoint) throw new ArgumentException("A checkpoint has at most 512 bytes.", nameof(checkpoint));
        lock (updating)
        {
            var corpus = search.Corpus;
            if (corpus.Removed.Count > 0 || corpus.Added.Entries > 0) search = new Search(new Corpus(TablesOf(Names(corpus)), None, []));
            IndexFile.Write(search.Corpus.Main, path, checkpoint);
            Checkpoint = checkpoint;
        }
    }

    /// <summary>Who may be meant by a name: best first, each id once with the name of it that fits best.</summary>
    /// <param name="name">One name, in any script, order and completeness.</param>
    /// <param name="limit">How many at most.</param>
    /// <returns>Candidates whose score is at least <see cref="LeastScore"/>; perhaps none.</returns>
    public IReadOnlyList<NameCandidate> Match(string name, int limit)
    {
        ArgumentNullException.ThrowIfNull(name);
        return limit <= 0 ? [] : search.Find(PersonName.Parse(name), limit);
    }

    /// <summary>
    /// Who may be meant by a name that is still being written: the last word may go on, the words before it are whole. As forgiving as
    /// <see cref="Match"/>: across scripts, in any order, with a letter wrong.
    /// </summary>
    /// <param name="begun">What is written so far, such as “Elchin Mam”; a letter is enough.</param>
    /// <param name="limit">How many at most.</param>
    /// <returns>
    /// Candidates, best first, each id once. The score says how well what is written agrees, from <see cref="LeastScore"/> to 1; what the
    /// known name has beyond it does not count against it.
    /// </returns>
    public IReadOnlyList<NameCandidate> Complete(string begun, int limit)
    {
        ArgumentNullException.ThrowIfNull(begun);
        return limit <= 0 ? [] : search.Complete(PersonName.Parse(begun), limit);
    }

    /// <summary>Pairs of ids whose names agree, best first; each pair once, with the names that agree best.</summary>
    /// <param name="least">How well they must agree, from 0 to 1. Of people with common names many agree in full and are not one.</param>
    /// <param name="most">How many pairs at most for each id.</param>
    public IReadOnlyList<DuplicatePair> Duplicates(double least = 0.85, int most = 10)
    {
        var corpus = search.Corpus;
        var best = new Dictionary<(string, string), DuplicatePair>();
        foreach (var (id, name) in Names(corpus))
        {
            foreach (var candidate in Match(name, most + 1).Where(c => c.Score >= least && c.Id != id))
            {
                var pair = string.CompareOrdinal(id, candidate.Id) < 0
                    ? new DuplicatePair(id, name, candidate.Id, candidate.Name, candidate.Score, candidate.Reasons)
                    : new DuplicatePair(candidate.Id, candidate.Name, id, name, candidate.Score, candidate.Reasons);
                if (!best.TryGetValue((pair.FirstId, pair.SecondId), out var known) || known.Score < pair.Score) best[(pair.FirstId, pair.SecondId)] = pair;
            }
        }

        return [.. best.Values.OrderByDescending(p => p.Score).ThenBy(p => p.FirstId, StringComparer.Ordinal).ThenBy(p => p.SecondId, StringComparer.Ordinal)];
    }

    /// <summary>Removes all names of some ids, then adds names. Afterwards the index answers as one built from what it now holds.</summary>
    /// <param name="removed">Ids; one that is not there is passed over.</param>
    /// <param name="added">Ids and names.</param>
    public void Update(IEnumerable<string> removed, IEnumerable<(string Id, string Name)> added)
    {
        ArgumentNullException.ThrowIfNull(removed);
        ArgumentNullException.ThrowIfNull(added);
        lock (updating)
        {
            var corpus = search.Corpus;
            var ids = removed.ToHashSet(StringComparer.Ordinal);
            var gone = corpus.Removed.ToHashSet();
            if (ids.Count > 0) gone.UnionWith(corpus.Main.EntriesOf(ids));
            List<(string Id, string Name)> more = [.. Names(corpus.Added).Where(n => !ids.Contains(n.Id)), .. added];
            var next = new Corpus(corpus.Main, more.Count == 0 ? None : TablesOf(more), gone);
            if (gone.Count + more.Count > 1000 + corpus.Main.Entries / Share) next = new Corpus(TablesOf(Names(next)), None, []);
            search = new Search(next);
        }
    }

    private static IndexTables TablesOf(IEnumerable<(string Id, string Name)> names)
    {
        var builder = new IndexBuilder();
        foreach (var (id, name) in names) builder.Add(id, name);
        return builder.Build();
    }

    private static IEnumerable<(string Id, string Name)> Names(Corpus corpus) =>
        Names(corpus.Main, corpus.IsRemoved).Concat(Names(corpus.Added));

    private static IEnumerable<(string Id, string Name)> Names(IndexTables tables, Func<int, bool>? isRemoved = null)
    {
        for (var entry = 0; entry < tables.Entries; entry++)
        {
            if (isRemoved is null || !isRemoved(entry)) yield return Corpus.TextOf(tables, entry);
        }
    }
}
