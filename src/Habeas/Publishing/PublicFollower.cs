using System.Text.Json;
using Habeas.Registry;
using Habeas.Security;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Publishing;

/// <summary>
/// Brings the public database up to the ledger's head: after each act, before the act is answered, and at start. A page that must go is
/// gone when the editor reads "done".
/// </summary>
public sealed class PublicFollower(Database database, PublicDatabase publicDatabase, MasterKey key) : IDisposable
{
    private const int Batch = 200;
    private readonly SemaphoreSlim turn = new(1, 1);
    private QuietNames? quiet;

    /// <summary>Follows up to the head. What is public already stays byte for byte where nothing public changed.</summary>
    /// <param name="everybody">Project every page anew, whatever the checkpoint says.</param>
    public async Task CatchUpAsync(bool everybody = false, CancellationToken cancellation = default)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            await using var tables = publicDatabase.OpenWriter();
            if (!everybody && await IsAtHeadAsync(tables, cancellation)) return;
            await using var transaction = await tables.Database.BeginTransactionAsync(cancellation);
            var writer = await PublicWriter.BeginAsync(tables, cancellation);
            await database.ReadAsync(
                async read =>
                {
                    await FollowAsync(read, writer, everybody, cancellation);
                    return true;
                },
                cancellation);
            await tables.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    /// <summary>Most times there is nothing new: then nobody who writes is kept waiting for it.</summary>
    private async Task<bool> IsAtHeadAsync(PublicContext tables, CancellationToken cancellation)
    {
        var state = await tables.State.AsNoTracking().SingleOrDefaultAsync(cancellation);
        var head = await HeadNote.ReadAsync(database, cancellation);
        return head.Seq == 0 || (state is { Shape: PublicState.CurrentShape } && state.Hash == head.Hash);
    }

    private async Task FollowAsync(ReadTables read, PublicWriter writer, bool everybody, CancellationToken cancellation)
    {
        var head = await read.Stable.Ledger.AsNoTracking().OrderByDescending(e => e.Seq).FirstOrDefaultAsync(cancellation);
        if (head is null) return;
        var state = writer.State;
        var since = state.Seq;
        // Another shape, or a ledger that is not the one that was followed (a backup put back): everything anew.
        if (state.Shape != PublicState.CurrentShape || await HashAtAsync(read, since, cancellation) != state.Hash) (everybody, since) = (true, 0);
        if (head.Seq == since && !everybody) return;

        var entries = await read.Stable.Ledger.AsNoTracking().Where(e => e.Seq > since).OrderBy(e => e.Seq).ToListAsync(cancellation);
        var states = new List<LedgerState>();
        foreach (var entry in entries) states.Add((await read.OpenAsync(entry, cancellation)).State);
        if (quiet is null || quiet.Seq != since) quiet = await QuietNames.ReadAsync(read.Records, head.Seq, key, cancellation);
        else if (states.Exists(s => quiet.MayChangeBy(s))) quiet = await QuietNames.ReadAsync(read.Records, head.Seq, key, cancellation);
        else quiet = quiet with { Seq = head.Seq };

        everybody |= quiet.Fingerprint != writer.QuietFingerprint || states.Exists(s => s.Kind == CampaignRecord.Kind);
        var screen = Screen.For(quiet.Names);
        var campaigns = await CampaignsAsync(read, screen, cancellation);
        var persons = everybody
            ? await EverybodyAsync(read, cancellation)
            : [.. states.Select(s => s.Kind == PersonRecord.Kind ? s.Id : s.Person).OfType<string>().Distinct(StringComparer.Ordinal)];
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in persons.Order(StringComparer.Ordinal).Chunk(Batch))
        {
            foreach (var (publicId, profile) in await ProjectAsync(read, some, campaigns, screen, cancellation))
            {
                if (profile is not null) kept.Add(publicId);
                await writer.PutAsync(publicId, profile, cancellation);
            }
        }

