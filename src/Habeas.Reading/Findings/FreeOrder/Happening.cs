using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>Words that tell of an event: tokens <c>[First, End)</c> of a sentence.</summary>
internal sealed record Happening(TriggerUse Use, int First, int End, TextSentence Sentence)
{
    public TriggerRuleData Data => Use.Rule.Data;

    public TriggerForm Form => Use.Form;

    public bool Lasts => Data.DurationType is not null || Data.NeedsDuration || Data.Type is "sentence" or "remand" or "remand_extension" or "short_detention" or "arrest" or "hunger_strike"
        or "bail_or_house_arrest" or "travel_ban" or "solitary_confinement" or "appeal_decision" or "abduction_disappearance";
}
