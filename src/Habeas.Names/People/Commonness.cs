namespace Habeas.Names.People;

/// <summary>
/// How common a list has the words of names, the occupations, the places, the birthdays. Beyond what it shows, a list is taken to be like
/// others, so that one of five rows does not make every name rare.
/// </summary>
internal sealed class Commonness
{
    // What a list of nothing shows: one in sixty has a name's word, one in twenty an occupation; and how many rows weigh as much as that.
    private const double UsualWord = 1 / 60.0, UsualOccupation = 1 / 20.0, UsualPlace = 1 / 25.0, UsualCountry = 0.5;
    private const double Usual = 200;
    private const int LeastPeople = 500;

    public static readonly Commonness Unknown = new([]);

    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal), names = new(StringComparer.Ordinal), occupations = new(StringComparer.Ordinal),
        places = new(StringComparer.Ordinal), countries = new(StringComparer.Ordinal), birthdays = new(StringComparer.Ordinal);

    private readonly int occupied, placed, inCountries, born;

    public Commonness(IReadOnlyCollection<Person> people)
    {
        People = people.Count;
        foreach (var person in people)
        {
            foreach (var name in person.Described.Names.Select(PersonName.Parse).ToList())
            {
                Add(names, WholeName(name));
                foreach (var word in name.Parts.Where(Counts).Select(p => p.Prepared).Distinct(StringComparer.Ordinal)) Add(words, word);
            }

            foreach (var phrase in person.Occupations) Add(occupations, phrase.Folded);
            foreach (var phrase in person.Places) Add(places, phrase.Folded);
            if (person.Country.Length > 0) Add(countries, person.Country);
            if (person.Born is { } day) Add(birthdays, day.Edtf);
            occupied += person.Occupations.Length > 0 ? 1 : 0;
            placed += person.Places.Length > 0 ? 1 : 0;
            inCountries += person.Country.Length > 0 ? 1 : 0;
            born += person.Born is null ? 0 : 1;
        }
    }

    public int People { get; }

    /// <summary>Whether enough is known to say of a name that it is rare here.</summary>
    public bool Tells => People >= LeastPeople;

    /// <summary>Among how many one is looked for, in powers of ten.</summary>
    public double Crowd => Math.Log10(Math.Max(People == 0 ? 1000 : People, LeastPeople));

    /// <summary>How rare a name is, in powers of ten.</summary>
    public double OfName(PersonName name)
    {
        var rarity = 0.0;
        foreach (var part in name.Parts)
        {
            if (Counts(part)) rarity -= Math.Log10((words.GetValueOrDefault(part.Prepared) + Usual * UsualWord) / (People + Usual));
            else if (part.Kind == PartKind.Initial) rarity += 0.7;
        }

        // A whole name that several bear is as common as that, whatever its words are.
        var others = names.GetValueOrDefault(WholeName(name)) - 2;
        return others <= 0 || People == 0 ? rarity : Math.Min(rarity, -Math.Log10(others / (double)People));
    }

    public double OfOccupation(Phrase one, Phrase other) => Rarity(Of(occupations, one, other), occupied, UsualOccupation);

    public double OfPlace(Phrase one, Phrase other) => Rarity(Of(places, one, other), placed, UsualPlace);

    public double OfCountry(string country) => Rarity(countries.GetValueOrDefault(country), inCountries, UsualCountry);

    /// <summary>Of a date of which a share of all people have the same; a day that many rows have stands for "not known" in that list.</summary>
    public double OfBirth(BirthDate one, BirthDate other, double share)
    {
        var here = born == 0 ? 0 : (Math.Max(birthdays.GetValueOrDefault(one.Edtf), birthdays.GetValueOrDefault(other.Edtf)) - 2) / (double)born;
        return -Math.Log10(Math.Max(share, here));
    }

    private static bool Counts(NamePart part) => part.Kind is PartKind.Name or PartKind.Given or PartKind.Family or PartKind.Patronymic;

    private static string WholeName(PersonName name) => string.Join(' ', name.Parts.Where(Counts).Select(p => p.Prepared).Order(StringComparer.Ordinal));

    private static int Of(Dictionary<string, int> counts, Phrase one, Phrase other) => one.Folded == other.Folded
        ? counts.GetValueOrDefault(one.Folded) : counts.GetValueOrDefault(one.Folded) + counts.GetValueOrDefault(other.Folded);

    private static double Rarity(int with, int all, double usual) => -Math.Log10(Math.Min(1, (with + Usual * usual) / (all + Usual)));

    private static void Add(Dictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
