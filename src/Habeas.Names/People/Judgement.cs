using System.Globalization;
using Habeas.Names.Matching;

namespace Habeas.Names.People;

/// <summary>Weighs what two persons have in common: by how rarely strangers of the list would have as much.</summary>
internal static class Judgement
{
    // Fewer than one list in twenty would have such a pair by chance.
    private const double HardlyChance = 1.3;
    private const double LeastName = 0.78;

    // A name in which something is mistyped as well, of somebody born on the same day of whom something else agrees too.
    private const double LeastNameBeside = 0.6;
    private const double MuchBeside = 4.5;

    private const double WholeName = 0.92, NoName = 0.6;
    private const double OtherCountry = -0.7;

    // What says more than that speaks for itself, beside what speaks against.
    private const double Telling = 0.5;

    public static PersonComparison Of(Person one, Person other, Commonness common)
    {
        var names = one.Described.Names.SelectMany(a => other.Described.Names.Select(b => (A: a, B: b, Comparison: NameComparison.Of(a, b)))).ToList();
        return Of(one, other, common, names.Count > 0 ? names.MaxBy(n => n.Comparison.Score) : ("", "", new NameComparison(0, [])));
    }

    public static PersonComparison Of(Person one, Person other, Commonness common, (string A, string B, NameComparison Comparison) names)
    {
        var score = names.Comparison.Score;
        var rarity = Math.Min(common.OfName(PersonName.Parse(names.A)), common.OfName(PersonName.Parse(names.B)));
        List<PersonEvidence> evidence =
        [
            .. new[]
            {
                common.Tells ? OfName(rarity, common) : null, Births.Of(one.Born, other.Born, common), OfCountry(one.Country, other.Country, one, other, common),
                OfPhrases("occupation", one.Occupations, other.Occupations, common.OfOccupation), OfPhrases("place", one.Places, other.Places, common.OfPlace),
            }.OfType<PersonEvidence>(),
        ];
        var weight = Math.Round(Math.Clamp((score - NoName) / (WholeName - NoName), 0, 1) * rarity - common.Crowd + evidence.Sum(e => e.Weight), 2);
        return new PersonComparison(names.Comparison, evidence, weight, Verdict(names.A, names.B, score, evidence, weight));
    }

    private static PersonVerdict Verdict(string one, string other, double score, List<PersonEvidence> evidence, double weight)
    {
        var against = evidence.Exists(e => e.Bearing == Bearing.Against);
        // A country is nothing of its own: nearly everybody of a list shares it.
        var speaks = evidence.Where(e => e.Bearing == Bearing.For && e.Field is not ("country" or "name")).Sum(e => e.Weight);
        if (against) return speaks >= Telling ? PersonVerdict.Open : PersonVerdict.Unlikely;
        var least = speaks >= MuchBeside ? LeastNameBeside : LeastName;
        return score >= least && speaks > 0 && weight >= HardlyChance && !IsOtherName(one, other) ? PersonVerdict.Likely : PersonVerdict.Open;
    }

    /// <summary>Whether each name has a word of its own that the other has nothing like: brothers and sisters, sons of two fathers.</summary>
    private static bool IsOtherName(string one, string other)
    {
        PersonName a = PersonName.Parse(one), b = PersonName.Parse(other);
        var pairs = new List<Alignment.Pair>();
        NameComparison.Align(a, b, pairs);
        return IsLeft(a, i => pairs.Exists(p => i >= p.A && i <= p.ALast)) && IsLeft(b, i => pairs.Exists(p => i >= p.B && i <= p.BLast));

        static bool IsLeft(PersonName name, Func<int, bool> isPaired) =>
            Spoken.Of(name).Parts.Where((p, i) => p.Kind is PartKind.Name or PartKind.Given or PartKind.Family or PartKind.Patronymic && !isPaired(i)).Any();
    }

    /// <summary>How many bear such a name by chance. It is counted with the name, so it has no weight of its own.</summary>
    private static PersonEvidence OfName(double rarity, Commonness common)
    {
        var others = common.People * Math.Pow(10, -rarity);
        return new PersonEvidence("name", Bearing.Open, others >= 0.5
            ? string.Create(CultureInfo.InvariantCulture, $"a common name: about {Math.Max(1, others):0} of the {common.People:N0} in this list would bear it by chance")
            : "a rare name in this list");
    }

    private static PersonEvidence? OfCountry(string a, string b, Person one, Person other, Commonness common)
    {
        if (a.Length == 0 || b.Length == 0) return null;
        string first = one.Described.Country!.Trim(), second = other.Described.Country!.Trim();
        if (a == b) return new PersonEvidence("country", Bearing.For, first == second ? $"both {first}" : $"one country: {first}, {second}") { Weight = common.OfCountry(a) };
        // Two names of which the list alone knows what they mean, in two spellings perhaps.
        if ((a.Length != 2 || b.Length != 2) && Phrase.Of(first).Agrees(Phrase.Of(second))) return new PersonEvidence("country", Bearing.For, $"one country: {first}, {second}") { Weight = common.OfCountry(a) };
        return new PersonEvidence("country", Bearing.Against, $"{first} and {second}") { Weight = OtherCountry };
    }

    private static PersonEvidence? OfPhrases(string field, Phrase[] ones, Phrase[] others, Func<Phrase, Phrase, double> rarity)
    {
        if (ones.Length == 0 || others.Length == 0) return null;
        var both = ones.SelectMany(a => others.Where(a.Agrees).Select(b => (A: a, B: b, Weight: rarity(a, b)))).OrderByDescending(p => p.Weight).ToList();
        // What people do, and where they are, changes: that none is shared says nothing.
        if (both.Count == 0) return new PersonEvidence(field, Bearing.Open, $"none in common: {Written(ones)}; {Written(others)}");
        var words = both.Select(p => p.A.Folded == p.B.Folded ? p.A.Text : $"{p.A.Text} ({p.B.Text})").Distinct(StringComparer.Ordinal);
        return new PersonEvidence(field, Bearing.For, string.Join(", ", words)) { Weight = both[0].Weight };
    }

    private static string Written(Phrase[] phrases) => string.Join(", ", phrases.Select(p => p.Text));
}
