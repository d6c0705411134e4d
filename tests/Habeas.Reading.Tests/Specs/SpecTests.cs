using System.Globalization;
using Xunit;

namespace Habeas.Reading.Tests.Specs;

/// <summary>
/// Runs the Markdown files beside it. Each example is a text and what a reader should find in it, so that somebody who does not program
/// can add one. A bullet names what is found; what it does not name is not looked at, except who and how: those count always.
/// </summary>
public sealed class SpecTests
{
    public static TheoryData<string, string> Events => Titles("Events");

    public static TheoryData<string, string> Statements => Titles("Statements");

    [Theory]
    [MemberData(nameof(Events))]
    public void Events_are_found_as_told(string file, string title)
    {
        var example = Find(file, title);
        var reading = example.Read();
        var found = reading.Events.Select(e => new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["what"] = e.Type,
            ["status"] = e.Status,
            ["who"] = Names(reading, e.Persons),
            ["when"] = e.Date,
            ["words"] = e.DateText,
            ["for"] = e.Duration,
            ["where"] = e.Place,
            ["court"] = e.Court,
            ["by"] = e.Authority,
            ["under"] = e.Provision,
            ["says"] = e.AttributedTo,
            ["told by"] = e.Trigger is { } trigger ? At(reading, trigger) : null,
        }).ToList();
        Compare(example, found, ("status", "asserted"), ("who", ""));
    }

    public static TheoryData<string, string> Persons => Titles("Persons");

    [Theory]
    [MemberData(nameof(Persons))]
    public void Persons_are_found_as_told(string file, string title)
    {
        var example = Find(file, title);
        var reading = example.Read();
        var found = reading.Persons.Select(p => new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["what"] = p.Name,
            ["roles"] = string.Join("; ", p.Roles),
            ["called"] = string.Join("; ", p.Aliases),
        }).ToList();
        Compare(example, found);
    }

    [Theory]
    [MemberData(nameof(Events))]
    [MemberData(nameof(Statements))]
    [MemberData(nameof(Persons))]
    public void Each_finding_quotes_the_text_at_its_span(string file, string title)
    {
        var reading = Find(file, title).Read();
        var spans = reading.Persons.SelectMany(p => p.Spans).Concat(reading.Persons.SelectMany(p => p.RoleSpans)).Concat(reading.Organizations.SelectMany(o => o.Spans));
        Assert.All(spans, span => Assert.NotEqual("", At(reading, span)));
        Assert.All(reading.Events, e => Assert.Equal(e.Quote, At(reading, e.Span)));
        Assert.All(reading.Quotes, q => Assert.Equal(q.Quote, At(reading, q.Span)));
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public void Statements_are_found_as_told(string file, string title)
    {
        var example = Find(file, title);
        var reading = example.Read();
        var found = reading.Quotes.Select(q => new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["what"] = q.Form,
            ["who"] = q.Speaker?.Name,
            ["role"] = q.Speaker?.Role,
            ["kind"] = q.Kind,
            ["about"] = Names(reading, q.About),
            ["nearness"] = q.Specificity,
            ["venue"] = q.Venue,
            ["when"] = q.Date,
            ["words"] = q.DateText,
            ["asked by"] = q.PromptedBy,
            ["inserted"] = string.Join("; ", q.Insertions.Select(span => At(reading, span))),
            ["says"] = q.Quote,
        }).ToList();
        Compare(example, found, ("who", "none"));
    }

    private static void Compare(SpecExample example, List<Dictionary<string, string?>> found, params (string Name, string Default)[] always)
    {
        static string Shown(string? value) => string.IsNullOrEmpty(value) ? "none" : value;
        var seen = found.Select(f => string.Join(" | ", f.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => pair.Key == "what" ? pair.Value : $"{pair.Key}: {pair.Value}")));
        var told = "Found:\n" + string.Join('\n', seen.Select(line => "- " + line)) + "\n";
        Assert.True(example.Expected.Count == found.Count, string.Create(CultureInfo.InvariantCulture, $"{example.Expected.Count} expected, {found.Count} found.\n{told}"));
        foreach (var (expected, one) in example.Expected.Zip(found))
        {
            Assert.True(expected.What == one["what"], $"Expected {expected.What}. {told}");
            foreach (var name in always.Select(pair => pair.Name).Union(expected.Values.Keys))
            {
                var wanted = expected[name] ?? always.First(pair => pair.Name == name).Default;
                Assert.True(one.ContainsKey(name), $"“{name}” is nothing that a bullet may say.");
                Assert.True(Shown(wanted) == Shown(one[name]), $"{expected.What}: {name} should be “{Shown(wanted)}”. {told}");
            }
        }
    }

    private static TheoryData<string, string> Titles(string kind)
    {
        var data = new TheoryData<string, string>();
        foreach (var example in SpecExample.All(kind)) data.Add(example.File, example.Title);
        return data;
    }

    private static SpecExample Find(string file, string title) => SpecExample.All(file.Split('.')[0]).Single(example => example.File == file && example.Title == title);

    private static string Names(DocumentReading reading, IEnumerable<string> ids) =>
        string.Join("; ", ids.Select(id => reading.Persons.Single(person => person.Id == id).Name));

    private static string At(DocumentReading reading, TextSpan span) =>
        string.Concat(reading.Article!.Text.EnumerateRunes().Skip(span.Start).Take(span.Length).Select(rune => rune.ToString()));
}
