using System.Text.Json.Serialization;

namespace Habeas.Reading.Languages;

/// <summary>A language file as it stands: what each field means is told in docs beside the file's first user, <see cref="LanguagePack"/>.</summary>
internal sealed class LanguageData
{
    public string Language { get; set; } = "";

    public string CommonWords { get; set; } = "";

    public string Abbreviations { get; set; } = "";

    public string SentenceStarters { get; set; } = "";

    public string GlueEndings { get; set; } = "";

    public string GlueWords { get; set; } = "";

    /// <summary>What stands before an apostrophe as a word of its own: "l" of "l'avocat".</summary>
    public string Elisions { get; set; } = "";

    public Dictionary<string, int> Months { get; set; } = [];

    public string AmbiguousMonths { get; set; } = "";

    public Dictionary<string, int> Weekdays { get; set; } = [];

    public string DatePrepositions { get; set; } = "";

    public string KeptDatePrepositions { get; set; } = "";

    public string DateFillers { get; set; } = "";

    public string DateStops { get; set; } = "";

    public string FuzzyDates { get; set; } = "";

    public string Approximate { get; set; } = "";

    public Dictionary<string, int> RelativeDays { get; set; } = [];

    public Dictionary<string, int> RelativeShifts { get; set; } = [];

    public Dictionary<string, string> RelativeUnits { get; set; } = [];

    public string Ago { get; set; } = "";

    public IReadOnlyList<string> RelativeOrder { get; set; } = [];

    public Dictionary<string, int> Numbers { get; set; } = [];

    public Dictionary<string, int> NumberScales { get; set; } = [];

    public string NumberJoiners { get; set; } = "";

    public string Half { get; set; } = "";

    public string Articles { get; set; } = "";

    public Dictionary<string, string> DurationUnits { get; set; } = [];

    public string DurationStops { get; set; } = "";

    public IReadOnlyList<string> LifeTerms { get; set; } = [];

    public string AgeWords { get; set; } = "";

    public Dictionary<string, string> Honorifics { get; set; } = [];

    public Dictionary<string, string> Pronouns { get; set; } = [];

    public string SubjectPronouns { get; set; } = "";

    public string PossessivePronouns { get; set; } = "";

    public string ObjectPronouns { get; set; } = "";

    public string PluralPronouns { get; set; } = "";

    public string Particles { get; set; } = "";

    public string Suffixes { get; set; } = "";

    public IReadOnlyList<string> AliasPhrases { get; set; } = [];

    public string FirstNamesMale { get; set; } = "";

    public string FirstNamesFemale { get; set; } = "";

    public Dictionary<string, string> GenderedEndings { get; set; } = [];

    public string FemaleWords { get; set; } = "";

    public string MaleWords { get; set; } = "";

    public Dictionary<string, IReadOnlyList<string>> Roles { get; set; } = [];

    public string RoleModifiers { get; set; } = "";

    public string DetainedAdjectives { get; set; } = "";

    public string OfficeRoles { get; set; } = "";

    public Dictionary<string, string> UnlistedRoles { get; set; } = [];

    public string Relations { get; set; } = "";

    public string LawyerRelations { get; set; } = "";

    public Dictionary<string, string> OrganizationHeads { get; set; } = [];

    public Dictionary<string, string> HeadPhrases { get; set; } = [];

    public Dictionary<string, string> KnownOrganizations { get; set; } = [];

    public string AmbiguousHeads { get; set; } = "";

    public string AcronymStops { get; set; } = "";

    public string Places { get; set; } = "";

    public IReadOnlyList<string> PlacePhrases { get; set; } = [];

    public string PlaceHeads { get; set; } = "";

    public string FamilyPlaceHeads { get; set; } = "";

    public string PrisonWords { get; set; } = "";

    public string PlacePrepositions { get; set; } = "";

    public string Demonyms { get; set; } = "";

    public string NotNames { get; set; } = "";

    public string TitleWords { get; set; } = "";

