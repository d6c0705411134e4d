using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Habeas.Storage;

/// <summary>Ids: ULID inside the house, random ones for the public.</summary>
public static class Ids
{
    // Crockford's base 32: no I, L, O or U, so that an id can be read out on the telephone.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);
    private static readonly Lock Gate = new();
    private static readonly byte[] Last = new byte[10];
    private static long lastMilliseconds = -1;

    /// <summary>
    /// A ULID: 48 bits of milliseconds, 80 bits of randomness, 26 characters. Ids made one after another sort in that order, within a
    /// millisecond too (the specification's monotonic form), so that the order of ids is the order of entry.
    /// </summary>
    public static string New(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        Span<byte> bytes = stackalloc byte[16];
        lock (Gate)
        {
            var milliseconds = clock.GetUtcNow().ToUnixTimeMilliseconds();
            if (milliseconds == lastMilliseconds) Increment(Last);
            else RandomNumberGenerator.Fill(Last);
            lastMilliseconds = milliseconds;
            for (var i = 5; i >= 0; i--, milliseconds >>= 8) bytes[i] = (byte)milliseconds;
            Last.CopyTo(bytes[6..]);
        }

        var number = new UInt128(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
        Span<char> text = stackalloc char[26];
        for (var i = 25; i >= 0; i--, number >>= 5) text[i] = Alphabet[(int)(number & 31)];
        return new string(text);
    }

    private static void Increment(byte[] number)
    {
        for (var i = number.Length - 1; i >= 0 && ++number[i] == 0; i--)
        {
            // The carry goes on to the next byte.
        }
    }

    /// <summary>
    /// An id for the public, such as <c>HB-7K3QXM2</c>: random and not sequential, so that it tells neither order nor number, and
    /// nothing of records that are not public.
    /// </summary>
    public static string NewPublic(string prefix)
    {
        Span<char> text = stackalloc char[7];
        for (var i = 0; i < text.Length; i++) text[i] = Alphabet[RandomNumberGenerator.GetInt32(32)];
        return $"{prefix}-{text}";
    }

    /// <summary>The first public id in what somebody typed: the id alone, in small letters too, or an address that holds it. Null when there is none.</summary>
    public static string? FindPublic(string prefix, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var capitals = string.Concat(text.Select(c => char.IsAsciiLetterLower(c) ? (char)(c - 'a' + 'A') : c));
        var length = prefix.Length + 1 + 7;
        for (var at = 0; (at = capitals.IndexOf(prefix + "-", at, StringComparison.Ordinal)) >= 0 && at + length <= capitals.Length; at++)
        {
            if (!capitals.AsSpan(at + prefix.Length + 1, 7).ContainsAnyExcept(Letters)) return capitals.Substring(at, length);
        }

        return null;
    }
}
