using System.Collections.Frozen;
using System.Text.Json;
using Habeas.Reading.Text;

namespace Habeas.Reading.Languages;

/// <summary>A language file made ready for look-ups. All words of a language are in its file; the code knows none.</summary>
internal sealed class LanguagePack
{
    public LanguagePack(LanguageData data)
    {
        Data = data;
        Glued = Joined(data);
        Abbreviations = Set(data.Abbreviations);
        SentenceStarters = Set(data.SentenceStarters);
        DatePrepositions = Set(data.DatePrepositions);
        KeptDatePrepositions = Set(data.KeptDatePrepositions);
        Months = data.Months.ToFrozenDictionary(StringComparer.Ordinal);
        AmbiguousMonths = Set(data.AmbiguousMonths);
        Weekdays = data.Weekdays.ToFrozenDictionary(StringComparer.Ordinal);
        Numbers = data.Numbers.ToFrozenDictionary(StringComparer.Ordinal);
        NumberScales = data.NumberScales.ToFrozenDictionary(StringComparer.Ordinal);
        DurationUnits = data.DurationUnits.ToFrozenDictionary(StringComparer.Ordinal);
        DurationStops = Set(data.DurationStops);
        LifeTerms = Table(data.LifeTerms);
        RelativeOrder = Table(data.RelativeOrder);
        Articles = Set(data.Articles);
        Approximate = Set(data.Approximate);
        FuzzyDates = Set(data.FuzzyDates);
        DateStops = Set(data.DateStops);
        DateFillers = Set(data.DateFillers);
        Honorifics = data.Honorifics.ToFrozenDictionary(pair => Words.Fold(pair.Key), pair => pair.Value, StringComparer.Ordinal);
        Pronouns = data.Pronouns.ToFrozenDictionary(pair => Words.Fold(pair.Key), pair => pair.Value, StringComparer.Ordinal);
        SubjectPronouns = Set(data.SubjectPronouns);
        PossessivePronouns = Set(data.PossessivePronouns);
        PluralPronouns = Set(data.PluralPronouns);
        ObjectPronouns = Set(data.ObjectPronouns);
        Particles = Set(data.Particles);
        Suffixes = Set(data.Suffixes);
        AliasPhrases = Table(data.AliasPhrases);
        MaleNames = Set(data.FirstNamesMale);
        FemaleNames = Set(data.FirstNamesFemale);
        FemaleWords = Set(data.FemaleWords);
        MaleWords = Set(data.MaleWords);
        Roles = new PhraseTable<string>();
        foreach (var (code, phrases) in data.Roles)
        {
            foreach (var phrase in phrases) Roles.Add(phrase, code);
        }

        RoleModifiers = Set(data.RoleModifiers);
        OfficeRoles = Set(data.OfficeRoles);
        UnlistedRoles = data.UnlistedRoles.ToFrozenDictionary(StringComparer.Ordinal);
        Relations = Set(data.Relations);
        LawyerRelations = Set(data.LawyerRelations);
        OrganizationHeads = data.OrganizationHeads.ToFrozenDictionary(StringComparer.Ordinal);
        AmbiguousHeads = Set(data.AmbiguousHeads);
        HeadPhrases = new PhraseTable<string>();
        foreach (var (phrase, kind) in data.HeadPhrases) HeadPhrases.Add(phrase, kind);
        KnownOrganizations = new PhraseTable<string>();
        foreach (var (name, kind) in data.KnownOrganizations) KnownOrganizations.Add(name, kind);
        AcronymStops = Set(data.AcronymStops);
        Places = Set(data.Places);
        PlacePhrases = Table(data.PlacePhrases);
        PlaceHeads = Set(data.PlaceHeads);
        FamilyPlaceHeads = Set(data.FamilyPlaceHeads);
        PrisonWords = Set(data.PrisonWords);
        PlacePrepositions = Set(data.PlacePrepositions);
        Demonyms = Set(data.Demonyms);
        NotNames = Set(data.NotNames);
        TitleWords = Set(data.TitleWords);
        BeVerbs = Set(data.BeVerbs);
        HaveVerbs = Set(data.HaveVerbs);
        Prepositions = Set(data.Prepositions);
        Determiners = Set(data.Determiners);
        DefiniteArticles = Set(data.DefiniteArticles);
        Conjunctions = Set(data.Conjunctions);
        RelativePronouns = Set(data.RelativePronouns);
        CompoundEndings = Set(data.CompoundEndings);
        OpenerEndings = Split(data.OpenerEndings);
        FormerWords = Set(data.FormerWords);
        VerbEndings = Split(data.VerbEndings);
        Adverbs = Set(data.Adverbs);
        AdverbEndings = Split(data.AdverbEndings);
        ClauseBreaks = Set(data.ClauseBreaks);
        ClauseWords = Set(data.ClauseWords);
        ByWords = Set(data.ByWords);
        Triggers = new PhraseTable<List<Trigger>>();
        foreach (var trigger in data.Triggers) AddTrigger(new Trigger(trigger));
        FalseTriggers = Table(data.FalseTriggers.Concat(data.ChargePeaceful));
        ChargeWords = Set(data.ChargeWords);
        CustodyWords = Set(data.CustodyWords);
        CassationCourts = Set(data.CassationCourts);
        Hypotheticals = Table(data.Hypotheticals);
        LightWords = Set(data.LightWords);
        SingularVerbs = Set(data.SingularVerbs);
        Modals = Set(data.Modals);
        FiniteVerbs = Set(data.FiniteVerbs);
        Quantities = Set(data.Quantities);
        SinceWords = Set(data.SinceWords);
        OwnerWords = Set(data.OwnerWords);
        CauseWords = Set(data.CauseWords);
        TowardWords = Set(data.TowardWords);
        HospitalWords = Set(data.HospitalWords);
        HypotheticalClauses = Table(data.HypotheticalClauses);
        Denials = Table(data.Denials);
        AllegedSpeech = Table(data.AllegedSpeech);
        Negations = Table(data.Negations);
        Scheduled = Table(data.Scheduled);
        Requests = Table(data.Requests);
        Alleged = Table(data.Alleged);
        RequestNouns = Set(data.RequestNouns);
        FactVerbs = Set(data.FactVerbs);
        NegatedAfter = Table(data.NegatedAfter);
        StillHeld = Set(data.StillHeld);
        SpeechVerbs = Set(data.SpeechVerbs);
        IndirectVerbs = Set(data.IndirectVerbs);
        DemandPhrases = Table(data.DemandPhrases);
        SpeechParticiples = Set(data.SpeechParticiples);
        NotSpeakers = Set(data.NotSpeakers);
        ToldVerbs = Set(data.ToldVerbs);
        ThatWords = Set(data.ThatWords);
        QuestionVerbs = Set(data.QuestionVerbs);
        AccordingTo = Table(data.AccordingTo);
        PromptedBy = Table(data.PromptedBy);
        QuestionWords = Set(data.QuestionWords);
        PressWords = Set(data.PressWords);
        Venues = Table(data.Venues);
        WeakVenues = Set(data.WeakVenues);
        BodiesAsSpeakers = Set(data.BodiesAsSpeakers);
        StatementKinds = [.. data.StatementKinds.Select(kind => (kind.Kind, Table(kind.Words)))];
        CaseWords = Set(data.CaseWords);
        ListNouns = Set(data.ListNouns);
        ListMembership = Table(data.ListMembership);
        ListIntroducers = Table(data.ListIntroducers);
        WeakEvidence = Set(data.WeakEvidence);
        ListWords = Set(data.ListWords);
        CampaignWords = Set(data.CampaignWords);
        ListEvidence = Set(data.ListEvidence);
        Provisions = Set(data.Provisions);
        Codes = Table(data.Codes);
        CourtWords = Set(data.CourtWords);
        CourtJoiners = Set(data.CourtJoiners);
        CourtNames = Table(data.CourtNames);
        Authorities = Table(data.Authorities);
        Sections = Set(data.Sections);
        BylinePrefixes = Table(data.BylinePrefixes);
        Boilerplate = new PhraseTable<string>();
        foreach (var (kind, phrases) in data.Boilerplate)
        {
            foreach (var phrase in phrases) Boilerplate.Add(Words.Fold(phrase), kind);
        }

        HeadingStops = Set(data.HeadingStops);
        PublishedPrefixes = Table(data.PublishedPrefixes);
        OutletSigns = Table(data.OutletSigns);
        ReportVerbs = Set(data.ReportVerbs);
        CommonWords = Set(data.CommonWords);
        DetainedAdjectives = Set(data.DetainedAdjectives);
        AgeWords = Set(data.AgeWords);
        if (data.Grammar is { } grammar) Grammar = new Grammar(grammar);
    }

