using Habeas.Reading;
using Habeas.Registry;

namespace Habeas.Review;

/// <summary>
/// Who said what. A statement that names a person's case is put to that person's file; a generic one is put beside the case that the
/// article is about, and never counts as raising it.
/// </summary>
internal static class DecideQuote
{
    public static Plan On(Making making, QuoteFinding found)
    {
        var request = making.Request;
        var speaker = Making.Pick(request.Speaker, found.Speaker?.Name);
        if (speaker is null) return Plan.Refuse("Say who spoke: the article leaves it open.");
        var kind = Making.Pick(request.StatementKind, found.Kind);
        var specificity = Making.Pick(request.Specificity, found.Specificity)!;
        if (kind is not null && !Vocabulary.Has("statement_kind", kind)) return Plan.Refuse($"“{kind}” is not a kind of statement of the vocabulary.");
        if (!Vocabulary.Has("specificity", specificity)) return Plan.Refuse($"“{specificity}” is not one of case, country, generic.");
        var date = Making.Pick(request.Date, found.Date);
        if (date is not null && PartialDate.TryParse(date, out var problem) is null) return Plan.Refuse(problem!);

        var persons = making.Sheet.Persons;
        if (found.About.FirstOrDefault(p => !persons.ContainsKey(p)) is { } open)
            return Plan.NeedPerson(making.Sheet.Found.Persons.FirstOrDefault(p => p.Id == open)?.Name ?? open);
        var about = found.About.Select(p => persons[p].Record.Id).Distinct(StringComparer.Ordinal).ToList();
        var beside = about.Count > 0 ? [] : persons.Values.Select(p => p.Record.Id).Distinct(StringComparer.Ordinal).ToList();
        if (about.Count + beside.Count == 0) return Plan.Refuse("Decide first who the article is about: a statement is kept with a person's case.");

        var citation = making.Sheet.Cite(found.Span);
        var records = about.Select(p => (p, "about")).Concat(beside.Select(p => (p, "context"))).Select(p => new QuoteRecord(
            making.NewId(), p.Item1, p.Item2, speaker, Making.Pick(request.SpeakerRole, found.Speaker?.Role), Making.Pick(request.Venue, found.Venue),
            date, found.DateText, found.Form, kind, specificity, found.PromptedBy, citation, RecordStatus.Accepted, making.Actor)).ToList();
        return new Plan([.. records.Select(r => r.ToState())], [.. records.Select(r => new Made(r.Id, null))], records[0].Person);
    }
}
