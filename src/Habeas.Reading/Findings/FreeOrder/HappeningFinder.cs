using System.Globalization;
using Habeas.Reading.Findings.Dates;
using Habeas.Reading.Findings.Organizations;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.FreeOrder;

/// <summary>Finds detention events in a language with free order of words: by their words, whatever side the one stands on to whom they happen.</summary>
internal sealed class HappeningFinder(
    TokenizedText text, LanguagePack language, FreePeople people, IReadOnlyList<OrganizationFinding> organizations,
    IReadOnlyList<OrganizationMention> bodies, IReadOnlyList<QuoteFinding> quotes, PartialDate? published)
{
    private readonly Grammar _grammar = language.Grammar!;
    private readonly Token[] _tokens = text.Tokens;
    private readonly HashSet<(string Type, int Person)> _asserted = [];
    private readonly Dictionary<string, int> _byId = people.People.Findings.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
    private readonly Scenery _scenery = new(text, language, people, new BodyIndex(organizations, bodies));

    public IReadOnlyList<EventFinding> Find(List<DatePlace> dates, List<LengthPlace> durations)
    {
        var terrain = new Terrain(text, language);
        var (patients, standing, moments) = (new Patients(text, language, people, terrain), new Standing(text, language, terrain), new Moments(text, language, terrain));
        var found = new List<EventFinding>();
        int date = 0, duration = 0;
        foreach (var sentence in text.Sentences)
        {
            var happenings = In(sentence, terrain);
            var ownDates = Take(dates, ref date, sentence, mention => mention.First);
            var ownDurations = Take(durations, ref duration, sentence, mention => mention.First);
            if (happenings.Count == 0) continue;
            happenings.RemoveAll(happening => happening.Data.NeedsDuration && ownDurations.Count == 0 && !HasLife(sentence));
            if (happenings.Count == 0) continue;
            var (when, length) = (moments.Dates(happenings, ownDates), moments.Durations(happenings, ownDurations));
            var inSentence = found.Count;
            for (var i = 0; i < happenings.Count; i++)
            {
                var happening = happenings[i];
                if (happening.Data.NeedsDuration && length[i] is null && !HasLife(sentence)) continue;
                if (standing.Of(happening) is not { } status) continue;
                if (happening.Data.Type == "death_in_custody" && patients.IsOfFamily(happening)) continue;
                var persons = patients.Of(happening, SpeakerOf(happening));
                if (persons.Count == 0 && status == "scheduled" && (happening.Data.Type is "hearing" or "trial_opened")) persons = patients.FromNext(happening);
                if (persons.Count == 0 && (happening.Form is TriggerForm.Noun or TriggerForm.Open || !(patients.HasHumans(happening) || patients.IsOfOthers(happening)))) continue;
                var type = TypeOf(happening, length[i]);
                if (found.Skip(inSentence).Any(e => e.Type == type && e.Status == status && Same(e, persons))) continue;
                if (when[i] is null && length[i] is null && IsRepeat(happening, type, status, persons)) continue;
                found.Add(Finding(happening, type, status, persons, when[i], length[i]));
                if (status == "asserted") _asserted.UnionWith(persons.Select(person => (type, person)));
            }
        }

        return [.. found.Select((finding, i) => finding with { Id = string.Create(CultureInfo.InvariantCulture, $"e{i + 1}") })];
    }

    // A noun that takes up what was told before tells nothing new: "задержание незаконно".
    private bool IsRepeat(Happening happening, string type, string status, List<int> persons) =>
        happening.Form == TriggerForm.Noun && status == "asserted" && persons.Count > 0 && persons.TrueForAll(person => _asserted.Contains((type, person)));

    private int? SpeakerOf(Happening happening) => QuoteAt(text.Span(happening.First, happening.End))?.Speaker?.Person is { } id ? _byId[id] : null;

    private bool Same(EventFinding e, List<int> persons) => e.Persons.SequenceEqual(persons.Select(person => people.People.Findings[person].Id));

    private List<Happening> In(TextSentence sentence, Terrain terrain)
    {
        var found = new List<Happening>();
        if (_grammar.Fictions.In(_tokens, sentence.First, Math.Min(sentence.End, sentence.First + 4), out _, out _)) return found;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (_grammar.FalseTriggers.Match(_tokens, i, sentence.End, out _) is var false_ and > 0)
            {
                i += false_ - 1;
                continue;
            }

            var length = _grammar.Triggers.Match(_tokens, i, sentence.End, out var uses);
            if (length == 0) continue;
            int start = terrain.Start(i, sentence), end = Math.Max(i + length, terrain.End(i + length - 1, sentence));
            var use = uses.Find(one => (one.Rule.Near.Count == 0 || one.Rule.Near.In(_tokens, sentence.First, sentence.End, out _, out _)) && (one.Rule.Unless.Count == 0 || !one.Rule.Unless.In(_tokens, start, end, out _, out _)));
            if (use is null) continue;
            found.Add(new Happening(use, i, i + length, sentence));
            i += length - 1;
        }

        return found;
    }

    private bool HasLife(TextSentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (language.LifeTerms.Match(_tokens, i, sentence.End, out _) > 0) return true;
        }

        return false;
    }

    private string TypeOf(Happening happening, LengthPlace? length)
    {
        var data = happening.Data;
        if (length is not null && data.DayType is { } day && length.IsShort) return day;
        if (length is not null && data.DurationType is { } lasting) return lasting;
        return data.Cassation && _grammar.CassationCourts.In(_tokens, happening.Sentence.First, happening.Sentence.End, out _, out _) ? "cassation_decision" : data.Type;
    }

    private EventFinding Finding(Happening happening, string type, string status, List<int> persons, DatePlace? date, LengthPlace? length)
    {
        var trigger = text.Span(happening.First, happening.End);
        var sentence = happening.Sentence;
        return new EventFinding
        {
            Id = "",
            Type = type,
            Persons = [.. persons.Select(person => people.People.Findings[person].Id)],
            Date = date is null ? null : date.Resolve(published, status == "scheduled"),
            DateText = date is null ? null : text.Slice(date.First, date.End),
            Place = _scenery.Place(happening),
            Duration = length?.Iso,
            Provision = _scenery.Provision(sentence),
            Court = _scenery.Body(happening, "court"),
            Authority = _scenery.Authority(happening),
            Status = status,
            AttributedTo = SpokenBy(trigger),
            Span = text.Span(sentence.First, sentence.End),
            Quote = text.Slice(sentence.First, sentence.End),
            Trigger = trigger,
        };
    }

    private string? SpokenBy(TextSpan trigger) => QuoteAt(trigger)?.Speaker?.Name;

    private QuoteFinding? QuoteAt(TextSpan trigger)
    {
        int low = 0, high = quotes.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (quotes[middle].Span.Start <= trigger.Start) low = middle + 1;
            else high = middle;
        }

        return low > 0 && quotes[low - 1].Span.Contains(trigger) ? quotes[low - 1] : null;
    }

    private static List<T> Take<T>(List<T> mentions, ref int next, TextSentence sentence, Func<T, int> first)
    {
        while (next < mentions.Count && first(mentions[next]) < sentence.First) next++;
        var from = next;
        while (next < mentions.Count && first(mentions[next]) < sentence.End) next++;
        return mentions[from..next];
    }
}
