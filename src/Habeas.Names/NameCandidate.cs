namespace Habeas.Names;

/// <summary>Somebody in the register whom a name may mean. To say that it is the same person is left to people.</summary>
/// <param name="Id">The id given with the name.</param>
/// <param name="Name">The name on record that fits best.</param>
/// <param name="Score">How well it fits: from 0 (nothing in common) to 1 (the same name).</param>
/// <param name="Reasons">What was set against what, in words for an editor.</param>
public sealed record NameCandidate(string Id, string Name, double Score, IReadOnlyList<string> Reasons);
