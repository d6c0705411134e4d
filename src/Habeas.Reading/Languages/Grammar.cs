using System.Collections.Frozen;
using Habeas.Reading.Text;

namespace Habeas.Reading.Languages;

/// <summary>How the words of an event stand to the one it happens to, and whether they say that it took place.</summary>
internal enum TriggerForm : byte
{
    Passive,
    Active,
    Self,
    Noun,
    Open,
    Future,
    Denied,
}

/// <summary>A trigger with the form in which its words were found.</summary>
internal sealed record TriggerUse(TriggerRule Rule, TriggerForm Form);

/// <summary>A trigger of the language file made ready.</summary>
internal sealed class TriggerRule(TriggerRuleData data)
{
    public TriggerRuleData Data { get; } = data;

    public StemTable<bool> Near { get; } = Grammar.Table(data.Near);

    public StemTable<bool> Unless { get; } = Grammar.Table(data.Unless);
}

/// <summary>The grammar section of a language file made ready for look-ups.</summary>
internal sealed class Grammar
{
    public Grammar(GrammarData data)
    {
        Data = data;
        FamilyEndings = Split(data.FamilyEndings);
        PatronymicEndings = Split(data.PatronymicEndings);
        AdjectiveEndings = Split(data.AdjectiveEndings);
        TitleEndings = Split(data.TitleEndings);
        CaseNouns = Table(data.CaseNouns);
        PlaceEndings = Split(data.PlaceEndings);
        BodyJoiners = Split(data.BodyJoiners).ToFrozenSet(StringComparer.Ordinal);
        FamilyNames = Split(data.FamilyNames).ToFrozenSet(StringComparer.Ordinal);
        NotNames = Table(data.NotNames);
        Places = Table(data.Places);
        PlacePrepositions = Table(data.PlacePrepositions);
        Roles = Coded(data.Roles);
        Bodies = Coded(data.Bodies);
        KnownBodies = Coded(data.KnownBodies);
        Authorities = Table(data.Authorities);
        Relations = Table(data.Relations);
        Humans = Table(data.Humans);
        ClauseWords = Table(data.ClauseWords);
        RelativeWords = Table(data.RelativeWords);
        AgentWords = Table(data.AgentWords);
        FalseTriggers = Table(data.FalseTriggers);
        Fictions = Table(data.Fictions);
        Refusals = Table(data.Refusals);
        HeadWords = Table(data.HeadWords);
        TailWords = Table(data.TailWords);
        Negations = Table(data.Negations);
        Denials = Table(data.Denials);
        Scheduled = Table(data.Scheduled);
        Requests = Table(data.Requests);
        Alleged = Table(data.Alleged);
        Hypotheticals = Table(data.Hypotheticals);
        TakenBack = Table(data.TakenBack);
        SpeechVerbs = Table(data.SpeechVerbs);
        ThatWords = Table(data.ThatWords);
        AccordingTo = Table(data.AccordingTo);
        AccordingAfter = Table(data.AccordingAfter);
        Demands = Table(data.Demands);
        SpeakerWords = Table(data.SpeakerWords);
        Provisions = Table(data.Provisions);
        CassationCourts = Table(data.CassationCourts);
        Venues = Table(data.Venues);
        StatementKinds = [.. data.StatementKinds.Select(kind => (kind.Kind, Table(kind.Words)))];
        Triggers = new StemTable<List<TriggerUse>>();
        foreach (var trigger in data.Triggers) Add(new TriggerRule(trigger));
    }

    public GrammarData Data { get; }

    public string[] FamilyEndings { get; }

    public string[] PatronymicEndings { get; }

    public string[] AdjectiveEndings { get; }

    public string[] PlaceEndings { get; }

    public string[] TitleEndings { get; }

    public StemTable<bool> CaseNouns { get; }

    public FrozenSet<string> BodyJoiners { get; }

    public FrozenSet<string> FamilyNames { get; }

    public StemTable<bool> NotNames { get; }

    public StemTable<bool> Places { get; }

    public StemTable<bool> PlacePrepositions { get; }

    public StemTable<string> Roles { get; }

    public StemTable<string> Bodies { get; }

    public StemTable<string> KnownBodies { get; }

    public StemTable<bool> Authorities { get; }

    public StemTable<bool> Relations { get; }

    public StemTable<bool> Humans { get; }

    public StemTable<bool> ClauseWords { get; }

    public StemTable<bool> RelativeWords { get; }

    public StemTable<bool> AgentWords { get; }

    public StemTable<List<TriggerUse>> Triggers { get; }

    public StemTable<bool> FalseTriggers { get; }

    public StemTable<bool> Fictions { get; }

    public StemTable<bool> Refusals { get; }

    public StemTable<bool> HeadWords { get; }

    public StemTable<bool> TailWords { get; }

    public StemTable<bool> Negations { get; }

    public StemTable<bool> Denials { get; }

    public StemTable<bool> Scheduled { get; }

    public StemTable<bool> Requests { get; }

    public StemTable<bool> Alleged { get; }

    public StemTable<bool> Hypotheticals { get; }

    public StemTable<bool> TakenBack { get; }

    public StemTable<bool> SpeechVerbs { get; }

    public StemTable<bool> ThatWords { get; }

    public StemTable<bool> AccordingTo { get; }

    public StemTable<bool> AccordingAfter { get; }

    public StemTable<bool> Demands { get; }

    public StemTable<bool> SpeakerWords { get; }

    public StemTable<bool> Provisions { get; }

    public StemTable<bool> CassationCourts { get; }

    public StemTable<bool> Venues { get; }

    public IReadOnlyList<(string Kind, StemTable<bool> Words)> StatementKinds { get; }

    public bool VerbLast => Data.Order == "last";

    public static StemTable<bool> Table(IEnumerable<string> patterns)
    {
        var table = new StemTable<bool>();
        foreach (var pattern in patterns) table.Add(pattern, true);
        return table;
    }

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static StemTable<string> Coded(Dictionary<string, IReadOnlyList<string>> lists)
    {
        var table = new StemTable<string>();
        foreach (var (code, patterns) in lists)
        {
            foreach (var pattern in patterns) table.Add(pattern, code);
        }

        return table;
    }

    private void Add(TriggerRule rule)
    {
        Add(rule, TriggerForm.Passive, rule.Data.Passive);
        Add(rule, TriggerForm.Active, rule.Data.Active);
        Add(rule, TriggerForm.Self, rule.Data.Self);
        Add(rule, TriggerForm.Noun, rule.Data.Noun);
        Add(rule, TriggerForm.Open, rule.Data.Open);
        Add(rule, TriggerForm.Future, rule.Data.Future);
        Add(rule, TriggerForm.Denied, rule.Data.Denied);
    }

    private void Add(TriggerRule rule, TriggerForm form, IReadOnlyList<string> patterns)
    {
        foreach (var pattern in patterns) Triggers.Add(pattern, [new TriggerUse(rule, form)], (known, more) => [.. known, .. more]);
    }
}
