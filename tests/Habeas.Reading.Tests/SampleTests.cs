using Xunit;

namespace Habeas.Reading.Tests;

/// <summary>What holds of every document, shown on all samples, in all their languages, scripts and encodings.</summary>
public sealed class SampleTests
{
    public static TheoryData<string> All => [.. Samples.Paths];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_quote_is_the_text_at_its_span(string path)
    {
        var reading = Samples.Read(path);
        Assert.Null(reading.Error);
        var text = reading.Article!.Text.EnumerateRunes().ToArray();
        void Holds(TextSpan span, string? quote = null)
        {
            Assert.InRange(span.Start, 0, text.Length - 1);
            Assert.InRange(span.End, span.Start + 1, text.Length);
            if (quote is not null) Assert.Equal(quote, string.Concat(text[span.Start..span.End].Select(rune => rune.ToString())));
        }

        foreach (var found in reading.Events)
        {
            Holds(found.Span, found.Quote);
            Holds(found.Trigger!.Value);
            Assert.True(found.Span.Contains(found.Trigger.Value));
            Assert.All(found.Persons, id => Assert.Contains(reading.Persons, person => person.Id == id));
        }

        foreach (var found in reading.Quotes)
        {
            Holds(found.Span, found.Quote);
            Assert.All(found.Insertions, span => Assert.True(found.Span.Contains(span)));
            if (found.Speaker?.Span is { } speaker) Holds(speaker);
        }

        foreach (var found in reading.Lists) Holds(found.Span, found.Quote);
        foreach (var span in reading.Persons.SelectMany(person => person.Spans.Concat(person.RoleSpans)).Concat(reading.Organizations.SelectMany(body => body.Spans))) Holds(span);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_reading_survives_its_json(string path)
    {
        var json = Samples.Read(path).ToJson();
        Assert.Equal(json, DocumentReading.FromJson(json).ToJson());
        Assert.DoesNotContain('\n', json);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_demand_and_no_denial_is_read_as_a_release(string path)
    {
        var reading = Samples.Read(path);
        Assert.All(reading.Events.Where(e => e is { Type: "release", Status: "asserted" }), e => Assert.DoesNotContain("should be", e.Quote, StringComparison.Ordinal));
        if (path.Contains("denial", StringComparison.Ordinal)) Assert.DoesNotContain(reading.Events, e => e is { Type: "release", Status: "asserted" });
    }
}