        if (everybody) await writer.KeepOnlyAsync(kept, cancellation);
        await writer.PutAsync(campaigns.Values, screen, Instants.FromUnixMicroseconds(head.At), cancellation);
        writer.Finish(head, quiet.Fingerprint);
    }

    /// <summary>
    /// Looks whether the public database says what the register gives, page by page, and follows this ledger. It changes nothing; what the
    /// database has not followed yet is no fault of it.
    /// </summary>
    public Task<IReadOnlyList<Fault>> VerifyAsync(CancellationToken cancellation = default) => database.ReadAsync<IReadOnlyList<Fault>>(
        async read =>
        {
            if (!await publicDatabase.ExistsAsync(cancellation)) return [];
            await using var tables = publicDatabase.OpenWriter();
            if (await tables.State.AsNoTracking().SingleOrDefaultAsync(cancellation) is not { } state) return [];
            if (await HashAtAsync(read, state.Seq, cancellation) != state.Hash)
                return [new Fault(state.Seq, null, "is not what the public database followed: the ledger was cut or put back to an earlier state")];
            var head = await read.Stable.Ledger.AsNoTracking().MaxAsync(e => (long?)e.Seq, cancellation);
            if (state.Shape != PublicState.CurrentShape || head != state.Seq) return [];

            var screen = Screen.For((await QuietNames.ReadAsync(read.Records, state.Seq, key, cancellation)).Names);
            var campaigns = await CampaignsAsync(read, screen, cancellation);
            var found = await tables.People.AsNoTracking().ToDictionaryAsync(p => p.PublicId, StringComparer.Ordinal, cancellation);
            var news = (await tables.News.AsNoTracking().ToListAsync(cancellation)).ToDictionary(n => n.Id, StringComparer.Ordinal);
            var faults = new List<Fault>();
            foreach (var some in (await EverybodyAsync(read, cancellation)).Chunk(Batch))
            {
                foreach (var (publicId, profile) in await ProjectAsync(read, some, campaigns, screen, cancellation))
                {
                    if (profile is null) continue;
                    if (!found.Remove(publicId, out var page)) faults.Add(new Fault(null, null, $"the public page {publicId} is missing"));
                    else if (!PublicWriter.Says(page, profile)) faults.Add(new Fault(null, null, $"the public page {publicId} says what the register does not"));
                    faults.AddRange(PublicWriter.NewsThatDiffer(profile, news).Select(id => new Fault(null, null, $"the news {id} of {publicId} says what the register does not")));
                }
            }

            faults.AddRange(found.Keys.Order(StringComparer.Ordinal).Select(id => new Fault(null, null, $"the public page {id} is of nobody whom the register publishes")));
            faults.AddRange(news.Keys.Order(StringComparer.Ordinal).Select(id => new Fault(null, null, $"the news {id} is of nothing that the register publishes")));
            return faults;
        },
        cancellation);

    /// <summary>Campaigns that the public may know of. One whose own name must not be seen has no page, and nobody's page tells of it.</summary>
    private static async Task<Dictionary<string, CampaignRecord>> CampaignsAsync(ReadTables read, Screen screen, CancellationToken cancellation) =>
        (await read.Records.Set<RecordRow>().AsNoTracking().Where(r => r.Kind == CampaignRecord.Kind).ToListAsync(cancellation))
            .Select(r => r.Read<CampaignRecord>()).Where(c => c.Published && screen.Passes(c.Name) && screen.Passes(c.Slug)).ToDictionary(c => c.Id, StringComparer.Ordinal);

    private static Task<List<string>> EverybodyAsync(ReadTables read, CancellationToken cancellation) =>
        read.Records.Set<RecordRow>().AsNoTracking().Where(r => r.Kind == PersonRecord.Kind).Select(r => r.Id).ToListAsync(cancellation);

    private static async Task<IReadOnlyList<(string PublicId, PublicProfile? Profile)>> ProjectAsync(
        ReadTables read, string[] persons, Dictionary<string, CampaignRecord> campaigns, Screen screen, CancellationToken cancellation)
    {
        var files = await PersonFile.SomeAsync(read.Records, persons, cancellation);
        var cited = files.SelectMany(CitationsOf).Select(c => c.Text).Distinct(StringComparer.Ordinal).ToList();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var some in cited.Chunk(Batch))
        {
            foreach (var rendition in await read.Stable.Renditions.AsNoTracking().Where(r => some.Contains(r.TextSha256)).ToListAsync(cancellation))
                texts[rendition.TextSha256] = rendition.Text;
        }

        var seqs = files.Select(f => f.Seq).Distinct().ToList();
        var times = new Dictionary<long, long>();
        foreach (var some in seqs.Chunk(Batch))
        {
            foreach (var entry in await read.Stable.Ledger.AsNoTracking().Where(e => some.Contains(e.Seq)).Select(e => new { e.Seq, e.At }).ToListAsync(cancellation))
                times[entry.Seq] = entry.At;
        }

        return [.. files.Select(file => (
            file.Person.PublicId,
            ProjectPerson.Of(file, texts.GetValueOrDefault, campaigns, screen, Instants.FromUnixMicroseconds(times[file.Seq]))))];
    }

    private static IEnumerable<Citation> CitationsOf(PersonFile file) => file.Claims.SelectMany(c => c.Citations)
        .Concat(file.Events.SelectMany(e => e.Citations)).Concat(file.Quotes.Select(q => q.Citation));

    private static async Task<string> HashAtAsync(ReadTables read, long seq, CancellationToken cancellation) => seq == 0
        ? LedgerEntry.Genesis
        : await read.Stable.Ledger.Where(e => e.Seq == seq).Select(e => e.Hash).SingleOrDefaultAsync(cancellation) ?? string.Empty;

    /// <summary>The names that must not be seen, and whose they are.</summary>
    private sealed record QuietNames(long Seq, IReadOnlySet<string> Persons, IReadOnlyList<string> Names, string Fingerprint)
    {
        public static async Task<QuietNames> ReadAsync(DerivedContext records, long seq, MasterKey key, CancellationToken cancellation)
        {
            var persons = (await records.Set<RecordRow>().AsNoTracking().Where(r => r.Kind == PersonRecord.Kind).ToListAsync(cancellation))
                .Select(r => r.Read<PersonRecord>()).Where(p => p.Posture != Posture.Public).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
            var files = new List<PersonFile>();
            foreach (var some in persons.Chunk(Batch)) files.AddRange(await PersonFile.SomeAsync(records, some, cancellation));
            List<string> names = [.. files.SelectMany(Screen.NamesOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            return new QuietNames(seq, persons, names, key.Fingerprint(JsonSerializer.SerializeToUtf8Bytes(names)));
        }

        public bool MayChangeBy(LedgerState state) =>
            (state.Kind == PersonRecord.Kind && (state.Read<PersonRecord>() is not { Posture: Posture.Public } || Persons.Contains(state.Id)))
            || (state.Person is { } person && Persons.Contains(person));
    }
}
