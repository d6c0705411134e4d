using System.Text;

namespace Habeas.Reading.Documents;

/// <summary>
/// Bytes to text. In this order: a byte order mark, valid UTF-8 with letters beyond ASCII (no other encoding looks like it by
/// chance), what the sender or the page declares, and at last what the bytes look like.
/// </summary>
public static class TextDecoder
{
    private const int SampleBytes = 64 * 1024;
    private static readonly string[] s_cyrillic = ["windows-1251", "koi8-r", "iso-8859-5", "ibm866"];
    private static readonly UTF8Encoding s_utf8 = new(false);

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes a whole document.</summary>
    /// <param name="bytes">As they came.</param>
    /// <param name="contentType">The media type and charset that came with it, if one did.</param>
    /// <param name="warnings">Gets a sentence for each thing that was guessed or is damaged.</param>
    /// <returns>The text without its byte order mark, or null where the bytes are no text.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes, string? contentType, List<string> warnings)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF])) return Utf8(bytes[3..], warnings);
        if (bytes.StartsWith<byte>([0xFF, 0xFE, 0, 0])) return Encoding.UTF32.GetString(bytes[4..]);
        if (bytes.StartsWith<byte>([0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith<byte>([0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);

        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        if (sample.Contains((byte)0)) return Utf16WithoutMark(bytes, sample);
        if (LooksLikeNoise(sample)) return null;

        var declared = MediaType.Charset(contentType) ?? MediaType.DeclaredCharset(bytes);
        var encoding = Find(declared);
        if (declared is { Length: > 0 } && encoding is null) warnings.Add($"The encoding \"{Shown(declared)}\" that is declared is not known; it was told from the bytes.");
        var (letters, faults) = CountUtf8(sample, bytes.Length > sample.Length);
        if (faults == 0)
        {
            if (letters == 0 && encoding is not null && !IsUtf8(encoding)) return encoding.GetString(bytes);
            if (letters > 0 && encoding is not null && !IsUtf8(encoding)) warnings.Add($"The page declares {encoding.WebName} but is written in UTF-8; it was read as UTF-8.");
            return Utf8(bytes, warnings);
        }

        if (encoding is not null && !IsUtf8(encoding)) return encoding.GetString(bytes);
        if (letters > faults) return Utf8(bytes, warnings);
        var guessed = Guess(sample);
        warnings.Add(encoding is null
            ? $"The text declares no encoding; it was read as {guessed.WebName}, which its bytes look like."
            : $"The page declares UTF-8 but is not; it was read as {guessed.WebName}, which its bytes look like.");
        return guessed.GetString(bytes);
    }

    private static string Utf8(ReadOnlySpan<byte> bytes, List<string> warnings)
    {
        var text = s_utf8.GetString(bytes);
        if (text.Contains('\uFFFD')) warnings.Add("Some bytes are not valid UTF-8; each stands as U+FFFD in the text.");
        return text;
    }

    private static string? Utf16WithoutMark(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> sample)
    {
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] != 0) continue;
            if (i % 2 == 0) even++;
            else odd++;
        }

        var half = sample.Length / 2;
        if (half == 0) return null;
        if (odd * 10 >= half * 3 && even * 20 <= half) return Encoding.Unicode.GetString(bytes);
        if (even * 10 >= half * 3 && odd * 20 <= half) return Encoding.BigEndianUnicode.GetString(bytes);
        return null;
    }

    // Control bytes other than blanks hardly occur in text of any 8-bit encoding.
    private static bool LooksLikeNoise(ReadOnlySpan<byte> sample)
    {
        var controls = 0;
        foreach (var b in sample)
        {
            if (b < 32 && b is not (9 or 10 or 11 or 12 or 13 or 27)) controls++;
        }

        return controls * 50 > sample.Length;
    }

    private static (int Letters, int Faults) CountUtf8(ReadOnlySpan<byte> sample, bool cut)
    {
        int letters = 0, faults = 0;
        for (var i = 0; i < sample.Length;)
        {
            if (sample[i] < 0x80)
            {
                i++;
                continue;
            }

            var status = Rune.DecodeFromUtf8(sample[i..], out _, out var used);
            if (status == System.Buffers.OperationStatus.Done) letters++;
            else if (!(cut && sample.Length - i < 4)) faults++;
            i += Math.Max(1, used);
        }

        return (letters, faults);
    }

    private static Encoding Guess(ReadOnlySpan<byte> sample)
    {
        int ascii = 0, high = 0;
        foreach (var b in sample)
        {
            if (b >= 0x80) high++;
            else if (char.IsAsciiLetter((char)b)) ascii++;
        }

        // In a page of markup the tags are ASCII: a fifth of high bytes is already a text in another alphabet.
        if (high * 12 < ascii || IsLatinWithMarks(sample)) return Encoding.GetEncoding(HasTurkishLetters(sample) ? "windows-1254" : "windows-1252");
        var best = Encoding.GetEncoding(s_cyrillic[0]);
        var most = int.MinValue;
        foreach (var name in s_cyrillic)
        {
            var encoding = Encoding.GetEncoding(name);
            var score = CyrillicScore(encoding.GetString(sample));
            if (score <= most) continue;
            (best, most) = (encoding, score);
        }

        return best;
    }

    // In a Latin word letters beyond ASCII stand among those within it; a Cyrillic word has no other.
    private static bool IsLatinWithMarks(ReadOnlySpan<byte> sample)
    {
        int mixed = 0, whole = 0, ascii = 0, high = 0;
        foreach (var b in sample)
        {
            if (b >= 0x80) high++;
            else if (char.IsAsciiLetter((char)b)) ascii++;
            else Close();
        }

        Close();
        return mixed > whole;

        void Close()
        {
            if (ascii > 0 && high > 0) mixed++;
            else if (high > 1) whole++;
            (ascii, high) = (0, 0);
        }
    }

    // Wrong guesses among the Cyrillic encodings show as capitals inside words and as frames and signs between letters.
    private static int CyrillicScore(string text)
    {
        var score = 0;
        var previous = ' ';
        foreach (var c in text)
        {
            if (c is >= 'а' and <= 'я' or 'ё') score += "оеаинтсрвл".Contains(c) ? 3 : 1;
            else if (c is >= 'А' and <= 'Я') score += char.IsLetter(previous) && char.IsLower(previous) ? -4 : 0;
            else if (c >= 0x80 && !char.IsLetter(c) && c is not ('«' or '»' or '—' or '–' or '“' or '”' or '„' or '\u00a0' or '№' or '…' or '’')) score -= 4;
            previous = c;
        }

        return score;
    }

    private static bool HasTurkishLetters(ReadOnlySpan<byte> sample)
    {
        int turkish = 0, high = 0;
        foreach (var b in sample)
        {
            if (b >= 0xC0) high++;
            if (b is 0xFD or 0xFE or 0xF0 or 0xDD or 0xDE or 0xD0) turkish++;
        }

        return turkish * 3 > high;
    }

    private static bool IsUtf8(Encoding encoding) => encoding.CodePage == 65001;

    private static Encoding? Find(string? name)
    {
        if (string.IsNullOrEmpty(name) || name.Length > 40) return null;
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            // The name comes from the document; there is no way to ask whether it is known but to try.
            return null;
        }
    }

    private static string Shown(string declared) =>
        string.Concat(declared.Where(c => !char.IsControl(c)).Take(40));
}
