namespace Habeas.Host.Commands;

/// <summary>Addresses as they are typed.</summary>
internal static class Addresses
{
    /// <summary>The address; null when none is given; what is no address is refused.</summary>
    public static Uri? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)) return address;
        throw new UnusableException($"“{text}” is no address: it must begin with http:// or https://.");
    }

    /// <summary>A mail address; null when none is given; what is no address is refused.</summary>
    public static string? OfMail(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (System.Net.Mail.MailAddress.TryCreate(text.Trim(), out var address) && address.Address == text.Trim()) return address.Address;
        throw new UnusableException($"“{text}” is no e-mail address.");
    }
}
