using System.Text.Json;
using System.Text.Json.Serialization;

namespace Habeas.Reading;

/// <summary>Everything that was read from one document: the contract of <c>habeas read --json</c>, one object a document.</summary>
/// <remarks>Fields may be added, never renamed. What is not known is null or absent, never guessed.</remarks>
public sealed record DocumentReading
{
    /// <summary>The document itself: its hash, media type and size.</summary>
    public required DocumentInfo Document { get; init; }

    /// <summary>The story told from its page; null when the document could not be read.</summary>
    public Article? Article { get; init; }

    /// <summary>Persons named in the article's text, in order of first mention.</summary>
    public IReadOnlyList<PersonFinding> Persons { get; init; } = [];

    /// <summary>Organisations named in the article's text.</summary>
    public IReadOnlyList<OrganizationFinding> Organizations { get; init; } = [];

    /// <summary>Detention events, in the order of the text.</summary>
    public IReadOnlyList<EventFinding> Events { get; init; } = [];

    /// <summary>Statements with their speakers, in the order of the text.</summary>
    public IReadOnlyList<QuoteFinding> Quotes { get; init; } = [];

    /// <summary>Lists and campaigns that the text speaks of, with who is on them.</summary>
    public IReadOnlyList<ListFinding> Lists { get; init; } = [];

    /// <summary>Sentences for a person: what was doubtful and what was left open.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>One clear sentence when the document could not be read; otherwise null.</summary>
    public string? Error { get; init; }

    /// <summary>The contract's JSON: camelCase, nulls left out, one line, text unescaped where JSON allows it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, DocumentReadingJson.Default.DocumentReading);

    /// <summary>Reads back what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a reading.</exception>
    public static DocumentReading FromJson(string json) =>
        JsonSerializer.Deserialize(json, DocumentReadingJson.Default.DocumentReading)
        ?? throw new JsonException("The text is not a reading.");
}

/// <summary>The bytes that were read.</summary>
/// <param name="Sha256">SHA-256 of the bytes exactly as received, lower-case hexadecimal.</param>
/// <param name="MediaType">The media type as sniffed, such as <c>text/html</c>.</param>
/// <param name="Bytes">How many bytes there were.</param>
public sealed record DocumentInfo(string Sha256, string MediaType, long Bytes);

/// <summary>A story, told from its page.</summary>
public sealed record Article
{
    /// <summary>The headline; null where nothing supports one.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it, as named.</summary>
    public IReadOnlyList<string> Byline { get; init; } = [];

    /// <summary>The publisher, as named on the page or in the text.</summary>
    public string? Outlet { get; init; }

    /// <summary>The part of the paper, such as "Politics".</summary>
    public string? Section { get; init; }

    /// <summary>The dateline as written, such as "Baku/27.06.22/Turan".</summary>
    public string? Dateline { get; init; }

    /// <summary>Publication date in EDTF (ISO 8601-2), or null.</summary>
    public string? Published { get; init; }

    /// <summary>BCP 47 tag of the text's language.</summary>
    public string? Language { get; init; }

    /// <summary>The clean text: paragraphs separated by one empty line. Every span counts its code points.</summary>
    public required string Text { get; init; }

    /// <summary>What stood on the page and is not the story.</summary>
    public IReadOnlyList<BoilerplateBlock> Boilerplate { get; init; } = [];
}

/// <summary>A piece of the page that is not the story.</summary>
/// <param name="Text">The words.</param>
/// <param name="Kind">navigation, share, related, caption, cookie, legal, desk_code, byline, section, heading, comment or other.</param>
public sealed record BoilerplateBlock(string Text, string Kind);

/// <summary>A person named in the text.</summary>
/// <param name="Id">Local to this reading: p1, p2 …</param>
/// <param name="Name">The fullest form of the name in the text.</param>
/// <param name="Aliases">Other forms by which the text calls the person.</param>
/// <param name="Roles">Occupation codes, such as <c>journalist</c>, <c>lawyer</c>, <c>human_rights_defender</c>, <c>spokesperson</c>.</param>
/// <param name="Spans">Every mention by name, in order.</param>
public sealed record PersonFinding(
    string Id, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<string> Roles, IReadOnlyList<TextSpan> Spans)
{
    /// <summary>Where the text states each role, in the order of <see cref="Roles"/>.</summary>
    public IReadOnlyList<TextSpan> RoleSpans { get; init; } = [];
}

