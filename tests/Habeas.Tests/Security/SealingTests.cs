using System.Text;
using Habeas.Registry;
using Habeas.Security;
using Habeas.Storage;
using Habeas.Tests.Review;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Habeas.Tests.Security;

public sealed class SealingTests
{
    private const string Canary = "Kestrelwing";

    [Fact]
    public async Task A_reason_that_was_given_stands_in_no_file()
    {
        await using var house = await TestHouse.OpenPublicAsync(DatabaseKind.Sqlite, Varenia.Reader);
        var desk = new ReviewDesk(house);
        var person = await desk.AcceptNewPersonAsync(await desk.TakeInAsync(Varenia.Courier, "Oravan Courier"));
        await house.Get<ChangePerson>().ExecuteAsync(new ChangePerson.Request(person, Posture: Posture.Quiet), house.Act(why: $"His sister {Canary} asked for it."));
        Assert.Contains(Canary, (await PersonHistory.ReadAsync(house.Database, await desk.FileAsync(person)))[0].Why, StringComparison.Ordinal);

        await house.RestartAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var files = Directory.EnumerateFiles(house.Place.Directory, "*", SearchOption.AllDirectories).ToList();
        Assert.Contains(files, f => f.EndsWith("habeas.db", StringComparison.Ordinal));
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(file);
            Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary)) < 0 && bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(Canary)) < 0, file);
        }
    }

    [Theory, EveryDatabase]
    public async Task What_was_decided_of_a_person_stands_sealed_in_the_ledger(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var desk = new ReviewDesk(house);
        var reading = await desk.TakeInAsync(Varenia.Courier, "Oravan Courier");
        await desk.AcceptNewPersonAsync(reading);
        await desk.AcceptAsync(reading, "arrest");
        await desk.UndoAsync(reading, "arrest");
        var entries = await house.Database.ReadAsync(read => read.Stable.Ledger.AsNoTracking().ToListAsync());
        Assert.True(entries.Count > 6);
        Assert.DoesNotContain(entries, e => e.State.Contains("Aravand", StringComparison.Ordinal) || e.State.Contains("Oravan", StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task Another_master_key_opens_nothing(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var desk = new ReviewDesk(house);
        await desk.AcceptNewPersonAsync(await desk.TakeInAsync(Varenia.Courier, "Oravan Courier"));
        File.Delete(Path.Combine(house.Place.Directory, "master.key"));
        await house.RestartAsync();
        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(() => house.Database.RebuildAsync());
    }

    [Theory, EveryDatabase]
    public async Task A_destroyed_key_erases_the_person_and_the_chain_still_verifies(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var desk = new ReviewDesk(house);
        var person = await desk.AcceptNewPersonAsync(await desk.TakeInAsync(Varenia.Courier, "Oravan Courier"));
        await house.Database.WithStableAsync(async stable =>
        {
            await house.Get<PersonKeys>().DestroyAsync(stable, person, CancellationToken.None);
            await stable.SaveChangesAsync();
        });
        await house.Database.RebuildAsync();
        Assert.Null(await Register.FindAsync(house.Database, person));
        Assert.Empty(await VerifyLedger.ExecuteAsync(house.Database));
    }

    [Fact]
    public void The_master_key_is_the_owner_s_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps no such mode.");
        var folder = Directory.CreateTempSubdirectory("habeas-test-");
        var path = Path.Combine(folder.FullName, "master.key");
        MasterKey.LoadOrCreate(path);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        File.WriteAllText(path, "c2hvcnQ=");
        Assert.Throws<InvalidDataException>(() => MasterKey.LoadOrCreate(path));
        folder.Delete(recursive: true);
    }
}
