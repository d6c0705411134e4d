using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Habeas.Names;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Habeas.Registry;

/// <summary>
/// The names of the register, to be asked who may be meant. It follows the ledger: whoever asks gets the names as they stand, and what
/// has changed since is read when somebody asks. Between runs it lies in a file of the data directory, which is opened and not read; a
/// file that is torn, of another ledger or ahead of it is refused, and the index built anew. It holds names in clear, of the levels
/// that the records hold in clear: what is sealed is not in it.
/// </summary>
public sealed partial class RegisterNames : IDisposable
{
    private const string Shape = "1";
    private const int Batch = 500;

    // So much may have changed since the file was written; more, and it is written again.
    private const int LeastUnsaved = 200, Share = 50, Large = 100_000;

    private readonly Database database;
    private readonly string version;
    private readonly ILogger? log;
    private readonly string path;
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile Followed? current;
    private (DateTime Written, long Length) known;
    private int unsaved;
    private bool builtAnew;

    public RegisterNames(Database database, TableSet tables, ILogger<RegisterNames>? log = null)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(tables);
        this.database = database;
        this.log = log;
        // Names are read from the derived tables: tables of another version may tell others.
        version = $"{Shape}-{Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(tables.DerivedVersion)))[..8]}";
        path = Path.Combine(database.Options.DataDirectory, "names", "register.index");
    }

    /// <param name="Made">Which building anew it comes from: who finds the file of another takes that one.</param>
    /// <param name="Hash">Of the entry at <paramref name="Seq"/>: it tells one ledger from another.</param>
    private sealed record Place(string Made, long Seq, string Hash);

    private sealed record Followed(NameIndex Index, Place At);

    /// <summary>The index as the register stands now. Ids are those of persons.</summary>
    public async Task<NameIndex> CurrentAsync(CancellationToken cancellation = default)
    {
        var head = await database.ReadAsync(read => read.Stable.Head.AsNoTracking().SingleAsync(cancellation), cancellation);
        if (current is { } followed && followed.At.Seq == head.Seq && followed.At.Hash == head.Hash && Stamp() == known) return followed.Index;
        await turn.WaitAsync(cancellation);
        try
        {
            // The file first and then the ledger: so it cannot be ahead because somebody acted in between.
            var (found, problem) = current is null || Stamp() != known ? Open() : (null, null);
            var start = found is not null && (current is null || found.At.Made != current.At.Made) ? found : current;
            current = await database.ReadAsync(read => FollowAsync(read, start, problem, cancellation), cancellation);
            if (unsaved > Math.Max(LeastUnsaved, current.Index.Count / Share)) Save(current);
            return current.Index;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Builds the index anew, whatever there is: after the records were replayed.</summary>
    public async Task RebuildAsync(CancellationToken cancellation = default)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            current = await database.ReadAsync(read => BuildAsync(read, cancellation), cancellation);
            Save(current);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        if (current is { } followed && unsaved > 0 && (followed.Index.Count < Large || unsaved > followed.Index.Count / Share)) Save(followed);
        turn.Dispose();
    }

    private async Task<Followed> FollowAsync(ReadTables read, Followed? start, string? problem, CancellationToken cancellation)
    {
        var head = await read.Stable.Head.AsNoTracking().SingleAsync(cancellation);
        if (start is not null)
        {
            problem = start.At.Seq > head.Seq
                ? string.Create(CultureInfo.InvariantCulture, $"it has followed to entry {start.At.Seq} of a ledger that ends with entry {head.Seq}")
                : await HashAtAsync(read, start.At.Seq, cancellation) == start.At.Hash ? null : "it is of another ledger";
        }

        if (start is null || problem is not null)
        {
            if (problem is not null && log is not null) BuiltAnew(log, problem);
            return await BuildAsync(read, cancellation);
        }

        var persons = await TouchedAsync(read, start.At.Seq, cancellation);
        foreach (var some in persons.Chunk(Batch)) start.Index.Update(some, await NamesAsync(read.Records, some, cancellation));
        unsaved += persons.Count;
        return start with { At = start.At with { Seq = head.Seq, Hash = head.Hash } };
    }

    private async Task<Followed> BuildAsync(ReadTables read, CancellationToken cancellation)
    {
        var head = await read.Stable.Head.AsNoTracking().SingleAsync(cancellation);
        var rows = await read.Records.Set<RecordRow>().AsNoTracking().Where(r => r.Kind == ClaimRecord.Kind && r.Key == NameClaim.Property)
            .OrderBy(r => r.Id).Select(r => new { r.Person, r.Json }).ToListAsync(cancellation);
        var index = NameIndex.Build(rows.SelectMany(r => NameOf(r.Person, r.Json)));
        unsaved = LeastUnsaved + index.Count + 1; // to be written at the next occasion
        builtAnew = true;
        return new Followed(index, new Place(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), head.Seq, head.Hash));
    }

    /// <summary>Whose names may be others since an entry: a claim that is no name changes nobody's.</summary>
    private static async Task<HashSet<string>> TouchedAsync(ReadTables read, long since, CancellationToken cancellation)
    {
        var touched = new HashSet<string>(StringComparer.Ordinal);
        const string person = PersonRecord.Kind + ":", claim = ClaimRecord.Kind + ":";
        while (true)
        {
            var entries = await read.Stable.Ledger.AsNoTracking().Where(e => e.Seq > since).OrderBy(e => e.Seq).Take(Batch)
                .Select(e => new { e.Seq, e.Subject, State = e.Subject.StartsWith(claim) ? e.State : null }).ToListAsync(cancellation);
            if (entries.Count == 0) return touched;
            since = entries[^1].Seq;
            touched.UnionWith(entries.Where(e => e.Subject.StartsWith(person, StringComparison.Ordinal)).Select(e => e.Subject[person.Length..]));
            var claims = entries.Where(e => e.State is not null).ToLookup(e => e.Subject[claim.Length..], e => e.State!, StringComparer.Ordinal);
            var ids = claims.Select(c => c.Key).ToList();
            var others = await read.Records.Set<RecordRow>().AsNoTracking().Where(r => ids.Contains(r.Id) && r.Key != NameClaim.Property).Select(r => r.Id).ToListAsync(cancellation);
            // A claim that is not on record any more was erased: what it was cannot be told.
            touched.UnionWith(ids.Except(others, StringComparer.Ordinal).Select(id => PersonOf(claims[id].First())).OfType<string>());
        }
    }

    private static string? PersonOf(string state)
    {
        using var text = JsonDocument.Parse(state);
        return text.RootElement.TryGetProperty("person", out var person) ? person.GetString() : null;
    }

    internal static async Task<IReadOnlyList<(string Person, string Name)>> NamesAsync(DerivedContext records, IReadOnlyCollection<string> persons, CancellationToken cancellation)
    {
        var rows = await records.Set<RecordRow>().AsNoTracking()
            .Where(r => r.Person != null && persons.Contains(r.Person) && r.Kind == ClaimRecord.Kind && r.Key == NameClaim.Property).OrderBy(r => r.Id)
            .Select(r => new { r.Person, r.Json }).ToListAsync(cancellation);
        return [.. rows.SelectMany(r => NameOf(r.Person, r.Json))];
    }

    private static IEnumerable<(string Person, string Name)> NameOf(string? person, string json)
    {
        var claim = JsonSerializer.Deserialize<NameClaim>(json, RecordJson.Options)!;
        if (person is not null && claim is { Status: RecordStatus.Accepted, Event: null }) yield return (person, claim.Value);
    }

    private static async Task<string?> HashAtAsync(ReadTables read, long seq, CancellationToken cancellation) => seq == 0
        ? LedgerEntry.Genesis : await read.Stable.Ledger.Where(e => e.Seq == seq).Select(e => e.Hash).SingleOrDefaultAsync(cancellation);

    private (DateTime, long) Stamp()
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }

    /// <summary>What the file holds; or nothing, and what is wrong with it. One of another version of the program is no mishap.</summary>
    private (Followed? Found, string? Problem) Open()
    {
        known = Stamp();
        if (known == default) return (null, null);
        try
        {
            var index = NameIndex.Open(path);
            if (index.Checkpoint.Split(' ') is not [var shape, var made, var number, var hash] || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var seq))
                return (null, "it is not one of a register");
            return shape == version ? (new Followed(index, new Place(made, seq, hash)), null) : (null, null);
        }
        catch (Exception e) when (e is NameIndexFileException or IOException or UnauthorizedAccessException)
        {
            // It is made from the register and can be made again.
            return (null, e.Message);
        }
    }

    private void Save(Followed followed)
    {
        try
        {
            // Somebody who built it anew meanwhile knows of what was erased; it is taken over when somebody asks.
            if (Stamp() != known && Open().Found is { } other && other.At.Made != followed.At.Made && !builtAnew)
            {
                known = default;
                return;
            }

            var folder = Path.GetDirectoryName(path)!;
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            followed.Index.Save(path, string.Create(CultureInfo.InvariantCulture, $"{version} {followed.At.Made} {followed.At.Seq} {followed.At.Hash}"));
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            known = Stamp();
            (unsaved, builtAnew) = (0, false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The index in memory is whole; the next process reads the names from the register.
            if (log is not null) NotKept(log, e.Message);
            unsaved = 0;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The index of names is built anew: {Problem}")]
    private static partial void BuiltAnew(ILogger log, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The index of names could not be written to its file: {Problem}")]
    private static partial void NotKept(ILogger log, string problem);
}
