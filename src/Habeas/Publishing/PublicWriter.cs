using System.Text.Json;
using Habeas.Registry;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Publishing;

/// <summary>Writes pages into the public database within one transaction, and moves its version only when a public byte changed.</summary>
internal sealed class PublicWriter
{
    private readonly PublicContext tables;
    private bool changed;

    private PublicWriter(PublicContext tables, PublicState state)
    {
        this.tables = tables;
        State = state;
    }

    public PublicState State { get; }

    public string QuietFingerprint => State.Quiet;

    /// <summary>Takes the writers' queue: the one row of state is locked until the transaction ends.</summary>
    public static async Task<PublicWriter> BeginAsync(PublicContext tables, CancellationToken cancellation)
    {
        if (tables.Database.IsNpgsql())
            await tables.Database.ExecuteSqlRawAsync($"LOCK TABLE {PublicContext.Schema}.state IN EXCLUSIVE MODE", cancellation);
        var state = await tables.State.SingleOrDefaultAsync(cancellation);
        if (state is null) tables.State.Add(state = new PublicState { Hash = LedgerEntry.Genesis, Quiet = string.Empty });
        return new PublicWriter(tables, state);
    }

    /// <summary>Puts a page, or takes it away with all its news.</summary>
    public async Task PutAsync(string publicId, PublicProfile? profile, CancellationToken cancellation)
    {
        var entry = await tables.People.FindAsync([publicId], cancellation);
        if (profile is null)
        {
            if (entry is not null) await RemoveAsync(entry, cancellation);
            return;
        }

        var before = entry?.Read();
        // The time of the last change must not tell that something changed which is not public.
        if (entry is not null && Says(entry, profile)) return;
        changed = true;
        var json = Write(profile);
        if (entry is null) tables.People.Add(new PublicPersonEntry { PublicId = publicId, Json = json });
        else entry.Json = json;
        await TellAsync(before, profile, cancellation);
    }

    public async Task PutAsync(IEnumerable<CampaignRecord> campaigns, Screen screen, DateTimeOffset now, CancellationToken cancellation)
    {
        var known = await tables.Campaigns.ToDictionaryAsync(c => c.Slug, StringComparer.Ordinal, cancellation);
        foreach (var record in campaigns)
        {
            known.Remove(record.Slug, out var entry);
            var campaign = new PublicCampaign
            {
                Slug = record.Slug, Name = record.Name, Owner = screen.Pass(record.Owner), Hashtag = screen.Pass(record.Hashtag),
                Story = [.. record.Story.Where(screen.Passes)], CallsToAction = [.. record.CallsToAction.Where(screen.Passes)], StatedSize = record.StatedSize,
                Launched = PublicDates.Of(record.Launched), Updated = now,
            };
            if (entry is not null && Write(campaign with { Updated = entry.Read().Updated }) == entry.Json) continue;
            changed = true;
            if (entry is null) tables.Campaigns.Add(new PublicCampaignEntry { Slug = record.Slug, Json = Write(campaign) });
            else entry.Json = Write(campaign);
        }

        if (known.Count == 0) return;
        changed = true;
        tables.Campaigns.RemoveRange(known.Values);
    }

    /// <summary>Takes away every page that is not in the set.</summary>
    public async Task KeepOnlyAsync(HashSet<string> publicIds, CancellationToken cancellation)
    {
        foreach (var entry in await tables.People.ToListAsync(cancellation))
        {
            if (!publicIds.Contains(entry.PublicId)) await RemoveAsync(entry, cancellation);
        }
    }

    /// <summary>Whether a page says what is projected, but for the time of its last change.</summary>
    public static bool Says(PublicPersonEntry entry, PublicProfile profile) => Write(profile with { Updated = entry.Read().Updated }) == entry.Json;

    /// <summary>Takes the news of a page out of <paramref name="told"/>, and names those that are missing or say something else.</summary>
    public static IEnumerable<string> NewsThatDiffer(PublicProfile profile, Dictionary<string, PublicNewsEntry> told)
    {
        foreach (var news in NewsOf(profile, profile.Updated))
        {
            if (!told.Remove(news.Id, out var entry) || Write(news with { At = Instants.FromUnixMicroseconds(entry.At) }) != entry.Json) yield return news.Id;
        }
    }

    public void Finish(LedgerEntry head, string quiet)
    {
        State.Seq = head.Seq;
        State.Hash = head.Hash;
        State.Shape = PublicState.CurrentShape;
        State.Quiet = quiet;
        if (!changed) return;
        State.Version++;
        State.UpdatedAt = head.At;
    }

    private async Task RemoveAsync(PublicPersonEntry entry, CancellationToken cancellation)
    {
        if (tables.Entry(entry).State == EntityState.Deleted) return;
        changed = true;
        tables.People.Remove(entry);
        tables.News.RemoveRange(await tables.News.Where(n => n.PublicId == entry.PublicId).ToListAsync(cancellation));
    }

    /// <summary>News is what a reader could not see before. What is no longer on the page leaves the feed with it.</summary>
    private async Task TellAsync(PublicProfile? before, PublicProfile after, CancellationToken cancellation)
    {
        var at = after.Updated;
        var news = NewsOf(after, at).ToDictionary(n => n.Id, StringComparer.Ordinal);
        foreach (var told in await tables.News.Where(n => n.PublicId == after.PublicId).ToListAsync(cancellation))
        {
            if (!news.Remove(told.Id, out var now))
            {
                tables.News.Remove(told);
                continue;
            }

            var json = Write(now with { At = Instants.FromUnixMicroseconds(told.At) });
            if (told.Json != json) told.Json = json;
        }

        foreach (var fresh in news.Values)
        {
            tables.News.Add(new PublicNewsEntry
            {
                Id = fresh.Id, PublicId = fresh.PublicId, At = Instants.ToUnixMicroseconds(at), Json = Write(fresh),
            });
        }
    }

    private static IEnumerable<PublicNews> NewsOf(PublicProfile profile, DateTimeOffset at)
    {
        yield return new PublicNews(profile.PublicId, at, profile.PublicId, null, "published", $"{profile.Name.Text}: on record", null);
        foreach (var happening in profile.Timeline)
        {
            var date = happening.Date is null ? string.Empty : $", {Labels.OfValue("date", happening.Date.Value)}";
            var status = happening.Status == "asserted" ? string.Empty : $" ({Folded(Labels.Of("event_status", happening.Status))})";
            yield return new PublicNews(
                happening.Id, at, profile.PublicId, null, "event", $"{profile.Name.Text}: {Folded(Labels.Of("event_type", happening.Type))}{date}{status}",
                happening.Citations[0].Exact);
        }

        foreach (var quote in profile.Quotes.Where(q => q.Specificity == "case"))
        {
            yield return new PublicNews(
                quote.Id, at, profile.PublicId, null, "quote", $"{profile.Name.Text}: {quote.Speaker}, {Folded(Labels.Of("statement_kind", quote.Kind))}",
                quote.Text);
        }
    }

    private static string Folded(string label) => Names.Folding.Lower(label);

    private static string Write<T>(T shape) => JsonSerializer.Serialize(shape, RecordJson.Options);
}
