using System.Buffers;
using System.Text;

namespace Habeas.Reading.Documents;

/// <summary>What a document is, told from its first bytes: the sender's word is not trusted for that.</summary>
internal static class MediaType
{
    public const string Html = "text/html";
    public const string Plain = "text/plain";

    private static readonly (byte[] Magic, string Type, string Name)[] s_signatures =
    [
        ("%PDF-"u8.ToArray(), "application/pdf", "a PDF file"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "image/png", "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg", "a JPEG picture"),
        ("GIF8"u8.ToArray(), "image/gif", "a GIF picture"),
        ([(byte)'P', (byte)'K', 3, 4], "application/zip", "a ZIP archive or an office document"),
        ([(byte)'P', (byte)'K', 5, 6], "application/zip", "an empty ZIP archive"),
        ([0x1F, 0x8B], "application/gzip", "a gzip file"),
        ([0xD0, 0xCF, 0x11, 0xE0], "application/x-ole-storage", "an old office document"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "application/x-elf", "a program"),
        ("MZ"u8.ToArray(), "application/x-msdownload", "a program"),
        ("Rar!"u8.ToArray(), "application/vnd.rar", "a RAR archive"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "application/x-7z-compressed", "a 7-Zip archive"),
        ("RIFF"u8.ToArray(), "application/octet-stream", "a sound, film or picture file"),
        ("ID3"u8.ToArray(), "audio/mpeg", "a sound file"),
        ("OggS"u8.ToArray(), "application/ogg", "a sound or film file"),
    ];

    private static readonly string[] s_htmlSigns = ["<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<div", "<p>", "<p ", "<article", "<table", "<h1"];

    /// <summary>The type of a file that is not text, and how to call it; null for anything else.</summary>
    public static (string Type, string Name)? Binary(ReadOnlySpan<byte> bytes)
    {
        foreach (var (magic, type, name) in s_signatures)
        {
            if (!bytes.StartsWith(magic)) continue;
            // "MZ" also begins words: a program has a NUL soon after.
            if (magic.Length == 2 && magic[0] == (byte)'M' && bytes[..Math.Min(64, bytes.Length)].IndexOf((byte)0) < 0) continue;
            return (type, name);
        }

        return null;
    }

    /// <summary>Whether decoded text is a web page.</summary>
    public static bool IsHtml(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 4096)).TrimStart();
        if (start.IsEmpty) return false;
        if (start[0] != '<')
        {
            // A crawler's note before the page; running text that merely names a tag is not a page.
            return start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.Contains("<html", StringComparison.OrdinalIgnoreCase);
        }

        foreach (var sign in s_htmlSigns)
        {
            if (start.Contains(sign, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return start.Length > 2 && (char.IsAsciiLetter(start[1]) || start[1] is '!' or '?' or '/');
    }

    private static readonly SearchValues<char> s_afterValue = SearchValues.Create(" ;,>\t\r\n/");

    /// <summary>The charset of a <c>Content-Type</c> value, or null.</summary>
    public static string? Charset(string? contentType)
    {
        var at = contentType?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0) return null;
        var value = contentType.AsSpan(at + 8).Trim();
        var end = value.IndexOfAny(s_afterValue);
        if (end >= 0) value = value[..end];
        return value.Trim("\"'").ToString();
    }

    /// <summary>The charset that the first bytes of a page declare, or null.</summary>
    public static string? DeclaredCharset(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        var meta = 0;
        while ((meta = head.IndexOf("<meta", meta, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            var end = head.IndexOf('>', meta);
            if (end < 0) end = head.Length;
            if (Charset(head[meta..end].Replace("charset =", "charset=", StringComparison.OrdinalIgnoreCase)) is { Length: > 0 } charset) return charset;
            meta = Math.Min(end, head.Length - 1);
            if (meta <= 0 || end == head.Length) break;
        }

        if (!head.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal)) return null;
        var declared = head.IndexOf("encoding=", StringComparison.Ordinal);
        var close = head.IndexOf("?>", StringComparison.Ordinal);
        if (declared < 0 || close < declared) return null;
        return head[(declared + 9)..close].Trim().Trim('"', '\'');
    }
}
