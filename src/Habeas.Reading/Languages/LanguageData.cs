using System.Text.Json.Serialization;

namespace Habeas.Reading.Languages;

/// <summary>A language file as it stands: what each field means is told in docs beside the file's first user, <see cref="LanguagePack"/>.</summary>
internal sealed class LanguageData
{
    public string Language { get; init; } = "";

    public string CommonWords { get; init; } = "";

    public string Abbreviations { get; init; } = "";

    public string SentenceStarters { get; init; } = "";

    public string GlueEndings { get; init; } = "";

    public string GlueWords { get; init; } = "";

    public Dictionary<string, int> Months { get; init; } = [];

    public string AmbiguousMonths { get; init; } = "";

    public Dictionary<string, int> Weekdays { get; init; } = [];

    public string DatePrepositions { get; init; } = "";

    public string KeptDatePrepositions { get; init; } = "";

    public string DateFillers { get; init; } = "";

    public string DateStops { get; init; } = "";

    public string FuzzyDates { get; init; } = "";

    public string Approximate { get; init; } = "";

    public Dictionary<string, int> RelativeDays { get; init; } = [];

    public Dictionary<string, int> RelativeShifts { get; init; } = [];

    public Dictionary<string, string> RelativeUnits { get; init; } = [];

    public string Ago { get; init; } = "";

    public IReadOnlyList<string> RelativeOrder { get; init; } = [];

    public Dictionary<string, int> Numbers { get; init; } = [];

    public Dictionary<string, int> NumberScales { get; init; } = [];

    public string NumberJoiners { get; init; } = "";

    public string Half { get; init; } = "";

    public string Articles { get; init; } = "";

    public Dictionary<string, string> DurationUnits { get; init; } = [];

    public string DurationStops { get; init; } = "";

    public IReadOnlyList<string> LifeTerms { get; init; } = [];

    public string AgeWords { get; init; } = "";

    public Dictionary<string, string> Honorifics { get; init; } = [];

    public Dictionary<string, string> Pronouns { get; init; } = [];

    public string SubjectPronouns { get; init; } = "";

    public string PossessivePronouns { get; init; } = "";

    public string ObjectPronouns { get; init; } = "";

    public string PluralPronouns { get; init; } = "";

    public string Particles { get; init; } = "";

    public string Suffixes { get; init; } = "";

    public string FirstNamesMale { get; init; } = "";

    public string FirstNamesFemale { get; init; } = "";

    public Dictionary<string, string> GenderedEndings { get; init; } = [];

    public string FemaleWords { get; init; } = "";

    public string MaleWords { get; init; } = "";

    public Dictionary<string, IReadOnlyList<string>> Roles { get; init; } = [];

    public string RoleModifiers { get; init; } = "";

    public string DetainedAdjectives { get; init; } = "";

    public string OfficeRoles { get; init; } = "";

    public Dictionary<string, string> UnlistedRoles { get; init; } = [];

    public string Relations { get; init; } = "";

    public string LawyerRelations { get; init; } = "";

    public Dictionary<string, string> OrganizationHeads { get; init; } = [];

    public Dictionary<string, string> KnownOrganizations { get; init; } = [];

    public string AmbiguousHeads { get; init; } = "";

    public string AcronymStops { get; init; } = "";

    public string Places { get; init; } = "";

    public IReadOnlyList<string> PlacePhrases { get; init; } = [];

    public string PlaceHeads { get; init; } = "";

    public string PrisonWords { get; init; } = "";

    public string PlacePrepositions { get; init; } = "";

    public string Demonyms { get; init; } = "";

    public string NotNames { get; init; } = "";

    public string TitleWords { get; init; } = "";

    public string BeVerbs { get; init; } = "";

    public string HaveVerbs { get; init; } = "";

    public string Adverbs { get; init; } = "";

    public string ClauseBreaks { get; init; } = "";

    public string ClauseWords { get; init; } = "";

    public string ByWords { get; init; } = "";

    public IReadOnlyList<TriggerData> Triggers { get; init; } = [];

    public string CassationCourts { get; init; } = "";

    public string CustodyWords { get; init; } = "";

    public string ChargeWords { get; init; } = "";

    public IReadOnlyList<string> ChargePeaceful { get; init; } = [];

    public IReadOnlyList<string> FalseTriggers { get; init; } = [];

    public IReadOnlyList<string> Hypotheticals { get; init; } = [];

    public IReadOnlyList<string> Negations { get; init; } = [];

    public IReadOnlyList<string> Scheduled { get; init; } = [];

    public IReadOnlyList<string> Requests { get; init; } = [];

    public IReadOnlyList<string> Alleged { get; init; } = [];

    public string FactVerbs { get; init; } = "";