    public string BeVerbs { get; set; } = "";

    public string HaveVerbs { get; set; } = "";

    public string Prepositions { get; set; } = "";

    public string Determiners { get; set; } = "";

    public string DefiniteArticles { get; set; } = "";

    public string Conjunctions { get; set; } = "";

    public string RelativePronouns { get; set; } = "";

    public string CompoundEndings { get; set; } = "";

    public string OpenerEndings { get; set; } = "";

    public string PluralEnding { get; set; } = "";

    public string FormerWords { get; set; } = "";

    public string VerbEndings { get; set; } = "";

    public string Adverbs { get; set; } = "";

    public string AdverbEndings { get; set; } = "";

    public string ClauseBreaks { get; set; } = "";

    public string ClauseWords { get; set; } = "";

    public string ByWords { get; set; } = "";

    public IReadOnlyList<TriggerData> Triggers { get; set; } = [];

    public string CassationCourts { get; set; } = "";

    public string CustodyWords { get; set; } = "";

    public string ChargeWords { get; set; } = "";

    public IReadOnlyList<string> ChargePeaceful { get; set; } = [];

    public IReadOnlyList<string> FalseTriggers { get; set; } = [];

    public IReadOnlyList<string> Hypotheticals { get; set; } = [];

    public string LightWords { get; set; } = "";

    public string SingularVerbs { get; set; } = "";

    public string Modals { get; set; } = "";

    public string FiniteVerbs { get; set; } = "";

    public string Quantities { get; set; } = "";

    public string SinceWords { get; set; } = "";

    public string OwnerWords { get; set; } = "";

    public string CauseWords { get; set; } = "";

    public string TowardWords { get; set; } = "";

    public string HospitalWords { get; set; } = "";

    public IReadOnlyList<string> HypotheticalClauses { get; set; } = [];

    public IReadOnlyList<string> Denials { get; set; } = [];

    public IReadOnlyList<string> AllegedSpeech { get; set; } = [];

    public IReadOnlyList<string> Negations { get; set; } = [];

    public IReadOnlyList<string> Scheduled { get; set; } = [];

    public IReadOnlyList<string> Requests { get; set; } = [];

    public IReadOnlyList<string> Alleged { get; set; } = [];

    public string FactVerbs { get; set; } = "";

    public string RequestNouns { get; set; } = "";

    public IReadOnlyList<string> NegatedAfter { get; set; } = [];

    public string StillHeld { get; set; } = "";

    public string SpeechVerbs { get; set; } = "";

    public string IndirectVerbs { get; set; } = "";

    /// <summary>Verbs of asking for something, with what leads to it: "called for".</summary>
    public IReadOnlyList<string> DemandPhrases { get; set; } = [];

    public string SpeechParticiples { get; set; } = "";

    /// <summary>Words before a verb of saying that nobody speaks by: "it", "which".</summary>
    public string NotSpeakers { get; set; } = "";

    public string ToldVerbs { get; set; } = "";

    public string ThatWords { get; set; } = "";

    public string QuestionVerbs { get; set; } = "";

    public IReadOnlyList<string> AccordingTo { get; set; } = [];

    public IReadOnlyList<string> ReporterSigns { get; set; } = [];

    public IReadOnlyList<string> PromptedBy { get; set; } = [];

    public string QuestionWords { get; set; } = "";

    public string PressWords { get; set; } = "";

    public IReadOnlyList<string> Venues { get; set; } = [];

    public string WeakVenues { get; set; } = "";

    public string BodiesAsSpeakers { get; set; } = "";

    public IReadOnlyList<StatementKindData> StatementKinds { get; set; } = [];

    public string CaseWords { get; set; } = "";

    public string GenericPlurals { get; set; } = "";

    public string ListNouns { get; set; } = "";

    public IReadOnlyList<string> ListMembership { get; set; } = [];

    public IReadOnlyList<string> ListIntroducers { get; set; } = [];

    public string WeakEvidence { get; set; } = "";