/// <summary>An organisation named in the text.</summary>
/// <param name="Id">Local to this reading: o1, o2 …</param>
/// <param name="Name">The name as first given.</param>
/// <param name="Kind">media, ngo, party, police, prosecutor, court, prison_service, ministry, intelligence, igo, parliament, embassy, company; null if unknown.</param>
/// <param name="Spans">Every mention, in order.</param>
public sealed record OrganizationFinding(string Id, string Name, string? Kind, IReadOnlyList<TextSpan> Spans);

/// <summary>Something that happened, will happen, is denied or is asked for, in a person's case.</summary>
public sealed record EventFinding
{
    /// <summary>Local to this reading: e1, e2 …</summary>
    public required string Id { get; init; }

    /// <summary>An <c>event_type</c> code, such as <c>arrest</c> or <c>sentence</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Ids of the persons it happened to; empty when the text does not say.</summary>
    public IReadOnlyList<string> Persons { get; init; } = [];

    /// <summary>EDTF; null when the text gives none or it cannot be resolved.</summary>
    public string? Date { get; init; }

    /// <summary>The date as written, such as "in March 2020" or "Tuesday".</summary>
    public string? DateText { get; init; }

    /// <summary>The place as written.</summary>
    public string? Place { get; init; }

    /// <summary>ISO 8601 duration, such as <c>P4Y</c>: a prison term, a remand term.</summary>
    public string? Duration { get; init; }

    /// <summary>The provision as written, such as "Article 177.2.4".</summary>
    public string? Provision { get; init; }

    /// <summary>The court as written.</summary>
    public string? Court { get; init; }

    /// <summary>The authority that acted, as written.</summary>
    public string? Authority { get; init; }

    /// <summary>asserted, denied, scheduled, requested or alleged.</summary>
    public required string Status { get; init; }

    /// <summary>Who says so, where the text attributes it.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>The sentence or clause that states it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The text at <see cref="Span"/>.</summary>
    public required string Quote { get; init; }

    /// <summary>The word or words that say what happened.</summary>
    public TextSpan? Trigger { get; init; }
}

/// <summary>A statement and who made it.</summary>
public sealed record QuoteFinding
{
    /// <summary>Local to this reading: q1, q2 …</summary>
    public required string Id { get; init; }

    /// <summary>Who spoke; null where the text leaves it open.</summary>
    public SpeakerFinding? Speaker { get; init; }

    /// <summary>direct or indirect.</summary>
    public required string Form { get; init; }

    /// <summary>A <c>statement_kind</c> code, such as <c>call_for_release</c> or <c>policy_line</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>case, country or generic: how near the words come to a named person's case.</summary>
    public required string Specificity { get; init; }

    /// <summary>Where it was said, such as "daily press briefing".</summary>
    public string? Venue { get; init; }

    /// <summary>EDTF; null when not given or not to be resolved.</summary>
    public string? Date { get; init; }

    /// <summary>The date as written.</summary>
    public string? DateText { get; init; }

    /// <summary>Whose question prompted it, as written.</summary>
    public string? PromptedBy { get; init; }

    /// <summary>Ids of the persons that the statement itself is about.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>The words, without the quotation marks that enclose them.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The text at <see cref="Span"/>.</summary>
    public required string Quote { get; init; }

    /// <summary>Square-bracketed words inside the quote that an editor put there.</summary>
    public IReadOnlyList<TextSpan> Insertions { get; init; } = [];
}

/// <summary>The one who spoke.</summary>
/// <param name="Name">A person's or a body's name.</param>
/// <param name="Role">The office as written, such as "principal deputy spokesperson".</param>
/// <param name="Person">The person's id in this reading, where the speaker is a person.</param>
public sealed record SpeakerFinding(string Name, string? Role, string? Person)
{
    /// <summary>Where the text says who speaks, beside the statement: a name, a description ("his lawyer") or a pronoun; null where it does not.</summary>
    public TextSpan? Span { get; init; }
}

/// <summary>A list or campaign that the text speaks of.</summary>
/// <param name="Id">Local to this reading: l1, l2 …</param>
/// <param name="Name">The list's name as written; null where it has none.</param>
/// <param name="Size">How many the text says are on it.</param>
/// <param name="Members">Ids of persons that the text says are on it.</param>
/// <param name="Span">The sentence that says so.</param>
/// <param name="Quote">The text at <paramref name="Span"/>.</param>
public sealed record ListFinding(
    string Id, string? Name, int? Size, IReadOnlyList<string> Members, TextSpan Span, string Quote);

[JsonSerializable(typeof(DocumentReading))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class DocumentReadingJson : JsonSerializerContext;
