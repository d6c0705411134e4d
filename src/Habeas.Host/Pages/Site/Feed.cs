using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Habeas.Publishing;

namespace Habeas.Host.Pages.Site;

/// <summary>What changed, as Atom (RFC 4287): of everybody, of one person, of the members of one campaign.</summary>
internal static class Feed
{
    private const int MostEntries = 100;

    public static async Task<IResult> AllAsync(PublicSite site, SiteOptions options, HttpContext context)
    {
        var snapshot = await site.SnapshotAsync(context.RequestAborted);
        return Atom(options, context, "", "What changed on the register", snapshot.Updated, await site.NewsAsync(MostEntries, cancellation: context.RequestAborted));
    }

    public static async Task<IResult> OfPersonAsync(string publicId, PublicSite site, SiteOptions options, HttpContext context)
    {
        if (await site.FindAsync(publicId, context.RequestAborted) is not { } profile) return Results.NotFound();
        var news = await site.NewsAsync(MostEntries, [profile.PublicId], context.RequestAborted);
        return Atom(options, context, Links.Person(profile.PublicId), profile.Name.Text, profile.Updated, news);
    }

    public static async Task<IResult> OfCampaignAsync(string slug, PublicSite site, SiteOptions options, HttpContext context)
    {
        var snapshot = await site.SnapshotAsync(context.RequestAborted);
        if (snapshot.Campaigns.FirstOrDefault(c => c.Slug == slug) is not { } campaign) return Results.NotFound();
        var members = snapshot.MembersOf(slug).Select(p => p.PublicId).ToList();
        var news = await site.NewsAsync(MostEntries, members, context.RequestAborted);
        return Atom(options, context, Links.Campaign(slug), campaign.Name, campaign.Updated, news);
    }

    private static IResult Atom(
        SiteOptions options, HttpContext context, string page, string title, DateTimeOffset updated, IReadOnlyList<PublicNews> news)
    {
        var address = options.BaseOf(context.Request);
        var feed = new SyndicationFeed(
            Xml(title), options.IsDemo ? "Everybody here is invented." : null, new Uri(address + (page.Length == 0 ? "/" : page)),
            $"urn:habeas:feed{page.Replace('/', ':')}", news.Count == 0 ? updated : news.Max(n => n.At))
        {
            Language = "en",
            Items = [.. news.Select(n => EntryOf(n, address))],
        };
        feed.Authors.Add(new SyndicationPerson { Name = "Habeas" });
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(address + context.Request.Path), "application/atom+xml"));
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, CheckCharacters = false }))
            new Atom10FeedFormatter(feed).WriteTo(writer);
        return Results.Bytes(bytes.ToArray(), "application/atom+xml; charset=utf-8");
    }

    private static SyndicationItem EntryOf(PublicNews news, string address) => new()
    {
        // Permanent: a reader that has seen an entry must know it again under whatever address the site is reached.
        Id = $"urn:habeas:{news.Id}",
        Title = new TextSyndicationContent(Xml(news.Title)),
        Summary = news.Summary is null ? null : new TextSyndicationContent(Xml(news.Summary)),
        Links = { SyndicationLink.CreateAlternateLink(new Uri(address + Links.Of(news)), "text/html") },
        PublishDate = news.At,
        LastUpdatedTime = news.At,
    };

    /// <summary>Characters that XML 1.0 cannot hold are left out.</summary>
    private static string Xml(string text) => new([.. text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))]);
}