    public string RequestNouns { get; init; } = "";

    public IReadOnlyList<string> NegatedAfter { get; init; } = [];

    public string StillHeld { get; init; } = "";

    public string SpeechVerbs { get; init; } = "";

    public string IndirectVerbs { get; init; } = "";

    public string ToldVerbs { get; init; } = "";

    public string ThatWords { get; init; } = "";

    public string QuestionVerbs { get; init; } = "";

    public IReadOnlyList<string> AccordingTo { get; init; } = [];

    public IReadOnlyList<string> ReporterSigns { get; init; } = [];

    public IReadOnlyList<string> PromptedBy { get; init; } = [];

    public string QuestionWords { get; init; } = "";

    public string PressWords { get; init; } = "";

    public IReadOnlyList<string> Venues { get; init; } = [];

    public string WeakVenues { get; init; } = "";

    public string BodiesAsSpeakers { get; init; } = "";

    public IReadOnlyList<StatementKindData> StatementKinds { get; init; } = [];

    public string CaseWords { get; init; } = "";

    public string GenericPlurals { get; init; } = "";

    public string ListNouns { get; init; } = "";

    public IReadOnlyList<string> ListMembership { get; init; } = [];

    public string ListWords { get; init; } = "";

    public string CampaignWords { get; init; } = "";

    public string ListEvidence { get; init; } = "";

    public string Provisions { get; init; } = "";

    public IReadOnlyList<string> Codes { get; init; } = [];

    public string CourtWords { get; init; } = "";

    public string CourtJoiners { get; init; } = "";

    public IReadOnlyList<string> CourtNames { get; init; } = [];

    public IReadOnlyList<string> Authorities { get; init; } = [];

    public IReadOnlyList<string> Attribution { get; init; } = [];

    public string Sections { get; init; } = "";

    public IReadOnlyList<string> BylinePrefixes { get; init; } = [];

    public Dictionary<string, IReadOnlyList<string>> Boilerplate { get; init; } = [];

    public string HeadingStops { get; init; } = "";

    public IReadOnlyList<string> PublishedPrefixes { get; init; } = [];

    public IReadOnlyList<string> OutletSigns { get; init; } = [];

    public string ReportVerbs { get; init; } = "";
}

/// <summary>Words that tell of an event, and what may or must stand beside them.</summary>
internal sealed class TriggerData
{
    public required string Type { get; init; }

    /// <summary>verb: it happens to the passive subject or the active object; self: to the subject; noun: to whom it is "of".</summary>
    public required string Mode { get; init; }

    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Phrases that, right after, make it something else ("detention center").</summary>
    public IReadOnlyList<string> UnlessNext { get; init; } = [];

    /// <summary>Phrases that, right before, make it something else.</summary>
    public IReadOnlyList<string> UnlessPrevious { get; init; } = [];

    /// <summary>"duration": only together with one.</summary>
    public string? Needs { get; init; }

    /// <summary>Words of which one must stand in the clause.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];

    /// <summary>Words of <see cref="Words"/> that never count by themselves.</summary>
    public IReadOnlyList<string> Skip { get; init; } = [];

    /// <summary>The type when a duration follows ("jailed for two years").</summary>
    public string? DurationType { get; init; }

    /// <summary>The type when a duration in hours follows.</summary>
    public string? HourType { get; init; }

    /// <summary>The type when the place is a hospital.</summary>
    public string? HospitalType { get; init; }

    /// <summary>A bare infinitive: it counts only where something shows that it happened, is asked for or will happen.</summary>
    public bool Infinitive { get; init; }

    /// <summary>Before a noun it is a state, not an event ("a jailed journalist").</summary>
    public bool Attributive { get; init; }

    public bool KeepUnlessPreviousNoun { get; init; }

    /// <summary>The object may be a thing of the person's ("his home", "her sentence").</summary>
    public bool PatientLoose { get; init; }

    public bool ChargeOnly { get; init; }

    public bool OnlyWithPerson { get; init; }

    public bool SelfActive { get; init; }

    /// <summary>Before a supreme court it is a cassation decision.</summary>
    public bool Cassation { get; init; }

    /// <summary>Only where the text speaks of custody.</summary>
    public bool CustodyContext { get; init; }

    /// <summary>Not where what is released is a thing.</summary>
    public bool BodyUnless { get; init; }
}

/// <summary>Words by which a kind of statement is known; the first kind that fits counts.</summary>
internal sealed class StatementKindData
{
    public required string Kind { get; init; }

    public IReadOnlyList<string> Words { get; init; } = [];
}

[JsonSerializable(typeof(LanguageData))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
internal sealed partial class LanguageDataJson : JsonSerializerContext;
