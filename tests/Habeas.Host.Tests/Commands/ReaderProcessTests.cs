using System.Text;
using Habeas.Intake;
using Habeas.Reading;
using Xunit;

namespace Habeas.Host.Tests.Commands;

/// <summary>The program itself as the process that decodes untrusted bytes.</summary>
public sealed class ReaderProcessTests
{
    private const string Story = "Selim Aravand, a Varenian journalist, was arrested in March 2021 in Oravan.";

    [Fact]
    public async Task What_it_reads_is_what_is_read_in_this_process()
    {
        var options = new ReadingOptions { Url = new Uri("https://courier.example/1"), Published = "2023-03-28" };
        var bytes = Encoding.UTF8.GetBytes($"<html><head><title>Журналист задержан</title></head><body><article><h1>Held</h1><p>{Story}</p></article></body></html>");
        var reading = await Reader(512).ReadAsync(bytes, options, TestContext.Current.CancellationToken);
        Assert.Equal(NewsReader.Read(bytes, options).ToJson(), reading.ToJson());
    }

    [Fact]
    public async Task A_page_that_takes_more_memory_than_is_allowed_costs_that_page_alone()
    {
        var filler = string.Concat(Enumerable.Repeat("<p>Nothing of note happened in Oravan that day.</p>", 200_000));
        var large = Encoding.UTF8.GetBytes($"<html><body><article><p>{Story}</p>{filler}</article></body></html>");
        var reader = Reader(24);
        var refused = await reader.ReadAsync(large, new ReadingOptions(), TestContext.Current.CancellationToken);
        Assert.Contains("more memory than is allowed", refused.Error, StringComparison.Ordinal);
        Assert.Equal(large.Length, refused.Document.Bytes);
        Assert.Null((await reader.ReadAsync(Encoding.UTF8.GetBytes(Story), new ReadingOptions(), TestContext.Current.CancellationToken)).Error);
    }

    private static ChildProcessReader Reader(int megabytes) =>
        new(new ChildReaderOptions { Command = [HabeasProgram.Path], Timeout = TimeSpan.FromMinutes(1), MemoryBytes = megabytes * 1024L * 1024 });
}
