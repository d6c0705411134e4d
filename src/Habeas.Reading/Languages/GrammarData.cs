using Habeas.Reading.Text;

namespace Habeas.Reading.Languages;

/// <summary>
/// What a language with free order of words or with endings tells of persons, events and speech. Lists are patterns: <c>арестова*</c> is
/// any word that begins so, <c>a|b</c> either, <c>c?</c> may be absent. docs/languages.md tells what each member is for.
/// </summary>
internal sealed class GrammarData
{
    /// <summary>free: whom it happens to stands on either side; last: the verb ends the sentence; first: the verb begins it.</summary>
    public string Order { get; set; } = "free";

    /// <summary>How names change: in each row the first ending is that of the name as it is listed, "-" is none.</summary>
    public IReadOnlyList<EndingData> Endings { get; set; } = [];

    /// <summary>An apostrophe parts a name from its ending ("Maradli'nin").</summary>
    public bool ApostropheEndings { get; set; }

    /// <summary>No capital letters: a name is known by its first name, and by the title before it.</summary>
    public bool NoCapitals { get; set; }

    /// <summary>Letters that are written as one with the word after them: "and". They are cut off before the words of this file.</summary>
    public string LeadLetters { get; set; } = "";

    /// <summary>The same before first names alone: "to".</summary>
    public string NameLeadLetters { get; set; } = "";

    /// <summary>Words written without blanks: family names of which one opens a name.</summary>
    public string FamilyNames { get; set; } = "";

    public string FamilyEndings { get; set; } = "";

    public string PatronymicEndings { get; set; } = "";

    public IReadOnlyList<string> NotNames { get; set; } = [];

    public IReadOnlyList<string> Places { get; set; } = [];

    public IReadOnlyList<string> PlacePrepositions { get; set; } = [];

    public string PlaceEndings { get; set; } = "";

    public Dictionary<string, IReadOnlyList<string>> Roles { get; set; } = [];

    /// <summary>Words by which a body is known, by its kind.</summary>
    public Dictionary<string, IReadOnlyList<string>> Bodies { get; set; } = [];

    /// <summary>Bodies known by their whole name.</summary>
    public Dictionary<string, IReadOnlyList<string>> KnownBodies { get; set; } = [];

    /// <summary>Endings of the words that stand before a body's head and belong to its name ("городской суд").</summary>
    public string AdjectiveEndings { get; set; } = "";

    /// <summary>Words that join a body's head to what follows ("of").</summary>
    public string BodyJoiners { get; set; } = "";

    /// <summary>Who acts: police, investigators and the like.</summary>
    public IReadOnlyList<string> Authorities { get; set; } = [];

    /// <summary>Endings by which a title before a name shows that both are not in the nominative.</summary>
    public string TitleEndings { get; set; } = "";

    /// <summary>Nouns after which a name stands in the genitive: "дело N".</summary>
    public IReadOnlyList<string> CaseNouns { get; set; } = [];

    public IReadOnlyList<string> Relations { get; set; } = [];

    /// <summary>People without a name: "journalists", "two men".</summary>
    public IReadOnlyList<string> Humans { get; set; } = [];

    public IReadOnlyList<string> ClauseWords { get; set; } = [];

    /// <summary>Words that point from a clause back to the one before it: "который".</summary>
    public IReadOnlyList<string> RelativeWords { get; set; } = [];

    public IReadOnlyList<string> AgentWords { get; set; } = [];

    public IReadOnlyList<TriggerRuleData> Triggers { get; set; } = [];

    public IReadOnlyList<string> FalseTriggers { get; set; } = [];

    /// <summary>Openings of a sentence that tells of a film, a novel or a play: nothing in it took place.</summary>
    public IReadOnlyList<string> Fictions { get; set; } = [];

    /// <summary>"rejected", "refused": a release or pardon that stands beside one is not granted.</summary>
    public IReadOnlyList<string> Refusals { get; set; } = [];

    /// <summary>Words at the beginning of what is asked for or told that do not belong to it: "à", "hökuməti".</summary>
    public IReadOnlyList<string> HeadWords { get; set; } = [];

    /// <summary>The same at the end: "barədə xəbərləri".</summary>
    public IReadOnlyList<string> TailWords { get; set; } = [];

