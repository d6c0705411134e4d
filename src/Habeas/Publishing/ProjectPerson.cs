using Habeas.Advocacy;
using Habeas.Registry;

namespace Habeas.Publishing;

/// <summary>
/// The one door out: makes a person's public page from their file, field by field. What is not written here cannot leave.
/// </summary>
internal static class ProjectPerson
{
    /// <param name="textOf">Archived clean text by its SHA-256.</param>
    /// <param name="campaigns">Published campaigns by id.</param>
    /// <param name="updated">When the file last changed.</param>
    /// <returns>Null when the person is not for the public: quiet, paused, not published, or without a name that a source states.</returns>
    public static PublicProfile? Of(
        PersonFile file, Func<string, string?> textOf, IReadOnlyDictionary<string, CampaignRecord> campaigns, Screen screen, DateTimeOffset updated)
    {
        if (file.Person is not { Posture: Posture.Public, Published: true }) return null;
        var excerpts = new Excerpts(textOf, screen, [.. file.Names.Select(n => n.Value)]);
        var names = NamesOf(file, excerpts);
        if (names.Count == 0) return null;
        var occupations = file.Accepted("occupation").GroupBy(c => c.Value, StringComparer.Ordinal)
            .Select(g => Fact(Resolved.Of(g)!, "occupation", excerpts, screen)).OfType<PublicFact>().ToList();
        var timeline = file.Events.Where(e => e.MayBeStated).Select(e => EventOf(file, e, excerpts, screen)).OfType<PublicEvent>()
            .OrderBy(e => e.Date?.Date?.Earliest ?? DateOnly.MaxValue).ThenBy(e => e.Id, StringComparer.Ordinal).ToList();
        var quotes = file.Quotes.Where(q => q.Status == RecordStatus.Accepted).Select(q => QuoteOf(q, excerpts, screen)).OfType<PublicQuote>()
            .OrderByDescending(q => q.Date?.Latest ?? DateOnly.MinValue).ThenByDescending(q => q.Id, StringComparer.Ordinal).ToList();

        // What was withheld must not show through the status either.
        var shown = timeline.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        var visible = file with
        {
            Events = [.. file.Events.Where(e => shown.Contains(e.Id))], Claims = [.. file.Claims.Where(c => c.Event is null || shown.Contains(c.Event))],
            Quotes = [.. file.Quotes.Where(q => quotes.Exists(p => p.Id == q.Id))],
        };
        var status = CaseStatus.Of(visible);
        var raised = Raising.LastOf(visible);
        var profile = new PublicProfile
        {
            PublicId = file.Person.PublicId, Name = names[0], OtherNames = [.. names.Skip(1)], Country = file.Person.Country,
            Facility = timeline.SelectMany(e => e.Facts).LastOrDefault(f => f.Property == "facility"), Occupations = occupations,
            Status = new PublicStatus(status.Code, status.RollUp, PublicDates.Of(status.Since), status.LastConfirmed, status.Disputed),
            Spells = [.. status.Spells.Select(s => new PublicSpell(PublicDates.Of(s.Start)!, PublicDates.Of(s.End), s.EndedBy))],
            Timeline = timeline, Quotes = quotes, Campaigns = MembershipsOf(file, campaigns, excerpts),
            LastRaised = raised is null ? null : new PublicRaising(
                PublicDates.Of(raised.Date), raised.Quote.DateText, raised.Quote.Speaker, raised.Quote.SpeakerRole, raised.Quote.Id),
            Sources = excerpts.Sources, Updated = updated,
        };
        // The last gate looks at every text of the page, also of fields that are added one day and forgotten above.
        return screen.PassesAll(profile) ? profile : null;
    }

    private static List<PublicName> NamesOf(PersonFile file, Excerpts excerpts) => [.. file.Names
        .Where(n => n.NameKind is not "pseudonym_protective")
        .OrderByDescending(n => n.Preferred)
        .GroupBy(n => n.Value, StringComparer.Ordinal)
        .Select(g => new PublicName(g.Key, g.First().Language ?? "und", g.First().NameKind ?? "legal")
        {
            Citations = excerpts.Of(g.SelectMany(n => n.Citations)),
        })
        .Where(n => n.Citations.Count > 0)];

    private static PublicEvent? EventOf(PersonFile file, EventRecord happening, Excerpts excerpts, Screen screen)
    {
        var citations = excerpts.Of(happening.Citations);
        if (citations.Count == 0) return null;
        var facts = file.AcceptedOf(happening).GroupBy(c => c.Property, StringComparer.Ordinal)
            .SelectMany(g => ClaimRecord.IsMany(g.Key)
                ? g.GroupBy(c => c.Value, StringComparer.Ordinal).Select(v => Fact(Resolved.Of(v), g.Key, excerpts, screen))
                : [Fact(Resolved.Of(g), g.Key, excerpts, screen)])
            .OfType<PublicFact>().Where(f => screen.Passes(f.Value) && f.Alternatives.All(a => screen.Passes(a.Value))).ToList();
        return new PublicEvent
        {
            Id = happening.Id, Type = happening.Type, Status = happening.Modality,
            AttributedTo = screen.Passes(happening.AttributedTo) ? happening.AttributedTo : null,
            Date = facts.Find(f => f.Property == "date"), Facts = [.. facts.Where(f => f.Property != "date")], Citations = citations,
        };
    }

    private static PublicFact? Fact(Resolved? resolved, string property, Excerpts excerpts, Screen screen)
    {
        if (resolved is null) return null;
        var citations = excerpts.Of(resolved.Claims.SelectMany(c => c.Citations));
        if (citations.Count == 0) return null;
        return new PublicFact
        {
            Property = property, Value = resolved.Value, Date = property is "date" ? PublicDates.Of(resolved.Date) : null, Citations = citations,
            Note = screen.Pass(resolved.Note),
            Alternatives = [.. resolved.Alternatives.Select(a => new PublicAlternative(
                a.Value, property is "date" ? PublicDates.Of(a.Date) : null, excerpts.Of(a.Claims.SelectMany(c => c.Citations))))
                .Where(a => a.Citations.Count > 0)],
        };
    }

    private static PublicQuote? QuoteOf(QuoteRecord quote, Excerpts excerpts, Screen screen)
    {
        if (!screen.Passes(quote.PromptedBy) || !screen.Passes(quote.Speaker)) return null;
        var citations = excerpts.Of([quote.Citation]);
        return citations.Count == 0 ? null : new PublicQuote
        {
            Id = quote.Id, Speaker = quote.Speaker, SpeakerRole = screen.Pass(quote.SpeakerRole), Venue = screen.Pass(quote.Venue),
            Date = PublicDates.Of(quote.Date), DateText = screen.Pass(quote.DateText), Form = quote.Form, Kind = quote.StatementKind, Specificity = quote.Specificity, PromptedBy = quote.PromptedBy,
            Text = quote.Citation.Exact, Citations = citations,
        };
    }

    private static List<PublicMembership> MembershipsOf(
        PersonFile file, IReadOnlyDictionary<string, CampaignRecord> campaigns, Excerpts excerpts) => [.. file.Accepted("listed")
        .Where(c => campaigns.ContainsKey(c.Value))
        .GroupBy(c => c.Value, StringComparer.Ordinal)
        .Select(g => new PublicMembership(campaigns[g.Key].Slug, campaigns[g.Key].Name, excerpts.Of(g.SelectMany(c => c.Citations))))
        .Where(m => m.Citations.Count > 0)];
}
