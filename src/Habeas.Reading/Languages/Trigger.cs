using System.Collections.Frozen;
using Habeas.Reading.Text;

namespace Habeas.Reading.Languages;

/// <summary>A trigger of the language file with its conditions made ready.</summary>
internal sealed class Trigger
{
    public Trigger(TriggerData data)
    {
        Data = data;
        UnlessNext = new PhraseTable<bool>();
        foreach (var phrase in data.UnlessNext) UnlessNext.Add(phrase, true);
        UnlessPrevious = new PhraseTable<bool>();
        foreach (var phrase in data.UnlessPrevious) UnlessPrevious.Add(phrase, true);
        Near = data.Near.ToFrozenSet(StringComparer.Ordinal);
        Skip = data.Skip.ToFrozenSet(StringComparer.Ordinal);
    }

    public TriggerData Data { get; }

    public PhraseTable<bool> UnlessNext { get; }

    public PhraseTable<bool> UnlessPrevious { get; }

    public FrozenSet<string> Near { get; }

    public FrozenSet<string> Skip { get; }
}
