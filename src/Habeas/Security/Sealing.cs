using System.Security.Cryptography;
using System.Text;

namespace Habeas.Security;

/// <summary>AES-256-GCM as the house uses it: <c>nonce | tag | ciphertext</c>, bound to a context by the associated data.</summary>
internal static class Sealing
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, string context)
    {
        var box = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = box.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), Encoding.UTF8.GetBytes(context));
        return box;
    }

    /// <exception cref="CryptographicException">The box was changed, moved to another context, or is of another key.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, string context)
    {
        if (box.Length < NonceBytes + TagBytes) throw new CryptographicException("The sealed text is cut short.");
        var plain = new byte[box.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(
            box[..NonceBytes], box[(NonceBytes + TagBytes)..], box.Slice(NonceBytes, TagBytes), plain, Encoding.UTF8.GetBytes(context));
        return plain;
    }
}