    public LanguageData Data { get; }

    public string Tag => Data.Language;

    public GluedWords Glued { get; }

    public FrozenSet<string> Abbreviations { get; }

    public FrozenSet<string> SentenceStarters { get; }

    public FrozenSet<string> DatePrepositions { get; }

    public FrozenSet<string> KeptDatePrepositions { get; }

    public FrozenDictionary<string, int> Months { get; }

    public FrozenSet<string> AmbiguousMonths { get; }

    public FrozenDictionary<string, int> Weekdays { get; }

    public FrozenDictionary<string, int> Numbers { get; }

    public FrozenDictionary<string, int> NumberScales { get; }

    public FrozenDictionary<string, string> DurationUnits { get; }

    public FrozenSet<string> DurationStops { get; }

    public PhraseTable<bool> LifeTerms { get; }

    public PhraseTable<bool> RelativeOrder { get; }

    public FrozenSet<string> Articles { get; }

    public FrozenSet<string> Approximate { get; }

    public FrozenSet<string> FuzzyDates { get; }

    public FrozenSet<string> DateStops { get; }

    public FrozenSet<string> DateFillers { get; }

    public FrozenDictionary<string, string> Honorifics { get; }

    public FrozenDictionary<string, string> Pronouns { get; }

    public FrozenSet<string> SubjectPronouns { get; }

