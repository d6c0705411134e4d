using Habeas.Names;

namespace Habeas.Registry;

/// <summary>What speaks for two persons of the register being one, and what against it. It proposes; an editor judges.</summary>
/// <param name="Score">Of the two names that agree best, from 0 to 1.</param>
/// <param name="NameReasons">Why, in words.</param>
/// <param name="Suggests">likely, open or unlikely. A name alone never makes it likely.</param>
public sealed record PersonLikeness(double Score, IReadOnlyList<string> NameReasons, IReadOnlyList<Evidence> Evidence, string Suggests)
{
    /// <summary>Names that agree as well as that may be one person's.</summary>
    public const double NearlyTheSameName = 0.85;

    public static PersonLikeness Of(PersonFile one, PersonFile another)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(another);
        var name = one.Names.SelectMany(a => another.Names.Select(b => NameComparison.Of(a.Value, b.Value))).MaxBy(c => c.Score) ?? new NameComparison(0, []);
        List<Evidence> evidence =
        [
            .. Country(one.Person.Country, another.Person.Country), .. Born(BornOf(one), BornOf(another)), .. Shared("occupation", one, another), .. SameDay(one, another),
            .. Places(one, another), .. Shared("listed", one, another),
        ];
        return Of(name, evidence);
    }

    /// <summary>Somebody who is not on record yet, as far as is typed or found, beside somebody who is.</summary>
    /// <param name="name">How well the names agree.</param>
    /// <param name="country">Who holds the one; null when not said.</param>
    /// <param name="occupations">Codes of what they do; perhaps none.</param>
    public static PersonLikeness Of(NameComparison name, string? country, IReadOnlyCollection<string> occupations, PersonFile another)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(occupations);
        ArgumentNullException.ThrowIfNull(another);
        return Of(name, [.. Country(country, another.Person.Country), .. Shared("occupation", [.. occupations], Values("occupation", another))]);
    }

    private static PersonLikeness Of(NameComparison name, List<Evidence> evidence)
    {
        var against = evidence.Exists(e => e.Bearing == Bearing.Against);
        // A country is no evidence for: nearly everybody in a register shares it.
        var speaksFor = evidence.Exists(e => e.Bearing == Bearing.For && e.Kind != "country");
        var suggests = against && !speaksFor ? "unlikely" : name.Score >= NearlyTheSameName && speaksFor && !against ? "likely" : "open";
        return new PersonLikeness(name.Score, name.Reasons, evidence, suggests);
    }

    private static IEnumerable<Evidence> Country(string? one, string? another)
    {
        if (one is null || another is null) yield break;
        yield return one == another
            ? new Evidence("country", Bearing.For, $"both held by {one}") : new Evidence("country", Bearing.Against, $"held by {one} and by {another}");
    }

    private static PartialDate? BornOf(PersonFile file) => Resolved.Of(file.Accepted("birth_date"))?.Date;

    private static IEnumerable<Evidence> Born(PartialDate? one, PartialDate? another)
    {
        if (one is not { } a || another is not { } b) yield break;
        if (!a.Overlaps(b)) yield return new Evidence("birth_date", Bearing.Against, $"born {a.Edtf} and {b.Edtf}");
        else if (a.Edtf == b.Edtf) yield return new Evidence("birth_date", Bearing.For, $"both born {a.Edtf}");
        else yield return new Evidence("birth_date", Bearing.For, $"born {a.Edtf} and {b.Edtf}, which may be one day");
    }

    private static IEnumerable<Evidence> Shared(string property, PersonFile one, PersonFile another) => Shared(property, Values(property, one), Values(property, another));

    private static IEnumerable<Evidence> Shared(string property, HashSet<string> a, HashSet<string> b)
    {
        if (a.Count == 0 || b.Count == 0) yield break;
        var both = a.Intersect(b, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        // Roles come and go: that none is shared says nothing.
        yield return both.Count > 0 ? new Evidence(property, Bearing.For, string.Join(", ", both)) : new Evidence(property, Bearing.Open, "none in common");
    }

    private static HashSet<string> Values(string property, PersonFile file) => file.Accepted(property).Select(c => c.Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>The same thing on the same day: an arrest that two records tell of.</summary>
    private static IEnumerable<Evidence> SameDay(PersonFile one, PersonFile another)
    {
        var days = Days(one);
        return Days(another).Where(days.Contains).Distinct().Select(d => new Evidence("event", Bearing.For, $"both: {d.Type} on {d.Day}"));

        static HashSet<(string Type, string Day)> Days(PersonFile file) => file.Events.Where(e => e is { Status: RecordStatus.Accepted, Modality: "asserted" })
            .SelectMany(e => file.Accepted("date", e.Id).Where(c => PartialDate.TryParse(c.Value, out _) is { } d && d.Earliest == d.Latest).Select(c => (e.Type, c.Value)))
            .ToHashSet();
    }

    private static IEnumerable<Evidence> Places(PersonFile one, PersonFile another)
    {
        var both = Of(one).Intersect(Of(another), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (both.Count > 0) yield return new Evidence("place", Bearing.For, string.Join(", ", both));

        static IEnumerable<string> Of(PersonFile file) => file.Claims
            .Where(c => c is { Status: RecordStatus.Accepted, Property: "facility" or "court" }).Select(c => c.Value);
    }
}

/// <param name="Kind">country, birth_date, occupation, event, place or listed.</param>
/// <param name="Words">What was compared.</param>
public sealed record Evidence(string Kind, Bearing Bearing, string Words);
