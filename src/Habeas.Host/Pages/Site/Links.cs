using Habeas.Publishing;

namespace Habeas.Host.Pages.Site;

/// <summary>Addresses of the site's own pages: permanent, since others link to them.</summary>
internal static class Links
{
    private const int MostWordsOfFragment = 12;

    public static string Person(string publicId) => $"/people/{Uri.EscapeDataString(publicId)}";

    public static string Campaign(string slug) => $"/campaigns/{Uri.EscapeDataString(slug)}";

    public static string Of(PublicNews news) => news switch
    {
        { PublicId: { } person } => news.Id == person ? Person(person) : $"{Person(person)}#{news.Id}",
        { Campaign: { } campaign } => Campaign(campaign),
        _ => "/changes",
    };

    /// <summary>
    /// The original address with a text fragment (WICG scroll-to-text), so that a browser opens it at the cited words.
    /// </summary>
    public static string AtWords(string url, string words)
    {
        if (url.Contains('#', StringComparison.Ordinal)) return url;
        var parts = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0) return url;
        var fragment = parts.Length <= MostWordsOfFragment
            ? Escape(string.Join(' ', parts))
            : $"{Escape(string.Join(' ', parts[..5]))},{Escape(string.Join(' ', parts[^5..]))}";
        return $"{url}#:~:text={fragment}";
    }

    /// <summary>"-", "," and "&amp;" are the syntax of the fragment.</summary>
    private static string Escape(string words) => Uri.EscapeDataString(words).Replace("-", "%2D", StringComparison.Ordinal);
}
