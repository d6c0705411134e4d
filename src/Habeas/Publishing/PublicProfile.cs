namespace Habeas.Publishing;

/// <summary>
/// What the public may see of one person, and nothing else. Written by hand, field by field: a field that is not here cannot leave.
/// </summary>
public sealed record PublicProfile
{
    /// <summary>Permanent public id, such as <c>HB-7K3QXM</c>; random, so that it tells nothing of order or number.</summary>
    public required string PublicId { get; init; }

    public required PublicName Name { get; init; }

    /// <summary>Other names and spellings, each with its language and script.</summary>
    public IReadOnlyList<PublicName> OtherNames { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 of the country that holds or held the person.</summary>
    public string? Country { get; init; }

    /// <summary>Where the person is held, when published: the latest facility.</summary>
    public PublicFact? Facility { get; init; }

    public IReadOnlyList<PublicFact> Occupations { get; init; } = [];

    public required PublicStatus Status { get; init; }

    /// <summary>Periods of detention, oldest first. Days are counted from these when the page is drawn.</summary>
    public IReadOnlyList<PublicSpell> Spells { get; init; } = [];

    /// <summary>What happened, oldest first.</summary>
    public IReadOnlyList<PublicEvent> Timeline { get; init; } = [];

    /// <summary>What was said about the person, or in answer to a question about the person, newest first.</summary>
    public IReadOnlyList<PublicQuote> Quotes { get; init; } = [];

    public IReadOnlyList<PublicMembership> Campaigns { get; init; } = [];

    /// <summary>The last time somebody raised this person's case by name. A generic statement never moves it.</summary>
    public PublicRaising? LastRaised { get; init; }

    /// <summary>Sources cited on the page, numbered from one in order of first use.</summary>
    public IReadOnlyList<PublicSource> Sources { get; init; } = [];

    /// <summary>When a public fact of this page last changed, UTC.</summary>
    public required DateTimeOffset Updated { get; init; }
}

/// <param name="Text">The name, NFC.</param>
/// <param name="Language">BCP 47 with script, such as <c>az-Latn</c> or <c>ar-Arab</c>; <c>und</c> when unknown.</param>
/// <param name="Kind">A <c>name_kind</c> code.</param>
public sealed record PublicName(string Text, string Language, string Kind)
{
    public IReadOnlyList<PublicCitation> Citations { get; init; } = [];
}

/// <param name="Edtf">ISO 8601-2, such as <c>2020-03</c>.</param>
/// <param name="Earliest">The earliest day it can mean.</param>
/// <param name="Latest">The latest day it can mean.</param>
public sealed record PublicDate(string Edtf, DateOnly Earliest, DateOnly Latest);

/// <summary>One stated thing with what it rests on, and what else is reported in its place.</summary>
public sealed record PublicFact
{
    /// <summary>date, place, facility, duration, provision, court, authority, occupation, charge_group …</summary>
    public required string Property { get; init; }

    /// <summary>A vocabulary code, EDTF, ISO 8601 duration or text, by <see cref="Property"/>.</summary>
    public required string Value { get; init; }

    /// <summary>Set where the value is a date.</summary>
    public PublicDate? Date { get; init; }

    /// <summary>asserted, alleged (by <see cref="AttributedTo"/>) or denied.</summary>
    public string Stance { get; init; } = "asserted";

    public string? AttributedTo { get; init; }

    /// <summary>Other values that other sources give. Not empty means that the fact is disputed.</summary>
    public IReadOnlyList<PublicAlternative> Alternatives { get; init; } = [];

    /// <summary>Why this value is shown first, in an editor's words.</summary>
    public string? Note { get; init; }

    public IReadOnlyList<PublicCitation> Citations { get; init; } = [];
}

public sealed record PublicAlternative(string Value, PublicDate? Date, IReadOnlyList<PublicCitation> Citations);

/// <summary>The words that a fact rests on, with the sentences around them (at most 300 words an article over all citations).</summary>
/// <param name="Source">Number of the source in <see cref="PublicProfile.Sources"/>.</param>
public sealed record PublicCitation(int Source, string Before, string Exact, string After, string Language);

/// <param name="Number">From one, in order of first use on the page.</param>
/// <param name="Outlet">The publisher.</param>
/// <param name="Url">The original address, where known.</param>
/// <param name="Capture">SHA-256 of the archived bytes.</param>
/// <param name="Captured">When the copy was archived.</param>
public sealed record PublicSource(
    int Number, string Outlet, string? Title, IReadOnlyList<string> Byline, PublicDate? Published, string? Url, string Language, string Capture,
    DateTimeOffset Captured);

/// <summary>Where the person's case stands.</summary>
/// <param name="Code">A <c>case_status</c> code.</param>
/// <param name="RollUp">held, not_free, free, dead or unknown.</param>
/// <param name="Since">When the status began.</param>
/// <param name="LastConfirmed">
/// The latest day on which a source supports it. A page says "in custody" only while this is fresh; older than
/// <see cref="PublicStatus.StaleAfterDays"/> days it says "last known in custody on …".
/// </param>
/// <param name="Disputed">Sources disagree on it.</param>
public sealed record PublicStatus(string Code, string RollUp, PublicDate? Since, DateOnly? LastConfirmed, bool Disputed)
{
    public const int StaleAfterDays = 180;

