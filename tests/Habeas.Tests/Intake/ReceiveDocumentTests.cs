using System.Text;
using Habeas.Intake;
using Habeas.Reading;
using Habeas.Review;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Habeas.Tests.Intake;

public sealed class ReceiveDocumentTests
{
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes(Varenia.Courier);

    [Theory, EveryDatabase]
    public async Task The_bytes_are_archived_as_they_came_and_wait_to_be_reviewed(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var received = Assert.IsType<ReceiveDocument.Outcome.Received>(
            await ReceiveAsync(house, new(Bytes, "upload", "courier.txt", "https://courier.example/1", "2023-03-28")));
        var copy = (await ArchivedCopy.FindAsync(house.Database, received.Capture, text: null))!;
        Assert.True(copy.IsIntact);
        Assert.Equal(Bytes, await ArchivedCopy.BytesAsync(house.Database, received.Capture));
        Assert.Equal(("upload", "courier.txt", "https://courier.example/1", "ana"), (copy.Capture.Method, copy.Capture.FileName, copy.Capture.Url, copy.Capture.ReceivedBy));
        Assert.Equal(Varenia.Courier, copy.Text);
        var item = Assert.Single(await Queue.ReadAsync(house.Database));
        Assert.Equal((received.Reading, "2023-03-28"), (item.Reading, item.Published));
    }

