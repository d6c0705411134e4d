using Habeas.Names.Screening;

namespace Habeas.Names;

/// <summary>A known name found in a text.</summary>
/// <param name="Id">The id given with the name.</param>
/// <param name="Name">The name as it is known.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
public sealed record NameMention(string Id, string Name, int Start, int End);

/// <summary>
/// Finds every known name in running text: word for word, in folded form, whatever stands between the words but other words. Scripts
/// without spaces are searched character by character. Time does not depend on how many names are known. Safe for use by several threads.
/// </summary>
public sealed class NameScreen
{
    private readonly PhraseTree tree = new();
    private readonly List<(string Id, string Name, int Before)> names = [];

    private NameScreen()
    {
    }

    /// <summary>Reads names into a screen.</summary>
    /// <param name="names">Ids and names. A name without letters is never found.</param>
    public static NameScreen Build(IEnumerable<(string Id, string Name)> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var screen = new NameScreen();
        foreach (var (id, name) in names)
        {
            ref var last = ref screen.tree.End(name);
            if (last == PhraseTree.Nothing) continue;
            screen.names.Add((id, name, last));
            last = screen.names.Count;
        }

        return screen;

    }

    /// <summary>Every mention of every known name, overlapping ones too, in the order in which they begin and then end.</summary>
    /// <param name="text">Running text.</param>
    public IReadOnlyList<NameMention> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<NameMention>();
        tree.Walk(text, (last, start, end) =>
        {
            var at = found.Count;
            for (; last > 0; last = names[last - 1].Before) found.Insert(at, new NameMention(names[last - 1].Id, names[last - 1].Name, start, end));
        });
        return [.. found.OrderBy(m => m.Start).ThenBy(m => m.End)];
    }
}
