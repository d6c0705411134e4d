using Xunit;

namespace Habeas.Reading.Tests.Persons;

public sealed class SpanTests
{
    private static readonly string[] s_pieces =
    [
        "Tovik", "Maradli", "Leyla", "Norrin", "he", "She", "his", "the", "a", "journalist", "lawyer", "said", "was", "arrested", "among", "16", "individuals",
        "list", "campaign", "of", "in", "and", "State", "Department", "Ministry", "Justice", "Court", "(VRC)", ",", ".", "\"", "“", "”", "[", "]", "'s", "’s",
        "J.", "van", "der", "al-Qadiri", "oglu", "😀", "𐐀bc", "Əli", "\n\n", "—", ":", "including", "Initiative", "U.S.", "AP", "MARADLI", "Jr.",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_span_lies_in_the_text_and_in_order(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            var pieces = new string[random.Next(0, 60)];
            for (var i = 0; i < pieces.Length; i++) pieces[i] = s_pieces[random.Next(s_pieces.Length)];
            Check(new WhoReading(string.Join(' ', pieces)));
        }
    }

    private static void Check(WhoReading reading)
    {
        var last = reading.Text.Map.CodePoint(reading.Source.Length);
        foreach (var person in reading.People.Findings)
        {
            Assert.NotEmpty(person.Spans);
            Assert.All(person.Spans.Concat(person.RoleSpans), span => Assert.True(span.Start >= 0 && span.Start < span.End && span.End <= last));
            Assert.Contains(person.Name, person.Spans.Select(reading.At));
            Assert.All(person.Spans, span => Assert.True(reading.At(span) == person.Name || person.Aliases.Contains(reading.At(span))));
        }

        Assert.All(reading.Organizations, body => Assert.Contains(body.Name, body.Spans.Select(reading.At)));
        Assert.All(reading.Lists, list => Assert.Equal(list.Quote, reading.At(list.Span)));
        for (var m = 1; m < reading.People.Mentions.Count; m++)
            Assert.True(reading.People.Mentions[m].First >= reading.People.Mentions[m - 1].End);
    }
}
