using Habeas.Reading.Findings.Lists;
using Habeas.Reading.Findings.Organizations;
using Habeas.Reading.Findings.Persons;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;
using Xunit;

namespace Habeas.Reading.Tests.Persons;

/// <summary>An English text with what was found in it. Everyone in these texts is invented, as is the country of Varenia.</summary>
internal sealed class WhoReading
{
    public WhoReading(string text, params string[] outsiders)
    {
        Source = text;
        Text = new TokenizedText(text, LanguagePacks.Default);
        People = PeopleFinder.Find(Text, LanguagePacks.Default, outsiders);
        (Organizations, OrganizationMentions) = OrganizationFinder.Find(Text, LanguagePacks.Default, People);
        Lists = ListFinder.Find(Text, LanguagePacks.Default, People);
    }

    public string Source { get; }

    public TokenizedText Text { get; }

    public People People { get; }

    public IReadOnlyList<OrganizationFinding> Organizations { get; }

    public IReadOnlyList<OrganizationMention> OrganizationMentions { get; }

    public IReadOnlyList<ListFinding> Lists { get; }

    public string Names => string.Join("; ", People.Findings.Select(person => person.Name));

    public PersonFinding Person(string name) => People.Findings.Single(person => person.Name == name);

    /// <summary>Whom the n-th occurrence of a word that is no name means; null where it is left open.</summary>
    public string? Meaning(string words, int occurrence = 1)
    {
        var at = -1;
        for (var n = 0; n < occurrence; n++)
        {
            at = Source.IndexOf(words, at + 1, StringComparison.Ordinal);
            Assert.True(at >= 0, $"The text has no {words}.");
        }

        return People.At(Text.TokenAt(at)) is { } mention ? People.Findings[mention.Person].Name : null;
    }

    /// <summary>The text at a span, which counts code points.</summary>
    public string At(TextSpan span) => Source[Text.Map.Utf16(span.Start)..Text.Map.Utf16(span.End)];
}
