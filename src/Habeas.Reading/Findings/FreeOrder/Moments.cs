using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>Gives each date and length of a sentence to the event nearest to it, one each.</summary>
internal sealed class Moments(TokenizedText text, LanguagePack language, Terrain terrain)
{
    private const int Farthest = 26;

    public DatePlace?[] Dates(List<Happening> events, IReadOnlyList<DatePlace> dates)
    {
        var own = dates.Where(date => !IsOfSpeech(date, events[0].Sentence) && !language.DateStops.Contains(Before(date.First))).ToList();
        return Given(events, own, date => (date.First, date.End), _ => true);
    }

    public LengthPlace?[] Durations(List<Happening> events, IReadOnlyList<LengthPlace> durations) =>
        Given(events, durations, duration => (duration.First, duration.End), happening => happening.Lasts);

    private string Before(int first) => first > 0 ? text.Tokens[first - 1].Norm : "";

    // "заявил во вторник, что": the day belongs to the saying.
    private bool IsOfSpeech(DatePlace date, TextSentence sentence)
    {
        for (var i = Math.Max(sentence.First, date.First - 2); i < date.First; i++)
        {
            if (language.Grammar!.SpeechVerbs.Contains(text.Tokens, i)) return true;
        }

        return date.End < sentence.End && language.Grammar!.SpeechVerbs.Contains(text.Tokens, date.End) && language.Grammar.Triggers.Match(text.Tokens, date.End, sentence.End, out _) == 0;
    }

    private T?[] Given<T>(List<Happening> events, IReadOnlyList<T> moments, Func<T, (int First, int End)> place, Func<Happening, bool> may)
        where T : class
    {
        var given = new T?[events.Count];
        var pairs = new List<(int Cost, int Event, int Moment)>();
        for (var m = 0; m < moments.Count; m++)
        {
            var (first, end) = place(moments[m]);
            for (var e = 0; e < events.Count; e++)
            {
                if (!may(events[e])) continue;
                var cost = first < events[e].End && events[e].First < end ? 0
                    : end <= events[e].First ? terrain.Between(end, events[e].First) : terrain.Between(events[e].End, first);
                if (cost <= Farthest) pairs.Add((cost, e, m));
            }
        }

        var used = new HashSet<int>();
        foreach (var (_, e, m) in pairs.OrderBy(pair => pair.Cost))
        {
            if (given[e] is not null || !used.Add(m)) continue;
            given[e] = moments[m];
        }

        return given;
    }
}
