using System.Globalization;

namespace Habeas.Names.Tests.Planted;

/// <summary>
/// A list of invented people with the columns that such lists have, made by chance from a seed: some stand in it twice or three times
/// under other spellings and with less known of them, and beside them people who have the same name or family and are others.
/// </summary>
internal sealed class PlantedList
{
    private readonly Random chance;
    private readonly Spellings spellings;
    private readonly Dictionary<(string, string), string[]> parts;
    private readonly List<PlantedRow> rows = [];

    private PlantedList(string folder, int seed)
    {
        chance = new Random(seed);
        spellings = new Spellings(folder);
        parts = File.ReadLines(Path.Combine(folder, "parts.tsv")).Where(l => l[0] != '#').Select(l => l.Split('\t'))
            .ToDictionary(row => (row[0], row[1]), row => row[2].Split(row[0] == "all" ? ';' : ' '));
        // A space within the Latin form of an Arabic family name stands in the file as it is: put such pieces together again.
        parts[("arabic", "family")] = string.Join(' ', parts[("arabic", "family")]).Replace("=El ", "=El_", StringComparison.Ordinal).Split(' ');
    }

    /// <summary>So many rows, by the tables of a folder. One in nine is another row of somebody, one in thirteen somebody like somebody else.</summary>
    public static IReadOnlyList<PlantedRow> Make(string folder, int count, int seed = 20261124)
    {
        var list = new PlantedList(folder, seed);
        list.Fill(count);
        return list.rows;
    }

    public static IEnumerable<(string, string)> Pairs(IReadOnlyList<PlantedRow> rows) => rows.GroupBy(r => r.Person)
        .SelectMany(those => those.SelectMany((first, i) => those.Skip(i + 1).Select(second => (first.Id, second.Id))));

    private void Fill(int count)
    {
        var number = 0;
        while (rows.Count < count)
        {
            var person = Person();
            Add(number, person, isAgain: false);
            for (var more = chance.Next(100) is var luck && luck < 12 ? luck < 2 ? 2 : 1 : 0; more > 0; more--) Add(number, person, isAgain: true);
            number++;
            if (chance.Next(100) < 9) Add(number++, Like(person), isAgain: false);
        }

        if (rows.Count > count) rows.RemoveRange(count, rows.Count - count);
        chance.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rows));
        for (var at = 0; at < rows.Count; at++) rows[at] = rows[at] with { Id = (at + 1).ToString(CultureInfo.InvariantCulture) };
    }

    private PlantedPerson Person()
    {
        var people = chance.Next(100) switch { < 30 => "turkic", < 60 => "slavic", < 83 => "western", _ => "arabic" };
        var woman = chance.Next(3) == 0;
        var born = new DateOnly(1940, 1, 1).AddDays((int)(23700 * Math.Sqrt(chance.NextDouble())));
        return new PlantedPerson(people, Given(people, woman), Family(people, woman), Father(people, woman), woman, born, Of("all", "country"), Of("all", "occupation"), Of("all", "place"));
    }

    /// <summary>Somebody else: a namesake, a brother or sister (sometimes a twin), somebody of the same family name.</summary>
    private PlantedPerson Like(PlantedPerson one)
    {
        var other = Person();
        while (Math.Abs(other.Born.Year - one.Born.Year) < 3) other = Person();
        return chance.Next(3) switch
        {
            0 => one with { Born = other.Born, Occupation = other.Occupation, Place = chance.Next(4) == 0 ? one.Place : other.Place },
            1 => one with { Given = OtherGiven(one), Born = chance.Next(12) == 0 ? one.Born : one.Born.AddDays(chance.Next(400, 4000)), Occupation = chance.Next(5) == 0 ? one.Occupation : other.Occupation },
            _ => one with { Given = OtherGiven(one), Father = Father(one.People, one.IsWoman), Born = other.Born, Occupation = other.Occupation, Place = other.Place },
        };
    }

    private string[] OtherGiven(PlantedPerson one)
    {
        while (true)
        {
            var given = Given(one.People, one.IsWoman);
            if (given[0] != one.Given[0]) return given;
        }
    }

    private string[] Given(string people, bool woman) => people switch
    {
        "western" => [Of(people, "given")],
        "arabic" => Of(people, "given").Split('='),
        _ => [Of(people, woman ? "given-f" : "given-m")],
    };

    private string[] Family(string people, bool woman) => people switch
    {
        "turkic" => [Of(people, "stem") is var stem && chance.Next(10) < 7 ? $"{stem}{(stem[^1] is 'y' or 'i' ? "ev" : "ov")}{(woman ? "a" : "")}" : stem.TrimEnd('y') + (chance.Next(2) == 0 ? "zadə" : "li")],
        "slavic" => [Of(people, "stem") + (chance.Next(10) switch { < 6 => woman ? "ова" : "ов", < 8 => "енко", _ => woman ? "ская" : "ский" })],
        "western" => [Of(people, "first") + Of(people, "second")],
        _ => [.. Of(people, "family").Split('=').Select(f => f.Replace('_', ' '))],
    };

    private string Father(string people, bool woman) => people switch
    {
        "turkic" => chance.Next(10) < 4 ? $"{Of(people, "father")} {(woman ? "qızı" : "oğlu")}" : "",
        "slavic" => chance.Next(10) < 6 ? Patronymic(Of(people, "father"), woman) : "",
        _ => "",
    };

    private static string Patronymic(string father, bool woman) => father switch
    {
        [.. var stem, 'й'] => $"{stem}{(woman ? "евна" : "евич")}",
        "Пётр" => woman ? "Петровна" : "Петрович",
        "Павел" => woman ? "Павловна" : "Павлович",
        _ => $"{father}{(woman ? "овна" : "ович")}",
    };

    // A few are common and most are not.
    private string Of(string people, string what) => parts[(people, what)] is var all ? all[(int)(all.Length * Math.Pow(chance.NextDouble(), 1.4))] : "";

    private void Add(int number, PlantedPerson person, bool isAgain)
    {
        var variant = new PlantedVariant(chance, spellings);
        string occupation = person.Occupation, place = person.Place;
        if (isAgain && chance.Next(100) < 15) occupation = Of("all", "occupation");
        if (isAgain && chance.Next(100) < 15) place = Of("all", "place");
        rows.Add(new PlantedRow(
            "", number, isAgain ? variant.Again(person) : PlantedVariant.Usual(person), isAgain ? variant.BornAgain(person.Born) : variant.Born(person.Born),
            Known(person.Country, 95), Known(occupation, isAgain ? 82 : 90), Known(place, isAgain ? 78 : 85)));
    }

    private string Known(string value, int percent) => chance.Next(100) < percent ? value : "";
}
