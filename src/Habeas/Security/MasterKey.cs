using System.Security.Cryptography;

namespace Habeas.Security;

/// <summary>
/// The key that wraps every person's key. It lies outside the database, in <c>master.key</c> of the data directory or in the file
/// that <c>HABEAS_MASTER_KEY_FILE</c> names, so that a copy of the database alone opens nothing.
/// </summary>
public sealed class MasterKey
{
    private const int Bytes = 32;
    private readonly byte[] key;

    private MasterKey(byte[] key) => this.key = key;

    internal ReadOnlySpan<byte> Key => key;

    /// <summary>A fingerprint that only the holder of the key can make: whoever sees it cannot try values on it.</summary>
    /// <returns>HMAC-SHA-256 under a key of its own (HKDF, RFC 5869), lower-case hexadecimal.</returns>
    public string Fingerprint(ReadOnlySpan<byte> data)
    {
        var own = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Bytes, info: "habeas/fingerprint"u8.ToArray());
        return Convert.ToHexStringLower(HMACSHA256.HashData(own, data));
    }

    /// <summary>Reads the key file, or makes it where there is none.</summary>
    /// <exception cref="InvalidDataException">The file does not hold a key; the message is a sentence for the operator.</exception>
    public static MasterKey LoadOrCreate(string path)
    {
        if (!File.Exists(path))
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var file = new FileStream(path, options);
            file.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)) + "\n"));
            file.Flush(flushToDisk: true);
        }

        var text = File.ReadAllText(path).Trim();
        var bytes = new byte[Bytes];
        if (!Convert.TryFromBase64String(text, bytes, out var written) || written != Bytes)
            throw new InvalidDataException($"{path} does not hold a master key: 32 bytes in base64 are expected.");
        return new MasterKey(bytes);
    }
}
