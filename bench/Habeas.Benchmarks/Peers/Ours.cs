using Habeas.Names;

namespace Habeas.Benchmarks.Peers;

/// <summary>What is measured here; with names as they are written.</summary>
internal sealed class Ours() : NamePeer("Habeas")
{
    private NameIndex? _index;
    private long _bytes;

    public override long Bytes => _bytes;

    public NameIndex Index => _index ?? throw new InvalidOperationException("It is not built yet.");

    public override void Build(IReadOnlyList<RegisterName> names) =>
        _bytes = Held(() => _index = NameIndex.Build(names.Select(n => (n.Id, n.Name))));

    public override IReadOnlyList<string> Find(string query) => [.. Index.Match(query, NameTask.Most).Select(c => c.Id)];
}
