namespace Habeas.Names;

/// <summary>Two entries of a register that may be one person. Whether they are is for people to say.</summary>
/// <param name="FirstId">The id of the one.</param>
/// <param name="FirstName">Its name that agrees best with the other's.</param>
/// <param name="SecondId">The id of the other.</param>
/// <param name="SecondName">Its name.</param>
/// <param name="Score">How well the names agree, from 0 to 1.</param>
/// <param name="Reasons">What was set against what, in words for an editor.</param>
public sealed record DuplicatePair(string FirstId, string FirstName, string SecondId, string SecondName, double Score, IReadOnlyList<string> Reasons);
