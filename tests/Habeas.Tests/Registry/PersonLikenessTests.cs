using Habeas.Names;
using Habeas.Registry;
using Xunit;

namespace Habeas.Tests.Registry;

public sealed class PersonLikenessTests
{
    [Fact]
    public void A_name_alone_tells_nothing() => Assert.Equal("open", Likeness(Person("a"), Person("b")).Suggests);

    [Fact]
    public void A_country_in_common_tells_nothing_either() =>
        Assert.Equal("open", Likeness(Person("a") with { Person = Record("a", "XV") }, Person("b") with { Person = Record("b", "XV") }).Suggests);

    [Fact]
    public void The_same_occupation_beside_the_same_name_makes_it_likely() =>
        Assert.Equal("likely", Likeness(Person("a", ("occupation", "lawyer")), Person("b", ("occupation", "lawyer"))).Suggests);

    [Fact]
    public void Years_of_birth_that_differ_speak_against_it()
    {
        var likeness = Likeness(Person("a", ("birth_date", "1981")), Person("b", ("birth_date", "1984-02-03")));
        Assert.Equal("unlikely", likeness.Suggests);
        Assert.Equal("born 1981 and 1984-02-03", Assert.Single(likeness.Evidence, e => e.Bearing == Bearing.Against).Words);
    }

    [Fact]
    public void Evidence_both_ways_is_left_to_the_editor() =>
        Assert.Equal("open", Likeness(Person("a", ("birth_date", "1981"), ("occupation", "lawyer")), Person("b", ("birth_date", "1984"), ("occupation", "lawyer"))).Suggests);

    [Fact]
    public void Which_of_the_two_is_first_makes_no_difference()
    {
        var (a, b) = (Person("a", ("occupation", "lawyer"), ("birth_date", "1981")), Person("b", ("occupation", "lawyer"), ("birth_date", "1981-05")));
        Assert.Equal((Likeness(a, b).Score, Likeness(a, b).Suggests), (Likeness(b, a).Score, Likeness(b, a).Suggests));
    }

    private static PersonLikeness Likeness(PersonFile one, PersonFile another) => PersonLikeness.Of(one, another);

    private static PersonFile Person(string id, params (string Property, string Value)[] facts) => new(
        Record(id, null), [], [.. facts.Prepend(("name", "Selim Aravand")).Select((f, i) => new ClaimRecord(
            $"{id}{i}", id, null, f.Item1, f.Item2, null, null, [Given.Words(f.Item2)], RecordStatus.Accepted, false, null, "ana"))], [], 1);

    private static PersonRecord Record(string id, string? country) => new(id, "HB-" + id, country, Posture.Public, Published: false);
}
