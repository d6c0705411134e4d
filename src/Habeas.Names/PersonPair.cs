namespace Habeas.Names;

/// <summary>Two persons of a list who may be one.</summary>
/// <param name="First">The one that stands first in the list.</param>
/// <param name="Second">The other.</param>
/// <param name="Comparison">What speaks for it and what against.</param>
public sealed record PersonPair(PersonDescription First, PersonDescription Second, PersonComparison Comparison);
