using System.Text;
using Xunit;

namespace Habeas.Reading.Tests.Documents;

public sealed class EncodingTests
{
    private const string Story = "Журналист Тимур Ишваров был задержан в Лескове 5 мая 2021 года, сообщила его сестра. Адвокат узнал об этом утром.";

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    [InlineData("iso-8859-5")]
    [InlineData("utf-8")]
    public void A_page_is_read_in_the_encoding_that_it_declares(string encoding)
    {
        var page = Encoding.GetEncoding(encoding).GetBytes($"<html><head><meta charset=\"{encoding}\"></head><body><p>{Story}</p></body></html>");
        Assert.Equal(Story, NewsReader.Read(page).Article?.Text);
    }

    [Theory]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    public void The_sender_may_tell_the_encoding(string encoding) =>
        Assert.Equal(Story, NewsReader.Read(Encoding.GetEncoding(encoding).GetBytes(Story), new ReadingOptions { ContentType = $"text/plain; charset={encoding}" }).Article?.Text);

    [Fact]
    public void Where_nobody_tells_the_bytes_do() => Assert.Equal(Story, NewsReader.Read(Encoding.GetEncoding("windows-1251").GetBytes(Story)).Article?.Text);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_decides(string encoding)
    {
        var unicode = Encoding.GetEncoding(encoding);
        Assert.Equal(Story, NewsReader.Read((byte[])[.. unicode.GetPreamble(), .. unicode.GetBytes(Story)]).Article?.Text);
    }

    [Fact]
    public void Broken_utf8_is_read_and_a_warning_says_where()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Story), 0xC3, 0x28, .. Encoding.UTF8.GetBytes(" Конец истории был другим, чем начало.")];
        var reading = NewsReader.Read(bytes, new ReadingOptions { ContentType = "text/plain; charset=utf-8" });
        Assert.Contains('\uFFFD', reading.Article!.Text);
        Assert.Contains(reading.Warnings, warning => warning.Contains("U+FFFD", StringComparison.Ordinal));
    }

    [Fact]
    public void An_encoding_that_nobody_knows_is_told_from_the_bytes()
    {
        var reading = NewsReader.Read(Encoding.UTF8.GetBytes(Story), new ReadingOptions { ContentType = "text/plain; charset=x-moon" });
        Assert.Equal(Story, reading.Article?.Text);
        Assert.Contains(reading.Warnings, warning => warning.Contains("x-moon", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7\n%âãÏÓ\n1 0 obj")]
    [InlineData("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR")]
    [InlineData("PK\u0003\u0004\u0014\0\0\0\b\0")]
    public void What_is_no_text_is_refused_in_one_sentence(string bytes)
    {
        var reading = NewsReader.Read(Encoding.Latin1.GetBytes(bytes));
        Assert.Null(reading.Article);
        Assert.EndsWith(".", reading.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', reading.Error!);
    }
}