    /// <summary>Right before the words of an event, with at most two light words between.</summary>
    public IReadOnlyList<string> Negations { get; set; } = [];

    /// <summary>Words that deny all that their sentence tells.</summary>
    public IReadOnlyList<string> Denials { get; set; } = [];

    public IReadOnlyList<string> Scheduled { get; set; } = [];

    public IReadOnlyList<string> Requests { get; set; } = [];

    public IReadOnlyList<string> Alleged { get; set; } = [];

    public IReadOnlyList<string> Hypotheticals { get; set; } = [];

    /// <summary>"was to be released … and is still held": the next sentence takes it back.</summary>
    public IReadOnlyList<string> TakenBack { get; set; } = [];

    public IReadOnlyList<string> SpeechVerbs { get; set; } = [];

    public IReadOnlyList<string> ThatWords { get; set; } = [];

    public IReadOnlyList<string> AccordingTo { get; set; } = [];

    /// <summary>The same after the speaker: "…ya göre".</summary>
    public IReadOnlyList<string> AccordingAfter { get; set; } = [];

    /// <summary>Words by which a sentence asks or tells to do something, with what is asked for after them.</summary>
    public IReadOnlyList<string> Demands { get; set; } = [];

    public IReadOnlyList<string> SpeakerWords { get; set; } = [];

    public IReadOnlyList<StatementKindData> StatementKinds { get; set; } = [];

    public IReadOnlyList<string> Provisions { get; set; } = [];

    public IReadOnlyList<string> CassationCourts { get; set; } = [];

    public IReadOnlyList<string> Venues { get; set; } = [];

    /// <summary>The first words of the patterns that tell of roles, events and speech, folded.</summary>
    public IEnumerable<string> FirstWords() => Roles.Values.Concat(Bodies.Values).SelectMany(list => list)
        .Concat(Triggers.SelectMany(trigger => trigger.Passive.Concat(trigger.Active).Concat(trigger.Self).Concat(trigger.Noun).Concat(trigger.Denied)))
        .Concat(SpeechVerbs).Concat(SpeakerWords).Concat(AccordingTo).Concat(Negations).Concat(Demands).Concat(Humans).Concat(Denials)
        .SelectMany(pattern => pattern.Split(' ')[0].Split('|')).Where(word => word.Length > 2 && !word.EndsWith('?')).Select(word => Words.Fold(word.TrimEnd('*')));
}

/// <summary>One way in which names change: endings of men's names, women's, or of any; the first of each is the one that is listed.</summary>
internal sealed class EndingData
{
    public string M { get; set; } = "";

    public string F { get; set; } = "";

    public string Any { get; set; } = "";
}

/// <summary>Words that tell of an event, by how they stand to the one it happens to.</summary>
internal sealed class TriggerRuleData
{
    public required string Type { get; set; }

    /// <summary>"was arrested": it happens to the subject.</summary>
    public IReadOnlyList<string> Passive { get; set; } = [];

    /// <summary>"arrested": it happens to the object.</summary>
    public IReadOnlyList<string> Active { get; set; } = [];

    /// <summary>"died": the subject does it.</summary>
    public IReadOnlyList<string> Self { get; set; } = [];

    /// <summary>"the arrest of".</summary>
    public IReadOnlyList<string> Noun { get; set; } = [];

    /// <summary>"to release", "be released": counts only where it is asked for, planned or denied.</summary>
    public IReadOnlyList<string> Open { get; set; } = [];

    /// <summary>"will be heard".</summary>
    public IReadOnlyList<string> Future { get; set; } = [];

    /// <summary>"was not arrested" where the verb itself says so.</summary>
    public IReadOnlyList<string> Denied { get; set; } = [];

    /// <summary>Words of which one must stand in the sentence.</summary>
    public IReadOnlyList<string> Near { get; set; } = [];

    /// <summary>Phrases that, in the same clause, make it something else.</summary>
    public IReadOnlyList<string> Unless { get; set; } = [];

    public bool NeedsDuration { get; set; }

    public string? DurationType { get; set; }

    /// <summary>The type when the length is of days or hours.</summary>
    public string? DayType { get; set; }

    /// <summary>Before a supreme court it is a cassation decision.</summary>
    public bool Cassation { get; set; }
}
