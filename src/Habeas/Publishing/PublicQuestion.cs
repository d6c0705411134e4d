namespace Habeas.Publishing;

/// <summary>Somebody outside asks whom of the public register a name may mean.</summary>
/// <param name="Name">In any script and spelling.</param>
/// <param name="Hints">What else the asker knows: <c>country</c>, <c>occupation</c>, <c>arrested</c>; others tell nothing.</param>
/// <param name="Most">How many candidates at most.</param>
public sealed record PublicQuestion(string Name, IReadOnlyList<PublicHint> Hints, int Most);

/// <param name="Property">Such as <c>country</c>.</param>
/// <param name="Values">As the asker's table has them: a code or its English label, a date in ISO 8601 or EDTF.</param>
public sealed record PublicHint(string Property, IReadOnlyList<string> Values);

/// <summary>Who may be meant.</summary>
/// <param name="Name">The name of the person that fits best.</param>
/// <param name="NameScore">How well it fits, from 0 to 1.</param>
/// <param name="Reasons">What of the names was set against what, in words.</param>
/// <param name="Evidence">What the hints come to.</param>
/// <param name="Score">
/// From 0 to 100: the name brings up to 90, each property that agrees 5, and one that contradicts takes 30 away. So a name alone never
/// comes near 100.
/// </param>
/// <param name="IsMatch">Whether it may be taken for the same without a look: see <see cref="PublicMatching"/>.</param>
public sealed record PublicCandidate(
    PublicPersonRow Person, string Name, double NameScore, IReadOnlyList<string> Reasons, IReadOnlyList<PublicEvidence> Evidence, double Score, bool IsMatch);

/// <param name="Agrees">Null where it was compared and tells nothing.</param>
public sealed record PublicEvidence(string Property, bool? Agrees);