    public string ListWords { get; set; } = "";

    public string CampaignWords { get; set; } = "";

    public string ListEvidence { get; set; } = "";

    public string Provisions { get; set; } = "";

    public IReadOnlyList<string> Codes { get; set; } = [];

    public string CourtWords { get; set; } = "";

    public string CourtJoiners { get; set; } = "";

    public IReadOnlyList<string> CourtNames { get; set; } = [];

    public IReadOnlyList<string> Authorities { get; set; } = [];

    public IReadOnlyList<string> Attribution { get; set; } = [];

    public string Sections { get; set; } = "";

    public IReadOnlyList<string> BylinePrefixes { get; set; } = [];

    public Dictionary<string, IReadOnlyList<string>> Boilerplate { get; set; } = [];

    public string HeadingStops { get; set; } = "";

    public IReadOnlyList<string> PublishedPrefixes { get; set; } = [];

    public IReadOnlyList<string> OutletSigns { get; set; } = [];

    public string ReportVerbs { get; set; } = "";

    /// <summary>Of languages with free order of words or with endings; the members above that tell of sentences are then not needed.</summary>
    public GrammarData? Grammar { get; set; }
}

/// <summary>Words that tell of an event, and what may or must stand beside them.</summary>
internal sealed class TriggerData
{
    public required string Type { get; set; }

    /// <summary>verb: it happens to the passive subject or the active object; self: to the subject; noun: to whom it is "of".</summary>
    public required string Mode { get; set; }

    public IReadOnlyList<string> Words { get; set; } = [];

    /// <summary>Phrases that, right after, make it something else ("detention center").</summary>
    public IReadOnlyList<string> UnlessNext { get; set; } = [];

    /// <summary>Phrases that, right before, make it something else.</summary>
    public IReadOnlyList<string> UnlessPrevious { get; set; } = [];

    /// <summary>"duration": only together with one.</summary>
    public string? Needs { get; set; }

    /// <summary>Words of which one must stand in the clause.</summary>
    public IReadOnlyList<string> Near { get; set; } = [];

    /// <summary>Words of <see cref="Words"/> that never count by themselves.</summary>
    public IReadOnlyList<string> Skip { get; set; } = [];

    /// <summary>The type when a duration follows ("jailed for two years").</summary>
    public string? DurationType { get; set; }

    /// <summary>The type when a duration in hours follows.</summary>
    public string? HourType { get; set; }

    /// <summary>The type when the place is a hospital.</summary>
    public string? HospitalType { get; set; }

    /// <summary>A bare infinitive: it counts only where something shows that it happened, is asked for or will happen.</summary>
    public bool Infinitive { get; set; }

    /// <summary>Before a noun it is a state, not an event ("a jailed journalist").</summary>
    public bool Attributive { get; set; }

    /// <summary>The object may be a thing of the person's ("his home", "her sentence").</summary>
    public bool PatientLoose { get; set; }

    /// <summary>Only in the passive: "was tried".</summary>
    public bool Passive { get; set; }

    public bool ChargeOnly { get; set; }

    public bool OnlyWithPerson { get; set; }

    public bool SelfActive { get; set; }

    /// <summary>A noun that stands alone: before another noun it means something else ("hearing aid").</summary>
    public bool Alone { get; set; }

    /// <summary>Before a supreme court it is a cassation decision.</summary>
    public bool Cassation { get; set; }

    /// <summary>Only where the text speaks of custody.</summary>
    public bool CustodyContext { get; set; }

    /// <summary>Not where what is released is a thing.</summary>
    public bool BodyUnless { get; set; }
}

/// <summary>Words by which a kind of statement is known; the first kind that fits counts.</summary>
internal sealed class StatementKindData
{
    public required string Kind { get; set; }

    public IReadOnlyList<string> Words { get; set; } = [];
}

[JsonSerializable(typeof(LanguageData))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
internal sealed partial class LanguageDataJson : JsonSerializerContext;
