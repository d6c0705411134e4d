using System.Text;
using Habeas.Reading;
using Xunit;

namespace Habeas.Host.Tests.Commands;

public sealed class ReadCommandTests
{
    private const string Story = "Selim Aravand, a Varenian journalist, was arrested in March 2021 in Oravan. He was sentenced to four years in prison.";

    [Fact]
    public async Task Each_document_is_one_line_of_json_in_the_order_given()
    {
        using var folder = new TempFolder();
        var result = await HabeasProgram.RunAsync("read", "--json", folder.File("a.txt", Story), folder.File("b.txt", "Ona Velte was released on 3 May 2022."));
        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        var readings = result.Lines.Select(DocumentReading.FromJson).ToList();
        Assert.Equal(2, readings.Count);
        Assert.Contains("Aravand", readings[0].Article!.Text, StringComparison.Ordinal);
        Assert.Contains("Velte", readings[1].Article!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_is_read_where_the_name_is_a_dash()
    {
        var result = await HabeasProgram.RunAsync(["read", "-", "--json"], Encoding.UTF8.GetBytes(Story));
        Assert.Equal(Story, DocumentReading.FromJson(Assert.Single(result.Lines)).Article!.Text);
    }

    public static readonly TheoryData<string, byte[]> Unreadable = new()
    {
        { "empty.txt", [] },
        { "blank.txt", "  \r\n\t\n"u8.ToArray() },
        { "picture.png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, .. new byte[200]] },
        { "noise.bin", [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 7919 >> 3))] },
        { "paper.pdf", [.. "%PDF-1.7\n"u8, 0xe2, 0xe3, 0xcf, 0xd3, .. new byte[64]] },
    };

    [Theory, MemberData(nameof(Unreadable))]
    public async Task What_cannot_be_read_gets_one_sentence_and_costs_the_others_nothing(string name, byte[] bytes)
    {
        using var folder = new TempFolder();
        var result = await HabeasProgram.RunAsync("read", "--json", folder.File(name, bytes), folder.File("good.txt", Story));
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(2, result.Lines.Count);
        Assert.EndsWith(".", DocumentReading.FromJson(result.Lines[0]).Error, StringComparison.Ordinal);
        Assert.Null(DocumentReading.FromJson(result.Lines[1]).Error);
        var sentence = Assert.Single(result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(name, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_in_windows_1251_is_read_by_its_declaration()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string text = "Селим Араванд был задержан в Ораване в марте 2021 года.";
        var page = Encoding.GetEncoding(1251).GetBytes($"<html><head><meta charset=\"windows-1251\"></head><body><p>{text}</p></body></html>");
        var result = await HabeasProgram.RunAsync(["read", "-", "--json"], page);
        Assert.Contains(text, DocumentReading.FromJson(Assert.Single(result.Lines)).Article!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_utf_8_is_read_with_a_warning()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Story), 0xff, 0xfe, 0x20, .. Encoding.UTF8.GetBytes("Şair Nəriman da orada idi, “elə” dedi.")];
        var result = await HabeasProgram.RunAsync(["read", "-", "--json"], bytes);
        var reading = DocumentReading.FromJson(Assert.Single(result.Lines));
        Assert.Contains("Selim Aravand", reading.Article!.Text, StringComparison.Ordinal);
        Assert.NotEmpty(reading.Warnings);
    }

    [Theory]
    [InlineData("div")]
    [InlineData("b")]
    [InlineData("table")]
    public async Task Fifty_thousand_nested_tags_are_read_or_refused_but_break_nothing(string tag)
    {
        var page = $"<html><body><p>{Story}</p>{string.Concat(Enumerable.Repeat($"<{tag}>", 50_000))}deep</body></html>";
        var result = await HabeasProgram.RunAsync(["read", "-", "--json"], Encoding.UTF8.GetBytes(page));
        var reading = DocumentReading.FromJson(Assert.Single(result.Lines));
        Assert.True(reading.Error is not null || reading.Article!.Text.Contains("Selim Aravand", StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_fifty_megabytes_is_read_or_refused_but_breaks_nothing()
    {
        var filler = string.Concat(Enumerable.Repeat("<p>Nothing of note happened in Oravan that day, and nobody was there to write it down.</p>\n", 560_000));
        var page = Encoding.UTF8.GetBytes($"<html><body><article><p>{Story}</p>{filler}</article></body></html>");
        Assert.True(page.Length > 48 * 1024 * 1024);
        var result = await HabeasProgram.RunAsync(["read", "-", "--json"], page);
        var reading = DocumentReading.FromJson(Assert.Single(result.Lines));
        Assert.True(reading.Error is not null || reading.Article!.Text.Contains("Selim Aravand", StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_may_be_read_is_refused_in_one_sentence()
    {
        var result = await HabeasProgram.RunAsync(["read", "-", "--json"], new byte[65 * 1024 * 1024]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("at most", DocumentReading.FromJson(Assert.Single(result.Lines)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_whose_name_looks_like_an_option_is_read_after_two_dashes()
    {
        using var folder = new TempFolder();
        folder.File("--jsn", Story);
        var result = await HabeasProgram.RunAsync("read", "--json", "--", folder["--jsn"]);
        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        var start = await HabeasProgram.RunAsync("read", "--json", "--", "--nothing-like-it");
        Assert.Contains("There is no such file.", start.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_usage_gets_one_sentence()
    {
        foreach (var args in new string[][] { ["read"], ["read", "--jsn", "x"], ["unknown"], ["read", "x", "--url", "not an address"] })
        {
            var result = await HabeasProgram.RunAsync(args);
            Assert.Equal(2, result.ExitCode);
            Assert.StartsWith("habeas: ", Assert.Single(result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        }
    }
}
