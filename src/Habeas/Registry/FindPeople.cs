using Habeas.Names;
using Habeas.Storage;

namespace Habeas.Registry;

/// <summary>Who of the register a name may mean, in any script, whole or still being typed. Reads the files of those alone.</summary>
public sealed class FindPeople(Database database, RegisterNames names)
{
    /// <summary>Somebody who may be meant.</summary>
    /// <param name="Name">The name of theirs that agrees best.</param>
    /// <param name="Score">How well, from 0 to 1.</param>
    /// <param name="Reasons">Why, in words.</param>
    public sealed record Found(PersonFile File, string Name, double Score, IReadOnlyList<string> Reasons);

    /// <summary>Who may be meant by a whole name; with <paramref name="isTyped"/> the last word may go on.</summary>
    public async Task<IReadOnlyList<Found>> ExecuteAsync(string name, int limit, bool isTyped = false, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        var index = await names.CurrentAsync(cancellation);
        IEnumerable<NameCandidate> candidates = index.Match(name, limit);
        if (isTyped) candidates = candidates.Concat(index.Complete(name, limit));
        return await FilesOfAsync(candidates, limit, cancellation);
    }

    /// <summary>The same for somebody who goes by several names.</summary>
    public async Task<IReadOnlyList<Found>> ExecuteAsync(IReadOnlyList<string> known, int limit, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(known);
        var index = await names.CurrentAsync(cancellation);
        return await FilesOfAsync(known.SelectMany(name => index.Match(name, limit)), limit, cancellation);
    }

    /// <summary>The same as names with their persons' public ids.</summary>
    public async Task<IReadOnlyList<NameCandidate>> PublicAsync(string name, int limit, CancellationToken cancellation = default) =>
        [.. (await ExecuteAsync(name, limit, isTyped: false, cancellation)).Select(f => new NameCandidate(f.File.Person.PublicId, f.Name, f.Score, f.Reasons))];

    private async Task<IReadOnlyList<Found>> FilesOfAsync(IEnumerable<NameCandidate> candidates, int limit, CancellationToken cancellation)
    {
        var best = Best(candidates, limit);
        // Between the index and the files somebody may have been taken out.
        var files = (await Register.SomeAsync(database, [.. best.Select(c => c.Id)], cancellation)).ToDictionary(f => f.Person.Id, StringComparer.Ordinal);
        return [.. best.Where(c => files.TryGetValue(c.Id, out var file) && file.Names.Any()).Select(c => new Found(files[c.Id], c.Name, c.Score, c.Reasons))];
    }

    /// <summary>Each person once, with the name that agrees best.</summary>
    internal static List<NameCandidate> Best(IEnumerable<NameCandidate> candidates, int limit) => [.. candidates
        .GroupBy(c => c.Id, StringComparer.Ordinal).Select(g => g.MaxBy(c => c.Score)!)
        .OrderByDescending(c => c.Score).ThenBy(c => c.Id, StringComparer.Ordinal).Take(limit)];
}
