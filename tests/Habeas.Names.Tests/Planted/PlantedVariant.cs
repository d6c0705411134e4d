using System.Globalization;

namespace Habeas.Names.Tests.Planted;

/// <summary>How somebody else would have typed a person into the list.</summary>
internal sealed class PlantedVariant(Random chance, Spellings spellings)
{
    private static readonly Dictionary<string, string[]> Schemes = new(StringComparer.Ordinal)
    {
        ["turkic"] = ["press", "plain", "turkish", "russian"],
        ["slavic"] = ["bgn", "passport", "german", "iso9", "english"],
        ["western"] = ["ascii", "umlauts"],
    };

    /// <summary>The usual way of the list.</summary>
    public static string Usual(PlantedPerson person) => Joined(person.Given[Math.Min(1, person.Given.Length - 1)], person.Father, person.Family[Math.Min(1, person.Family.Length - 1)]);

    /// <summary>Another way: other letters, and one time in two something else beside.</summary>
    public string Again(PlantedPerson person)
    {
        var (given, father, family) = Written(person);
        if (chance.Next(10) < 4) father = "";
        switch (chance.Next(10))
        {
            case 0 or 1: return $"{family}{(chance.Next(2) == 0 ? "," : "")} {Joined(given, father, "")}";
            case 2: return Joined($"{given[0]}.", father.Length > 0 && chance.Next(2) == 0 ? $"{father[0]}." : "", family);
            case 3: family = Mistyped(family); break;
            case 4: given = Mistyped(given); break;
        }

        return Joined(given, father, family);
    }

    public string Born(DateOnly day) => chance.Next(100) switch { < 10 => "", < 22 => Text(day, "yyyy"), _ => Text(day, "yyyy-MM-dd") };

    public string BornAgain(DateOnly day) => chance.Next(100) switch
    {
        < 11 => "",
        < 23 => Text(day, "yyyy"),
        < 29 when day.Day <= 12 => Text(new DateOnly(day.Year, day.Day, day.Month), "yyyy-MM-dd"),
        < 33 => Text(day.AddDays(day.Day % 10 < 8 ? 1 : -1), "yyyy-MM-dd"),
        < 45 => Text(day, "d.M.yyyy"),
        < 52 => Text(day, "d MMMM yyyy"),
        < 55 => Text(day, "yyyy-MM"),
        _ => Text(day, "yyyy-MM-dd"),
    };

    private (string Given, string Father, string Family) Written(PlantedPerson person)
    {
        if (person.People == "arabic")
        {
            var arabic = chance.Next(3) == 0;
            return (Form(person.Given, arabic), "", Form(person.Family, arabic));
        }

        if (chance.Next(10) == 0) return (person.Given[0], person.Father, person.Family[0]);
        var schemes = Schemes[person.People];
        var scheme = schemes[chance.Next(schemes.Length)];
        return (spellings.Write(scheme, person.Given[0]), spellings.Write(scheme, person.Father), spellings.Write(scheme, person.Family[0]));
    }

    private string Form(string[] forms, bool arabic) => arabic || forms.Length == 1 ? forms[0] : forms[chance.Next(1, forms.Length)];

    /// <summary>A letter left out, typed twice, exchanged with the next, or a wrong one; never the first.</summary>
    private string Mistyped(string word)
    {
        if (word.Length < 4) return word;
        var at = chance.Next(1, word.Length - 1);
        return chance.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            2 => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
            _ => $"{word[..at]}{word[chance.Next(1, word.Length)]}{word[(at + 1)..]}",
        };
    }

    private static string Joined(params string[] words) => string.Join(' ', words.Where(w => w.Length > 0));

    private static string Text(DateOnly day, string form) => day.ToString(form, CultureInfo.InvariantCulture);
}
