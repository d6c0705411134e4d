using System.Security.Cryptography;
using Habeas.Reading.Articles;
using Habeas.Reading.Documents;
using Habeas.Reading.Findings.Dates;
using Habeas.Reading.Findings.Events;
using Habeas.Reading.Findings.Lists;
using Habeas.Reading.Findings.Organizations;
using Habeas.Reading.Findings.Persons;
using Habeas.Reading.Findings.Quotes;
using Habeas.Reading.Languages;
using Habeas.Reading.Languages.Dates;
using Habeas.Reading.Text;

namespace Habeas.Reading;

/// <summary>Reads a document: bytes in, findings out. Deterministic, offline, and it never throws on bad input.</summary>
public static class NewsReader
{
    /// <summary>The version of the rules and language data. Stored with every finding; it moves when a reading may differ.</summary>
    public const string Version = "1";

    // Ten times the longest report that a newspaper prints.
    private const int MostText = 1_000_000;

    /// <summary>Reads one document.</summary>
    /// <param name="bytes">The document exactly as received.</param>
    /// <param name="options">What else is known of it.</param>
    /// <returns>The reading; a document that cannot be read has <see cref="DocumentReading.Error"/> set to one sentence.</returns>
    public static DocumentReading Read(ReadOnlyMemory<byte> bytes, ReadingOptions? options = null)
    {
        options ??= new ReadingOptions();
        var data = bytes.Span;
        var hash = Convert.ToHexStringLower(SHA256.HashData(data));
        DocumentReading Refuse(string type, string sentence) =>
            new() { Document = new DocumentInfo(hash, type, bytes.Length), Error = sentence };

        if (data.IsEmpty) return Refuse("application/octet-stream", "The document is empty.");
        if (data.Length > options.MaximumBytes)
        {
            return Refuse("application/octet-stream", FormattableString.Invariant(
                $"The document has {data.Length:N0} bytes; at most {options.MaximumBytes:N0} are read."));
        }

        if (MediaType.Binary(data) is { } binary) return Refuse(binary.Type, $"The document is {binary.Name}; only web pages and plain text are read.");

        var warnings = new List<string>();
        if (TextDecoder.Decode(data, options.ContentType, warnings) is not { } decoded)
            return Refuse("application/octet-stream", "The document is not text in an encoding that could be recognised.");

        var html = MediaType.IsHtml(decoded);
        var type = html ? MediaType.Html : MediaType.Plain;
        var page = (html ? HtmlPage.Read(decoded, options.Url, warnings) : PlainText.Read(decoded)).UpTo(MostText, warnings);
        var language = LanguagePacks.Find(options.Language) ?? LanguagePacks.Find(page.Language);
        if (language is null)
        {
            (language, var sure) = LanguagePacks.Guess(string.Join(' ', page.Blocks.Select(block => block.Text)));
            if (!sure) warnings.Add("The language of the text is not one that can be read; what was found in it may be little.");
        }

        var article = ArticleReader.Read(page, language, warnings);
        if (article.Text.Length == 0) return Refuse(type, "The document holds no story that could be found.");
        if (options.Published is { } told && article.Published is null) article = article with { Published = told };

        return Find(article, language, warnings) with { Document = new DocumentInfo(hash, type, bytes.Length) };
    }

    private static DocumentReading Find(Article article, LanguagePack language, List<string> warnings)
    {
        var text = new TokenizedText(article.Text, language);
        var published = PartialDate.Parse(article.Published);
        // English keeps its own finder until its scores on events are the same by patterns.
        var (dates, durations) = language.Tag != "en" && DateWords.Find(language.Tag) is { } words
            ? TokenDates.Find(text, words)
            : (DateFinder.Find(text.Tokens, language), DurationFinder.Find(text.Tokens, language));
        var people = PeopleFinder.Find(text, language, article.Byline);
        var (organizations, bodies) = OrganizationFinder.Find(text, language, people);
        var quotes = QuoteFinder.Find(text, language, people, organizations, bodies, dates, published);
        return new DocumentReading
        {
            Document = new DocumentInfo("", "", 0),
            Article = article,
            Persons = people.Findings,
            Organizations = organizations,
            Events = EventFinder.Find(text, language, people, organizations, bodies, dates, durations, quotes, published),
            Quotes = quotes,
            Lists = ListFinder.Find(text, language, people),
            Warnings = warnings,
        };
    }
}