    public bool IsStale(DateOnly today) => LastConfirmed is { } day && today.DayNumber - day.DayNumber > StaleAfterDays;
}

/// <param name="Start">First day held.</param>
/// <param name="End">Day of release or death; null while held.</param>
/// <param name="EndedBy">A <c>release_kind</c> code; null while held.</param>
public sealed record PublicSpell(PublicDate Start, PublicDate? End, string? EndedBy)
{
    /// <summary>
    /// Days held by date difference (the first day is not counted), as a range where dates are partial.
    /// </summary>
    /// <param name="asOf">The day to count to while the spell is open.</param>
    public (int Least, int Most) Days(DateOnly asOf)
    {
        var endLatest = End?.Latest ?? asOf;
        var endEarliest = End?.Earliest ?? asOf;
        return (Math.Max(0, endEarliest.DayNumber - Start.Latest.DayNumber), Math.Max(0, endLatest.DayNumber - Start.Earliest.DayNumber));
    }
}

public sealed record PublicEvent
{
    /// <summary>Random, stable: the anchor of the event on its page.</summary>
    public required string Id { get; init; }

    /// <summary>An <c>event_type</c> code.</summary>
    public required string Type { get; init; }

    public PublicFact? Date { get; init; }

    /// <summary>scheduled, requested, denied, alleged or asserted.</summary>
    public string Status { get; init; } = "asserted";

    /// <summary>Who says so, where it is not asserted outright.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>Everything stated of the event beside its date.</summary>
    public IReadOnlyList<PublicFact> Facts { get; init; } = [];

    public IReadOnlyList<PublicCitation> Citations { get; init; } = [];
}

public sealed record PublicQuote
{
    public required string Id { get; init; }
    public required string Speaker { get; init; }
    public string? SpeakerRole { get; init; }
    public string? Venue { get; init; }
    public PublicDate? Date { get; init; }
    public string? DateText { get; init; }

    /// <summary>direct or indirect.</summary>
    public required string Form { get; init; }

    /// <summary>A <c>statement_kind</c> code.</summary>
    public string? Kind { get; init; }

    /// <summary>case, country or generic.</summary>
    public required string Specificity { get; init; }

    public string? PromptedBy { get; init; }
    public required string Text { get; init; }
    public IReadOnlyList<PublicCitation> Citations { get; init; } = [];
}

public sealed record PublicMembership(string Slug, string Name, IReadOnlyList<PublicCitation> Citations);

/// <param name="Date">Null where no source gives one: the page then says <paramref name="DateText"/>, or "date not known".</param>
/// <param name="DateText">The date as the source writes it, such as "In January".</param>
public sealed record PublicRaising(PublicDate? Date, string? DateText, string Speaker, string? SpeakerRole, string QuoteId);

/// <summary>A campaign's public page: a list of people with a story and what is asked.</summary>
public sealed record PublicCampaign
{
    public required string Slug { get; init; }
    public required string Name { get; init; }

    /// <summary>Who runs it.</summary>
    public string? Owner { get; init; }
    public string? Hashtag { get; init; }

    /// <summary>Paragraphs.</summary>
    public IReadOnlyList<string> Story { get; init; } = [];

    /// <summary>What a reader can do.</summary>
    public IReadOnlyList<string> CallsToAction { get; init; } = [];

    /// <summary>How many its owner says are on it, as stated; the page shows it beside the number on record here.</summary>
    public int? StatedSize { get; init; }

    public PublicDate? Launched { get; init; }
    public required DateTimeOffset Updated { get; init; }
}

/// <summary>A row of the list of people.</summary>
/// <param name="WasRaised">Somebody raised this person's case by name, as far as is on record.</param>
public sealed record PublicPersonRow(
    string PublicId, PublicName Name, IReadOnlyList<PublicName> OtherNames, string? Country, IReadOnlyList<string> Occupations,
    PublicStatus Status, PublicDate? HeldSince, IReadOnlyList<PublicSpell> Spells, IReadOnlyList<string> Campaigns, bool WasRaised, DateTimeOffset Updated);

/// <summary>A change that readers may follow.</summary>
/// <param name="Id">Random and permanent.</param>
/// <param name="PublicId">The person whose page changed; null for a campaign.</param>
/// <param name="Kind">published, event, quote, correction, campaign or withdrawn.</param>
/// <param name="Title">One line in the site's language.</param>
public sealed record PublicNews(string Id, DateTimeOffset At, string? PublicId, string? Campaign, string Kind, string Title, string? Summary);
