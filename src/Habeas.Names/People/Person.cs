namespace Habeas.Names.People;

/// <summary>A description, read once for many comparisons.</summary>
/// <param name="Described">As the list has it.</param>
/// <param name="Country">A code, or the folded name of what is no country that is known; empty if there is none.</param>
/// <param name="Occupations">One by one.</param>
/// <param name="Places">One by one; a country among them is left out where there is more.</param>
internal sealed record Person(PersonDescription Described, string Country, Phrase[] Occupations, Phrase[] Places)
{
    public BirthDate? Born => Described.BirthDate;
}

/// <summary>Reads descriptions; what stands in many rows is read once.</summary>
internal sealed class Understanding
{
    private static readonly char[] Signs = [';', ',', '/', '|', '،', '؛', '、', '\n'];

    private readonly Dictionary<string, string> countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Phrase[]> cells = new(StringComparer.Ordinal);

    public Person Of(PersonDescription person)
    {
        var places = Cell(person.Place);
        if (places.Length > 1 && Array.FindAll(places, p => Country(p.Text) is { Length: 2 }) is { Length: > 0 } named && named.Length < places.Length)
            places = [.. places.Except(named)];
        return new Person(person, Country(person.Country), Cell(person.Occupation), places);
    }

    private Phrase[] Cell(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        if (!cells.TryGetValue(text, out var phrases))
            cells[text] = phrases = [.. text.Split(Signs, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(8).Select(Phrase.Of).Where(p => p.Folded.Length > 1)];
        return phrases;
    }

    private string Country(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        if (!countries.TryGetValue(text, out var country))
        {
            var phrase = Phrase.Of(text);
            countries[text] = country = Countries.SoundsLike(phrase) ?? phrase.Folded;
        }

        return country;
    }
}