    public FrozenSet<string> PossessivePronouns { get; }

    public FrozenSet<string> ObjectPronouns { get; }

    public FrozenSet<string> PluralPronouns { get; }

    public FrozenSet<string> Particles { get; }

    public FrozenSet<string> Suffixes { get; }

    public PhraseTable<bool> AliasPhrases { get; }

    public FrozenSet<string> MaleNames { get; }

    public FrozenSet<string> FemaleNames { get; }

    public FrozenSet<string> FemaleWords { get; }

    public FrozenSet<string> MaleWords { get; }

    public PhraseTable<string> Roles { get; }

    public FrozenSet<string> RoleModifiers { get; }

    public FrozenSet<string> OfficeRoles { get; }

    public FrozenDictionary<string, string> UnlistedRoles { get; }

    public FrozenSet<string> Relations { get; }

    public FrozenSet<string> LawyerRelations { get; }

    public FrozenDictionary<string, string> OrganizationHeads { get; }

    public FrozenSet<string> AmbiguousHeads { get; }

    public PhraseTable<string> HeadPhrases { get; }

    public PhraseTable<string> KnownOrganizations { get; }

    public FrozenSet<string> AcronymStops { get; }

    public FrozenSet<string> Places { get; }

    public PhraseTable<bool> PlacePhrases { get; }

    public FrozenSet<string> PlaceHeads { get; }

    public FrozenSet<string> FamilyPlaceHeads { get; }

    public FrozenSet<string> PrisonWords { get; }

    public FrozenSet<string> PlacePrepositions { get; }

