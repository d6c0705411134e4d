using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace Habeas.Security;

/// <summary>
/// Codes of an authenticator app: RFC 6238 with steps of 30 seconds, SHA-1 and six digits, which all apps know. A code works once, as
/// its section 5.2 demands: who looked over a shoulder comes too late.
/// </summary>
public sealed class SingleUseCodes(TimeProvider clock) : IUserTwoFactorTokenProvider<User>
{
    private const string Provider = "Habeas";
    private const string LastStep = "LastStep";
    private const int StepSeconds = 30;

    /// <summary>Clocks of telephones are off by a little: the step before and the one after are taken too.</summary>
    private const int Drift = 1;

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<User> manager, User user) => HasKeyAsync(manager, user);

    /// <remarks>The app makes the codes.</remarks>
    public Task<string> GenerateAsync(string purpose, UserManager<User> manager, User user) => Task.FromResult(string.Empty);

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<User> manager, User user)
    {
        ArgumentNullException.ThrowIfNull(manager);
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key) return false;
        var used = long.TryParse(
            await manager.GetAuthenticationTokenAsync(user, Provider, LastStep), NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : 0;
        var now = clock.GetUtcNow().ToUnixTimeSeconds() / StepSeconds;
        for (var step = now - Drift; step <= now + Drift; step++)
        {
            if (step <= used || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(key, step)), Encoding.UTF8.GetBytes(token))) continue;
            // The store refuses the slower of two who send one code at the same moment.
            return (await manager.SetAuthenticationTokenAsync(user, Provider, LastStep, step.ToString(CultureInfo.InvariantCulture))).Succeeded;
        }

        return false;
    }

    /// <summary>The code that an app shows at a moment.</summary>
    /// <param name="key">In base 32, as the account page shows it.</param>
    public static string CodeAt(string key, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Code(key, at.ToUnixTimeSeconds() / StepSeconds);
    }

    private static string Code(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 with SHA-1 is what authenticator apps know; HMAC does not rest on its collision resistance.
        var hash = HMACSHA1.HashData(Base32(key), counter);
#pragma warning restore CA5350
        // RFC 4226, section 5.3: four bytes from where the last half-byte points.
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>RFC 4648, section 6.</summary>
    private static byte[] Base32(string text)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bytes = new List<byte>(text.Length * 5 / 8);
        var (held, bits) = (0, 0);
        foreach (var digit in text.Select(c => alphabet.IndexOf(c, StringComparison.OrdinalIgnoreCase)).Where(d => d >= 0))
        {
            held = ((held << 5) | digit) & 0xfff;
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
        }

        return [.. bytes];
    }

    private static async Task<bool> HasKeyAsync(UserManager<User> manager, User user) => !string.IsNullOrEmpty(await manager.GetAuthenticatorKeyAsync(user));
}
