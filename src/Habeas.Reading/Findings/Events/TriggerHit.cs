using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Events;

/// <summary>How the words of an event stand to the one it happens to.</summary>
internal enum Voice : byte
{
    /// <summary>"was arrested", or "arrested in March" after the one it happened to.</summary>
    Passive,

    /// <summary>"police arrested …": it happens to the object.</summary>
    Active,

    /// <summary>"to arrest", "should release": nothing says yet that it happened.</summary>
    Infinitive,
    Noun,
}

/// <summary>Words that tell of an event: tokens <c>[First, End)</c> of a sentence.</summary>
/// <param name="Trigger">The entry of the language file.</param>
/// <param name="First">The first token.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Sentence">The sentence they stand in.</param>
/// <param name="Group">Where their verb begins with its auxiliaries: "was" of "was arrested".</param>
/// <param name="Voice">How they stand to the one it happens to.</param>
internal sealed record TriggerHit(Trigger Trigger, int First, int End, TextSentence Sentence, int Group, Voice Voice)
{
    public string Type => Trigger.Data.Type;

    /// <summary>Whether the verb itself says that it took place: "was arrested", "arrested", and not "be arrested".</summary>
    public bool Finite { get; init; }
}
