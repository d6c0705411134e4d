namespace Habeas.Names.Tests.Planted;

/// <summary>An invented person of the planted list. The name is in parts, so that it can be written in many ways.</summary>
internal sealed record PlantedPerson(string People, string[] Given, string[] Family, string Father, bool IsWoman, DateOnly Born, string Country, string Occupation, string Place);

/// <summary>A row of the planted list, as typed; what is not known is empty. The rows of one person have the same number of a person.</summary>
internal sealed record PlantedRow(string Id, int Person, string Name, string Born, string Country, string Occupation, string Place);
