namespace Habeas.Benchmarks.Peers;

/// <summary>The Latin form, letter for letter.</summary>
internal sealed class ExactName() : NamePeer("exact after folding")
{
    private ILookup<string, string>? _byName;
    private long _bytes;

    public override long Bytes => _bytes;

    public override void Build(IReadOnlyList<RegisterName> names) =>
        _bytes = Held(() => _byName = names.ToLookup(n => n.Latin, n => n.Id, StringComparer.Ordinal));

    public override IReadOnlyList<string> Find(string query) => [.. _byName![Latin(query)].Take(NameTask.Most)];
}
