namespace Habeas.Host.Api;

/// <summary>What the API is told.</summary>
/// <param name="IsDemo">It says that its people are invented.</param>
/// <param name="PublicUrl">The address that readers know the site by; null takes that of the request.</param>
public sealed record ApiOptions(bool IsDemo, Uri? PublicUrl)
{
    /// <summary>The site's own address, without a slash at the end.</summary>
    public string BaseOf(HttpRequest request) => PublicUrl?.ToString().TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";

    public string PageOf(HttpRequest request, string publicId) => $"{BaseOf(request)}/people/{Uri.EscapeDataString(publicId)}";
}

/// <summary>How many requests the whole API takes: so many at once, and so many a second in the long run.</summary>
public sealed record ApiRate(int Burst, int PerSecond)
{
    public static ApiRate Default { get; } = new(600, 100);
}