    public FrozenSet<string> Demonyms { get; }

    public FrozenSet<string> NotNames { get; }

    public FrozenSet<string> TitleWords { get; }

    public FrozenSet<string> BeVerbs { get; }

    public FrozenSet<string> HaveVerbs { get; }

    public FrozenSet<string> Prepositions { get; }

    public FrozenSet<string> Determiners { get; }

    public FrozenSet<string> DefiniteArticles { get; }

    public FrozenSet<string> Conjunctions { get; }

    public FrozenSet<string> RelativePronouns { get; }

    public FrozenSet<string> CompoundEndings { get; }

    public string[] OpenerEndings { get; }

    public FrozenSet<string> FormerWords { get; }

    public string[] VerbEndings { get; }

    public FrozenSet<string> Adverbs { get; }

    public string[] AdverbEndings { get; }

    public FrozenSet<string> ClauseBreaks { get; }

    public FrozenSet<string> ClauseWords { get; }

    public FrozenSet<string> ByWords { get; }

    public PhraseTable<List<Trigger>> Triggers { get; }

    public PhraseTable<bool> FalseTriggers { get; }

    public FrozenSet<string> ChargeWords { get; }

    public FrozenSet<string> CustodyWords { get; }

    public FrozenSet<string> CassationCourts { get; }

    public PhraseTable<bool> Hypotheticals { get; }

    public FrozenSet<string> LightWords { get; }

    public FrozenSet<string> SingularVerbs { get; }

    public FrozenSet<string> Modals { get; }

    public FrozenSet<string> FiniteVerbs { get; }

    public FrozenSet<string> Quantities { get; }

    public FrozenSet<string> SinceWords { get; }

    public FrozenSet<string> OwnerWords { get; }

    public FrozenSet<string> CauseWords { get; }

    public FrozenSet<string> TowardWords { get; }

    public FrozenSet<string> HospitalWords { get; }

    public PhraseTable<bool> HypotheticalClauses { get; }

    public PhraseTable<bool> Denials { get; }

    public PhraseTable<bool> AllegedSpeech { get; }

    public PhraseTable<bool> Negations { get; }

    public PhraseTable<bool> Scheduled { get; }

    public PhraseTable<bool> Requests { get; }

    public PhraseTable<bool> Alleged { get; }

    public FrozenSet<string> RequestNouns { get; }

    public FrozenSet<string> FactVerbs { get; }

    public PhraseTable<bool> NegatedAfter { get; }

    public FrozenSet<string> StillHeld { get; }

    public FrozenSet<string> SpeechVerbs { get; }

    public FrozenSet<string> IndirectVerbs { get; }

    public PhraseTable<bool> DemandPhrases { get; }

    public FrozenSet<string> SpeechParticiples { get; }

    public FrozenSet<string> NotSpeakers { get; }

    public FrozenSet<string> ToldVerbs { get; }

    public FrozenSet<string> ThatWords { get; }

    public FrozenSet<string> QuestionVerbs { get; }

    public PhraseTable<bool> AccordingTo { get; }

    public PhraseTable<bool> PromptedBy { get; }

    public FrozenSet<string> QuestionWords { get; }

    public FrozenSet<string> PressWords { get; }

    public PhraseTable<bool> Venues { get; }

    public FrozenSet<string> WeakVenues { get; }

    public FrozenSet<string> BodiesAsSpeakers { get; }

    public IReadOnlyList<(string Kind, PhraseTable<bool> Words)> StatementKinds { get; }

    public FrozenSet<string> CaseWords { get; }

    public FrozenSet<string> ListNouns { get; }

    public PhraseTable<bool> ListMembership { get; }

    public PhraseTable<bool> ListIntroducers { get; }

    public FrozenSet<string> WeakEvidence { get; }

    public FrozenSet<string> ListWords { get; }

    public FrozenSet<string> CampaignWords { get; }

    public FrozenSet<string> ListEvidence { get; }