    [Theory, EveryDatabase]
    public async Task The_same_bytes_twice_are_one_capture_also_at_the_same_moment(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => ReceiveAsync(house, new(Bytes, "upload", $"{i}.txt"))));
        var received = Assert.Single(outcomes.OfType<ReceiveDocument.Outcome.Received>());
        Assert.All(outcomes.OfType<ReceiveDocument.Outcome.KnownAlready>(), k => Assert.Equal((received.Reading, received.Capture), (k.Reading, k.Capture)));
        Assert.Equal(5, outcomes.OfType<ReceiveDocument.Outcome.KnownAlready>().Count());
        Assert.Single(await Queue.ReadAsync(house.Database));
        Assert.Equal(1, await EntriesAsync(house));
        Assert.Empty(await VerifyCaptures.ExecuteAsync(house.Database));
    }

    [Theory, EveryDatabase]
    public async Task What_is_empty_too_large_or_from_nowhere_is_not_taken_in(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        foreach (var request in new ReceiveDocument.Request[]
                 {
                     new(Array.Empty<byte>(), "paste"), new(new byte[ReceiveDocument.MaximumBytes + 1], "upload"), new(Bytes, "paste", Url: "javascript:alert(1)"),
                     new(Bytes, "paste", Url: "https://courier.example/" + new string('x', 2000)),
                 })
        {
            Assert.EndsWith(".", Assert.IsType<ReceiveDocument.Outcome.Refused>(await ReceiveAsync(house, request)).Sentence, StringComparison.Ordinal);
        }

        Assert.Equal(0, await EntriesAsync(house));
        Assert.Null(await house.Database.Captures.FindAsync(CaptureStore.Hash(Bytes), CancellationToken.None));
    }

    [Theory, EveryDatabase]
    public async Task What_cannot_be_read_is_archived_all_the_same_and_says_why(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        byte[] picture = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, .. new byte[100]];
        var unreadable = Assert.IsType<ReceiveDocument.Outcome.Unreadable>(await ReceiveAsync(house, new(picture, "upload", "picture.png")));
        Assert.Equal(picture, await ArchivedCopy.BytesAsync(house.Database, unreadable.Capture));
        Assert.Equal(unreadable.Sentence, Assert.Single(await Queue.ReadAsync(house.Database)).Error);
        Assert.Equal(1, await house.Get<ProposeFindings>().CatchUpAsync());
        Assert.Empty((await ReviewSheet.FindAsync(house.Database, house.Get<Habeas.Registry.RegisterNames>(), unreadable.Reading))!.Items);
    }

    /// <summary>The program may end at any place between the bytes and the proposals.</summary>
    [Theory, EveryDatabase]
    public async Task An_intake_that_broke_off_is_done_again_and_nothing_is_there_twice(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, new BreaksOnce());
        await Assert.ThrowsAsync<IOException>(() => ReceiveAsync(house, new(Bytes, "upload")));
        Assert.Equal(0, await EntriesAsync(house));

        await house.RestartAsync();
        Assert.IsType<ReceiveDocument.Outcome.Received>(await ReceiveAsync(house, new(Bytes, "upload")));
        await house.RestartAsync(); // ended again, before the findings were proposed
        Assert.Equal(1, await house.Get<ProposeFindings>().CatchUpAsync());
        Assert.Equal(0, await house.Get<ProposeFindings>().CatchUpAsync());
        Assert.Equal(1, await EntriesAsync(house));
        Assert.Empty(await VerifyLedger.ExecuteAsync(house.Database));
        Assert.Empty(await VerifyCaptures.ExecuteAsync(house.Database));
    }

    [Theory, EveryDatabase]
    public async Task Findings_are_proposed_once_also_by_those_who_catch_up_at_the_same_moment(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var received = Assert.IsType<ReceiveDocument.Outcome.Received>(await ReceiveAsync(house, new(Bytes, "upload")));
        var counts = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => house.Get<ProposeFindings>().CatchUpAsync()));
        Assert.Equal(1, counts.Sum());
        Assert.Equal([1, 2, 3, 4, 5, 6], (await ReviewSheet.FindAsync(house.Database, house.Get<Habeas.Registry.RegisterNames>(), received.Reading))!.Items.Select(i => i.Proposal.Number));
    }

    [Theory, EveryDatabase]
    public async Task A_copy_that_was_damaged_is_seen(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var received = Assert.IsType<ReceiveDocument.Outcome.Received>(await ReceiveAsync(house, new(Bytes, "upload")));
        if (kind == DatabaseKind.PostgreSql) await house.TamperAsync("UPDATE capture_chunks SET data = set_byte(data, 20, get_byte(data, 20) # 1)");
        else
        {
            var file = Assert.Single(Directory.EnumerateFiles(Path.Combine(house.Place.Directory, "captures"), "*.br", SearchOption.AllDirectories));
            var packed = await File.ReadAllBytesAsync(file);
            packed[20] ^= 1;
            await File.WriteAllBytesAsync(file, packed);
        }

        Assert.False((await ArchivedCopy.FindAsync(house.Database, received.Capture, text: null))!.IsIntact);
        Assert.Equal(received.Capture, Assert.Single(await VerifyCaptures.ExecuteAsync(house.Database)).Capture);
    }

    private sealed class BreaksOnce : DocumentReader
    {
        private bool broke;

        public override Task<DocumentReading> ReadAsync(ReadOnlyMemory<byte> bytes, ReadingOptions options, CancellationToken cancellation)
        {
            if (broke) return Varenia.Reader.ReadAsync(bytes, options, cancellation);
            broke = true;
            throw new IOException("The power went.");
        }
    }

    [Theory, EveryDatabase]
    public async Task A_label_is_not_cut_through_a_letter_and_a_name_holds_no_control_characters(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        foreach (var fill in new[] { 109, 110 })
        {
            var text = new string('a', fill) + string.Concat(Enumerable.Repeat("\U0001F4A5", 60));
            await ReceiveAsync(house, new ReceiveDocument.Request(Encoding.UTF8.GetBytes(text), "upload", "a\0b\u0007.txt", "https://courier.example/\0a"));
        }

        var rows = await house.Database.ReadAsync(read => read.Stable.Set<ReadingRow>().ToListAsync());
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row =>
        {
            Assert.DoesNotContain('\ufffd', row.Label);
            Assert.Equal("https://courier.example/a", row.Url);
        });
        Assert.All(await house.Database.ReadAsync(read => read.Records.Set<CaptureRow>().ToListAsync()), c => Assert.Equal("ab.txt", c.FileName));
    }

    private static Task<ReceiveDocument.Outcome> ReceiveAsync(TestHouse house, ReceiveDocument.Request request) =>
        house.Get<ReceiveDocument>().ExecuteAsync(request, house.Act(), house.Clock);

    private static Task<int> EntriesAsync(TestHouse house) => house.Database.ReadAsync(read => read.Stable.Ledger.CountAsync());
}
