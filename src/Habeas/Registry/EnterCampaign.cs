using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Registry;

/// <summary>An editor opens a campaign: a public list with a story and what is asked.</summary>
public sealed class EnterCampaign(Database database)
{
    public sealed record Request(
        string Slug, string Name, string? Owner = null, string? Hashtag = null, string? Launched = null, int? StatedSize = null,
        IReadOnlyList<string>? Story = null, IReadOnlyList<string>? CallsToAction = null, bool Published = true);

    public abstract record Outcome
    {
        public sealed record Entered(string Id) : Outcome;

        public sealed record Refused(string Sentence) : Outcome;
    }

    internal static string? Decide(Request request, bool slugTaken)
    {
        if (string.IsNullOrWhiteSpace(request.Name)) return "A campaign needs a name.";
        if (request.Slug.Length is 0 or > 80 || !request.Slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            return $"“{request.Slug}” cannot stand in an address: use small letters, digits and hyphens.";
        if (slugTaken) return $"There is a campaign at “{request.Slug}” already.";
        if (request.Launched is not null && PartialDate.TryParse(request.Launched, out var problem) is null) return problem;
        return null;
    }

    public Task<Outcome> ExecuteAsync(Request request, Act act, TimeProvider clock, CancellationToken cancellation = default) =>
        database.WriteAsync(act, write => AppendAsync(request, write, clock, cancellation), cancellation);

    /// <summary>The same inside another act.</summary>
    internal static async Task<Outcome> AppendAsync(Request request, LedgerWrite write, TimeProvider clock, CancellationToken cancellation)
    {
        var taken = await write.Records.Set<RecordRow>().AnyAsync(r => r.Kind == CampaignRecord.Kind && r.Key == request.Slug, cancellation);
        if (Decide(request, taken) is { } problem) return new Outcome.Refused(problem);
        var campaign = new CampaignRecord(
            Ids.New(clock), request.Slug, request.Name.Trim(), request.Owner, request.Hashtag, request.Launched, request.StatedSize,
            request.Story ?? [], request.CallsToAction ?? [], request.Published);
        await write.AppendAsync("enter-campaign", campaign.ToState());
        return new Outcome.Entered(campaign.Id);
    }
}
