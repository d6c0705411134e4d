using System.Globalization;
using Habeas.Reading.Findings.Dates;
using Habeas.Reading.Findings.Organizations;
using Habeas.Reading.Findings.Persons;
using Habeas.Reading.Languages;
using Habeas.Reading.Text;

namespace Habeas.Reading.Findings.Events;

/// <summary>Finds detention events, to whom they happened, and how the text says so. <c>published</c> is what relative dates count from.</summary>
internal sealed class EventFinder
{
    private const int DeepestNesting = 6;
    private readonly TokenizedText _text;
    private readonly LanguagePack _language;
    private readonly People _people;
    private readonly IReadOnlyList<QuoteFinding> _quotes;
    private readonly PartialDate? _published;
    private readonly Clause _clause;
    private readonly PatientFinder _patients;
    private readonly EventStatus _status;
    private readonly EventDates _times;
    private readonly EventScene _scene;

    private EventFinder(
        TokenizedText text, LanguagePack language, People people, IReadOnlyList<OrganizationFinding> organizations,
        IReadOnlyList<OrganizationMention> bodies, IReadOnlyList<QuoteFinding> quotes, PartialDate? published)
    {
        (_text, _language, _people, _quotes, _published) = (text, language, people, quotes, published);
        _clause = new Clause(text, language);
        _patients = new PatientFinder(text, language, people, _clause);
        _status = new EventStatus(text, language, _clause);
        _times = new EventDates(text, language, _clause);
        _scene = new EventScene(text, language, people, _clause, new BodyIndex(organizations, bodies));
    }

    public static IReadOnlyList<EventFinding> Find(
        TokenizedText text,
        LanguagePack language,
        People people,
        IReadOnlyList<OrganizationFinding> organizations,
        IReadOnlyList<OrganizationMention> bodies,
        IReadOnlyList<DateMention> dates,
        IReadOnlyList<DurationMention> durations,
        IReadOnlyList<QuoteFinding> quotes,
        PartialDate? published)
    {
        var finder = new EventFinder(text, language, people, organizations, bodies, quotes, published);
        var hits = new TriggerFinder(text, language, finder._clause, durations).Find();
        var found = new List<EventFinding>();
        int date = 0, duration = 0;
        for (var first = 0; first < hits.Count;)
        {
            var end = first + 1;
            while (end < hits.Count && hits[end].Sentence == hits[first].Sentence) end++;
            var sentence = hits[first].Sentence;
            while (date < dates.Count && dates[date].First < sentence.First) date++;
            while (duration < durations.Count && durations[duration].First < sentence.First) duration++;
            finder.InSentence(
                hits[first..end], dates.Skip(date).TakeWhile(d => d.First < sentence.End), durations.Skip(duration).TakeWhile(d => d.First < sentence.End), found);
            first = end;
        }

        return [.. found.Select((finding, i) => finding with { Id = string.Create(CultureInfo.InvariantCulture, $"e{i + 1}") })];
    }

    private void InSentence(List<TriggerHit> hits, IEnumerable<DateMention> dates, IEnumerable<DurationMention> durations, List<EventFinding> found)
    {
        var given = _times.Dates(hits, dates);
        var lengths = _times.Durations(hits, durations);
        (TriggerHit, List<int>)? before = null;
        for (var i = 0; i < hits.Count; i++)
        {
            var hit = hits[i];
            var persons = _patients.Of(hit, before);
            before = (hit, persons);
            _patients.Remember(persons, hit.Sentence.Paragraph);
            if (hit.Trigger.Data.OnlyWithPerson && persons.Count == 0) continue;
            if (IsVague(hit, persons, given[i], lengths[i]) || _status.Of(hit) is not { } status) continue;
            var from = i > 0 ? hits[i - 1].End : hit.Sentence.First;
            var until = i + 1 < hits.Count ? hits[i + 1].First : hit.Sentence.End;
            var date = given[i] is { } mention ? DateResolver.Resolve(mention, _published, status == "scheduled") : null;
            if (status == "asserted" && hit.Type == "ill_treatment_alleged" && AttributedTo(_text.Span(hit.First, hit.End)) is not null) status = "alleged";
            var span = _text.Span(hit.Sentence.First, hit.Sentence.End);
            var trigger = _text.Span(hit.First, WithoutPreposition(hit));
            found.Add(new EventFinding
            {
                Id = "",
                Type = TypeOf(hit, lengths[i], _scene, from, until),
                Persons = [.. persons.Distinct().Select(person => _people.Findings[person].Id)],
                Date = date,
                DateText = given[i] is { } written ? _times.Words(written) : null,
                Place = _scene.Place(hit, from, until),
                Duration = lengths[i]?.Iso,
                Provision = _scene.Provision(hit.End, until),
                Court = _scene.Court(hit, from, until),
                Authority = _scene.Authority(hit, from, until),
                Status = status,
                AttributedTo = AttributedTo(trigger),
                Span = span,
                Quote = _text.Slice(hit.Sentence.First, hit.Sentence.End),
                Trigger = trigger,
            });
            if (lengths[i] is { } length && hit.Type == "sentence") Others(hit, length, durations, i + 1 < hits.Count ? until : hit.Sentence.End, found);
        }
    }

