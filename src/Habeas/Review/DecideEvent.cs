using Habeas.Reading;
using Habeas.Registry;
using Habeas.Storage;
using NodaTime.Text;

namespace Habeas.Review;

/// <summary>
/// What happened, to whom: a new event, or one more report of an event on record. A value that differs from what is on record is put
/// beside it; neither is lost.
/// </summary>
internal static class DecideEvent
{
    private const int EarliestYear = 1900;

    public static Plan On(Making making, EventFinding found, IReadOnlyDictionary<string, PersonFile> files)
    {
        var request = making.Request;
        var type = Making.Pick(request.Type, found.Type)!;
        var modality = Making.Pick(request.Modality, found.Status)!;
        if (!Vocabulary.Has("event_type", type)) return Plan.Refuse($"“{type}” is not an event type of the vocabulary.");
        if (!Vocabulary.Has("event_status", modality)) return Plan.Refuse($"“{modality}” is not one of asserted, alleged, denied, scheduled, requested.");
        if (found.Persons.Count == 0) return Plan.Refuse("The article does not say who it happened to; enter it from the person's page.");
        if (found.Persons.FirstOrDefault(p => !making.Sheet.Persons.ContainsKey(p)) is { } open)
            return Plan.NeedPerson(making.Sheet.Found.Persons.FirstOrDefault(p => p.Id == open)?.Name ?? open);

        var values = ValuesOf(request, found).ToList();
        if (values.Select(v => ProblemOf(v.Property, v.Value, modality, making.Today)).FirstOrDefault(p => p is not null) is { } problem) return Plan.Refuse(problem);
        var frees = values.Contains(("release_kind", "bail"));

        var states = new List<LedgerState>();
        var made = new List<Made>();
        var citation = making.Sheet.Cite(found.Span);
        var attributed = Making.Pick(request.AttributedTo, found.AttributedTo);
        var persons = found.Persons.Select(p => making.Sheet.Persons[p].Record.Id).Distinct(StringComparer.Ordinal).ToList();
        if (request.Known.FirstOrDefault(id => !persons.Exists(p => files[p].Events.Any(e => e.Id == id))) is { } other) return Plan.Refuse($"There is no event {other} of this person.");
        foreach (var person in persons)
        {
            string happening;
            if (files[person].Events.FirstOrDefault(e => request.Known.Contains(e.Id)) is { } known)
            {
                if (known.Status == RecordStatus.Retracted) return Plan.Refuse("That event was taken back meanwhile.");
                if (known.Type != type) return Plan.Refuse("That event on record is of another type.");
                happening = known.Id;
                var now = known with { Frees = known.Frees || frees };
                // Who alone says that somebody is free has accepted it, whoever accepted the rest: the second reader is somebody else.
                if (now.IsSensitive && !known.IsSensitive) now = now with { AcceptedBy = making.Actor };
                states.Add(now.Resting([.. known.Citations, citation]).ToState());
                made.Add(new Made(known.Id, citation));
            }
            else
            {
                var fresh = new EventRecord(
                    making.NewId(), person, type, modality, attributed, [citation], RecordStatus.Accepted, making.Actor, ConfirmedBy: null, frees);
                happening = fresh.Id;
                states.Add(fresh.ToState());
                made.Add(new Made(fresh.Id, null));
            }

            foreach (var (property, value) in values)
            {
                var claim = making.Claim(person, happening, property, value, citation);
                states.Add(claim.ToState());
                made.Add(new Made(claim.Id, null));
            }
        }

        return new Plan(states, made, making.Sheet.Persons[found.Persons[0]].Record.Id);
    }

    private static IEnumerable<(string Property, string Value)> ValuesOf(AcceptProposal.Request request, EventFinding found)
    {
        var values = new (string Property, string? Value)[]
        {
            ("date", Making.Pick(request.Date, found.Date)), ("place", Making.Pick(request.Place, found.Place)),
            ("duration", Making.Pick(request.Duration, found.Duration)), ("court", Making.Pick(request.Court, found.Court)),
            ("authority", Making.Pick(request.Authority, found.Authority)), ("provision", Making.Pick(request.Provision, found.Provision)),
            ("release_kind", Making.Pick(request.ReleaseKind, null)),
        };
        return values.Where(v => v.Value is not null).Select(v => (v.Property, v.Value!));
    }

    private static string? ProblemOf(string property, string value, string modality, DateOnly today)
    {
        string? problem = null;
        switch (property)
        {
            case "date":
                if (PartialDate.TryParse(value, out problem) is not { } date) break;
                if (date.Latest.Year < EarliestYear) problem = $"“{value}” lies before {EarliestYear}: is the year right?";
                // Clocks differ by a day around the world.
                else if (modality == "asserted" && date.Earliest > today.AddDays(1)) problem = $"“{value}” is still to come: what is to happen is scheduled, not asserted.";
                break;
            case "duration" when !PeriodPattern.NormalizingIso.Parse(value).Success:
                problem = $"“{value}” is not a duration that can be read: write P4Y for four years, P3M for three months, P1Y6M, P15D.";
                break;
            case "release_kind" when !Vocabulary.Has("release_kind", value):
                problem = $"“{value}” is not a kind of release of the vocabulary.";
                break;
            case var _ when value.Length > 300:
                problem = $"The {property} is longer than 300 characters.";
                break;
        }

        return problem;
    }
}
