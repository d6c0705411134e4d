using Habeas.Intake;
using Habeas.Registry;
using Habeas.Review;
using Habeas.Storage;

namespace Habeas.Host.Commands.Demo;

/// <summary>Enters the samples by the same verbs by which an editor works: archive, cite, enter; the dispatches wait in the queue.</summary>
internal sealed class SampleRegister(IServiceProvider services, SampleFiles samples)
{
    private const string Actor = "demo";
    private readonly TimeProvider clock = services.GetRequiredService<TimeProvider>();
    private readonly Dictionary<string, Archived> archive = new(StringComparer.Ordinal);

    private sealed record Archived(string Capture, string TextHash, string Text, SourceNote Note);

    /// <exception cref="UnusableException">A sample cites what is not there.</exception>
    public async Task MakeAsync(Action<int, int> progress, CancellationToken cancellation)
    {
        var all = samples.Sources.Count + samples.Campaigns.Count + samples.People.Count + samples.Dispatches.Count;
        var done = 0;
        foreach (var source in samples.Sources)
        {
            archive[source.Id] = await ArchiveAsync(source, cancellation);
            progress(++done, all);
        }

        var campaigns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var campaign in samples.Campaigns)
        {
            campaigns[campaign.Id] = await EnterAsync(campaign, cancellation);
            progress(++done, all);
        }

        foreach (var person in samples.People)
        {
            var listed = samples.Campaigns.SelectMany(c => c.Members.Where(m => m.Person == person.Id).Select(m => new EnterPerson.NewClaim(
                "listed", campaigns[c.Id], null, null, [Cite(person, m.Cite)])));
            await EnterAsync(person, [.. listed], cancellation);
            progress(++done, all);
        }

        foreach (var dispatch in samples.Dispatches)
        {
            await services.GetRequiredService<ReceiveDocument>().ExecuteAsync(
                new ReceiveDocument.Request(await File.ReadAllBytesAsync(dispatch, cancellation), "file", Path.GetFileName(dispatch)),
                Act.Begin(clock, Actor), clock, cancellation);
            progress(++done, all);
        }

        await services.GetRequiredService<ProposeFindings>().CatchUpAsync(cancellation);
    }

    private async Task<Archived> ArchiveAsync(SampleSource source, CancellationToken cancellation)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(samples.Folder, "registry", source.File), cancellation);
        var outcome = await services.GetRequiredService<ReceiveDocument>().ExecuteAsync(
            new ReceiveDocument.Request(bytes, "file", Path.GetFileName(source.File), source.Url, source.Published), Act.Begin(clock, Actor), clock, cancellation);
        if (outcome is not ReceiveDocument.Outcome.Received received)
            throw new UnusableException($"The sample {source.Id} could not be archived: {outcome}");
        await services.GetRequiredService<CorrectSource>().ExecuteAsync(
            new CorrectSource.Request(received.Reading, source.Outlet, source.Title, source.Published, source.Url), Act.Begin(clock, Actor), cancellation);
        await services.GetRequiredService<CloseReading>().ExecuteAsync(received.Reading, done: true, Act.Begin(clock, Actor), cancellation);
        var text = received.Found.Article!.Text;
        return new Archived(received.Capture, ReceiveDocument.HashOf(text), text, new SourceNote(
            source.Outlet, source.Title, received.Found.Article.Byline, source.Published, source.Url, source.Language, clock.GetUtcNow()));
    }

    private async Task<string> EnterAsync(SampleCampaign campaign, CancellationToken cancellation)
    {
        var outcome = await services.GetRequiredService<EnterCampaign>().ExecuteAsync(
            new EnterCampaign.Request(
                campaign.Slug, campaign.Name, campaign.By, campaign.Hashtag, campaign.Started, campaign.Size,
                campaign.Summary is null ? [] : [campaign.Summary], campaign.CallsToAction),
            Act.Begin(clock, Actor), clock, cancellation);
        return outcome is EnterCampaign.Outcome.Entered entered
            ? entered.Id : throw new UnusableException($"The sample campaign {campaign.Id} was refused: {outcome}");
    }

    private async Task EnterAsync(SamplePerson person, IReadOnlyList<EnterPerson.NewClaim> listed, CancellationToken cancellation)
    {
        var first = person.Name.Cite;
        var conflicts = person.Conflicts ?? [];
        var names = (person.OtherNames ?? []).Prepend(person.Name).Select((name, i) => new EnterPerson.NewClaim(
            "name", name.Value, name.Script is null ? name.Language : $"{name.Language}-{name.Script}", name.Kind ?? "legal",
            [Cite(person, name.Cite ?? first ?? throw new UnusableException($"The name “{name.Value}” cites nothing."))], Preferred: i == 0)).ToList();
        var claims = (person.Occupations ?? []).Select(o => Claim("occupation", o))
            .Concat(person.Birth is null ? [] : [Claim("birth_date", person.Birth)])
            .Concat(conflicts.Where(c => c.Event is null).Select(c => Claim(c.Property!, c)))
            .Concat(listed).ToList();
        var events = (person.Events ?? []).Select((happening, i) =>
        {
            List<Citation> citations = [.. (happening.Cites ?? [happening.Cite!]).Select(c => Cite(person, c))];
            var facts = happening.Facts.Select(f => new EnterPerson.NewClaim(f.Property, f.Value, null, null, citations))
                .Concat(conflicts.Where(c => c.Event == i).Select(c => Claim(c.Property!, c)));
            return new EnterPerson.NewEvent(
                happening.Type, happening.Modality ?? "asserted", happening.AttributedTo, citations, [.. facts], happening.ConfirmedBy);
        }).ToList();
        var quotes = (person.Quotes ?? []).Select(q => new EnterPerson.NewQuote(
            q.Relation ?? "about", q.SpeakerName is null ? q.Speaker : $"{q.SpeakerName}, {q.Speaker}", q.Role, q.Venue, q.Date, q.Form ?? "direct", q.Kind, q.Specificity, q.PromptedBy,
            Cite(person, q.Cite))).ToList();
        var posture = Enum.Parse<Posture>(person.Posture ?? "public", ignoreCase: true);
        var outcome = await services.GetRequiredService<EnterPerson>().ExecuteAsync(
            new EnterPerson.Request(person.Country, posture, person.Published, names, claims, events, quotes),
            Act.Begin(clock, Actor, "Sample of an invented country."), clock, cancellation);
        if (outcome is EnterPerson.Outcome.Refused refused) throw new UnusableException($"The sample {person.Id} was refused: {refused.Sentence}");

        EnterPerson.NewClaim Claim(string property, SampleFact fact) =>
            new(property, fact.Value, null, null, [Cite(person, fact.Cite)], Note: fact.Note);
    }

    private Citation Cite(SamplePerson person, SampleCite cite)
    {
        if (!archive.TryGetValue(cite.Source, out var source)) throw new UnusableException($"The sample {person.Id} cites {cite.Source}, which there is not.");
        var at = source.Text.IndexOf(cite.Quote, StringComparison.Ordinal);
        if (at < 0) throw new UnusableException($"The sample {person.Id} cites {cite.Source}, which does not say “{cite.Quote}”.");
        var start = CodePointsIn(source.Text[..at]);
        return new Citation(
            source.Capture, source.TextHash, start, start + CodePointsIn(cite.Quote), cite.Quote, source.Note);
    }

    private static int CodePointsIn(string text) => text.EnumerateRunes().Count();
}
