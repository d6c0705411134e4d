using Habeas.Intake;
using Habeas.Registry;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Review;

/// <summary>
/// An editor says what the machine could not see of a source: who published it, under which title, when and where. What is accepted
/// from now on cites it so.
/// </summary>
public sealed class CorrectSource(Database database)
{
    public sealed record Request(string Reading, string? Outlet, string? Title, string? Published, string? Url);

    public abstract record Outcome
    {
        public sealed record Corrected : Outcome;

        public sealed record NotFound : Outcome;

        public sealed record Refused(string Sentence) : Outcome;
    }

    internal static string? Decide(Request request)
    {
        if (!string.IsNullOrWhiteSpace(request.Published) && PartialDate.TryParse(request.Published, out var problem) is null) return problem;
        if (!string.IsNullOrWhiteSpace(request.Url)
            && (!Uri.TryCreate(request.Url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")))
            return "The address must begin with http:// or https://.";
        return new[] { request.Outlet, request.Title, request.Url }.Any(t => t?.Length > 2000) ? "That is longer than 2,000 characters." : null;
    }

    public async Task<Outcome> ExecuteAsync(Request request, Act act, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Decide(request) is { } sentence) return new Outcome.Refused(sentence);
        return await database.WriteAsync<Outcome>(
            act,
            async write =>
            {
                var reading = await write.Stable.Set<ReadingRow>().SingleOrDefaultAsync(r => r.Id == request.Reading, cancellation);
                if (reading is null) return new Outcome.NotFound();
                var before = SourceRecord.Of(reading);
                reading.Outlet = Trim(request.Outlet);
                reading.Title = Trim(request.Title);
                reading.Published = Trim(request.Published);
                reading.Url = Trim(request.Url);
                if (SourceRecord.Of(reading) != before) await write.AppendAsync("correct-source", SourceRecord.Of(reading).ToState());
                return new Outcome.Corrected();
            },
            cancellation);
    }

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