    public FrozenSet<string> Provisions { get; }

    public PhraseTable<bool> Codes { get; }

    public FrozenSet<string> CourtWords { get; }

    public FrozenSet<string> CourtJoiners { get; }

    public PhraseTable<bool> CourtNames { get; }

    public PhraseTable<bool> Authorities { get; }

    public FrozenSet<string> Sections { get; }

    public PhraseTable<bool> BylinePrefixes { get; }

    public PhraseTable<string> Boilerplate { get; }

    public FrozenSet<string> HeadingStops { get; }

    public PhraseTable<bool> PublishedPrefixes { get; }

    public PhraseTable<bool> OutletSigns { get; }

    public FrozenSet<string> ReportVerbs { get; }

    public FrozenSet<string> CommonWords { get; }

    public FrozenSet<string> DetainedAdjectives { get; }

    public FrozenSet<string> AgeWords { get; }

    /// <summary>The grammar of free order; null where the sentences are read by the order of their words.</summary>
    public Grammar? Grammar { get; }

    public static LanguagePack Load(Stream json) =>
        new(JsonSerializer.Deserialize(json, LanguageDataJson.Default.LanguageData)
            ?? throw new InvalidDataException("A language file is empty."));

    /// <summary>m, f or "" for a first name.</summary>
    public string GenderOfName(string norm) => MaleNames.Contains(norm) ? "m" : FemaleNames.Contains(norm) ? "f" : "";

    /// <summary>The word without the plural's ending, or the word itself.</summary>
    public string Singular(string norm) =>
        Data.PluralEnding.Length > 0 && norm.Length > 3 && norm.EndsWith(Data.PluralEnding, StringComparison.Ordinal) ? norm[..^Data.PluralEnding.Length] : norm;

    /// <summary>Whether the word, its singular or what stands after its hyphen names a people, a faith or a party.</summary>
    public bool IsDemonym(string norm)
    {
        if (Demonyms.Contains(norm) || Demonyms.Contains(Singular(norm))) return true;
        var hyphen = norm.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 && (Demonyms.Contains(norm[..hyphen]) || Demonyms.Contains(norm[(hyphen + 1)..]) || Demonyms.Contains(Singular(norm[(hyphen + 1)..])));
    }

    private static GluedWords Joined(LanguageData data)
    {
        if (data.Grammar is not { } grammar || grammar.LeadLetters.Length == 0) return new GluedWords(Split(data.GlueEndings), Split(data.GlueWords), data.Elisions);
        HashSet<string> names = [.. Split(data.FirstNamesMale + " " + data.FirstNamesFemale).Select(Words.Fold)];
        var words = grammar.FirstWords().Concat(names).ToHashSet(StringComparer.Ordinal);
        return new GluedWords([], [])
        {
            Leads = grammar.LeadLetters.Select(letter => (letter, words)).Concat(grammar.NameLeadLetters.Select(letter => (letter, words: names)))
                .ToDictionary(pair => pair.letter, pair => (IReadOnlySet<string>)pair.words),
            Whole = words,
        };
    }

    private void AddTrigger(Trigger trigger)
    {
        foreach (var phrase in trigger.Data.Words)
        {
            // Several triggers may share a word: each keeps its own conditions and the first that holds counts.
            foreach (var plain in PhraseExpansion.Expand(phrase))
            {
                var tokens = plain.Split(' ');
                var found = Triggers.Exact(tokens);
                if (found is null) Triggers.Add(plain, found = []);
                found.Add(trigger);
            }
        }
    }

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static FrozenSet<string> Set(string words) => Split(words).Select(Words.Fold).ToFrozenSet(StringComparer.Ordinal);

    private static PhraseTable<bool> Table(IEnumerable<string> phrases)
    {
        var table = new PhraseTable<bool>();
        foreach (var phrase in phrases) table.Add(Words.Fold(phrase), true);
        return table;
    }
}