    // "X was sentenced to two years and Y to three": the second clause has no verb.
    private void Others(TriggerHit hit, DurationMention length, IEnumerable<DurationMention> durations, int until, List<EventFinding> found)
    {
        var told = found[^1];
        foreach (var mention in _people.In(length.End, until).Where(mention => mention.Kind == MentionKind.Name))
        {
            var id = _people.Findings[mention.Person].Id;
            if (told.Persons.Contains(id, StringComparer.Ordinal)) continue;
            var next = mention.End < until && _language.TowardWords.Contains(_text.Tokens[mention.End].Norm) ? mention.End + 1 : mention.End;
            if (next >= until || _clause.IsParted(length.End, mention.First)) continue;
            var own = durations.FirstOrDefault(duration => duration.First == next)?.Iso;
            if (own is null && (next > mention.End || !IsWordAt(next + 1, until)) && _language.Numbers.TryGetValue(_text.Tokens[next].Norm, out var years) && !_text.Tokens[next].Capital)
                own = string.Create(CultureInfo.InvariantCulture, $"P{years}{length.Iso[^1]}");
            if (own is not null) found.Add(told with { Persons = [id], Duration = own, Trigger = told.Trigger });
        }
    }

    private bool IsWordAt(int token, int until) => token < until && _text.Tokens[token].IsWord && !_language.Conjunctions.Contains(_text.Tokens[token].Norm);

    /// <summary>"release of": the word alone says what happened.</summary>
    private int WithoutPreposition(TriggerHit hit)
    {
        var end = hit.End;
        while (hit.Voice == Voice.Noun && end - 1 > hit.First && (_language.Prepositions.Contains(_text.Tokens[end - 1].Norm) || _language.Determiners.Contains(_text.Tokens[end - 1].Norm))) end--;
        return end;
    }

    /// <summary>Words that name nobody and tell nothing more than themselves: "the arrests", "prisoners detained unfairly".</summary>
    private bool IsVague(TriggerHit hit, List<int> persons, DateMention? date, DurationMention? length)
    {
        if (persons.Count > 0 || date is not null || length is not null) return false;
        if (hit.Voice == Voice.Noun) return hit.Trigger.Data.Alone || _language.Singular(_text.Tokens[hit.First].Norm) != _text.Tokens[hit.First].Norm;
        return hit.Voice == Voice.Passive && hit.Group == hit.First && hit.Trigger.Data.Mode == "verb" && hit.First > hit.Sentence.First && _language.ListNouns.Contains(_text.Tokens[hit.First - 1].Norm);
    }

    private static string TypeOf(TriggerHit hit, DurationMention? length, EventScene scene, int from, int until)
    {
        var data = hit.Trigger.Data;
        if (length is { Hours: true } && data.HourType is { } hours) return hours;
        if (length is not null && data.DurationType is { } lasting) return lasting;
        if (data.HospitalType is { } hospital && scene.IsHospital(hit, until)) return hospital;
        if (data.Cassation && scene.IsCassation(hit, from, until)) return "cassation_decision";
        return data.Type;
    }

    /// <summary>The one in whose words, quoted or reported, the event stands.</summary>
    private string? AttributedTo(TextSpan trigger)
    {
        QuoteFinding? closest = null;
        int low = 0, high = _quotes.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_quotes[middle].Span.Start <= trigger.Start) low = middle + 1;
            else high = middle;
        }

        for (var i = low - 1; i >= Math.Max(0, low - DeepestNesting); i--)
        {
            if (_quotes[i].Speaker is not null && _quotes[i].Span.Contains(trigger) && (closest is null || _quotes[i].Span.Length < closest.Span.Length)) closest = _quotes[i];
        }

        return closest?.Speaker?.Name;
    }
}
