using Habeas.Names;

namespace Habeas.Publishing;

/// <summary>
/// The names of those who are public, to be asked across scripts. It is built from public rows alone, when somebody first asks, and from
/// then on only what changed is worked in. What it answers may be a version ahead of who asks: ids are looked up in the asker's own rows.
/// </summary>
internal sealed class PublicNames
{
    private readonly Lock changing = new();
    private IReadOnlyList<PublicPersonRow> rows = [];
    private NameIndex? index;

    /// <summary>Takes in the rows of another version. Nobody who is not among them is found afterwards.</summary>
    public void Follow(IReadOnlyList<PublicPersonRow> now)
    {
        lock (changing)
        {
            if (index is not null)
            {
                var before = rows.ToDictionary(r => r.PublicId, NamesOf, StringComparer.Ordinal);
                var changed = now.Where(r => !before.Remove(r.PublicId, out var names) || !names.SequenceEqual(NamesOf(r), StringComparer.Ordinal)).ToList();
                // What is left over of those before is there no more.
                var gone = before.Keys.Concat(changed.Select(r => r.PublicId)).ToList();
                if (gone.Count > 0) index.Update(gone, changed.SelectMany(Entries));
            }

            rows = now;
        }
    }

    public IReadOnlyList<NameCandidate> Match(string name, int most)
    {
        NameIndex asked;
        lock (changing) asked = index ??= NameIndex.Build(rows.SelectMany(Entries));
        return asked.Match(name, most);
    }

    private static IEnumerable<string> NamesOf(PublicPersonRow row) => row.OtherNames.Prepend(row.Name).Select(n => n.Text);

    private static IEnumerable<(string Id, string Name)> Entries(PublicPersonRow row) => NamesOf(row).Select(n => (row.PublicId, n));
}
