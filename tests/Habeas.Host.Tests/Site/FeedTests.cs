using System.ServiceModel.Syndication;
using System.Xml;
using Xunit;

namespace Habeas.Host.Tests.Site;

public sealed class FeedTests(DemoSite site)
{
    [Fact]
    public void Every_feed_is_atom_with_permanent_ids_and_links_that_lead_to_a_page()
    {
        var feeds = site.Pages.Where(p => p.Key.EndsWith("/feed.atom", StringComparison.Ordinal)).ToList();
        Assert.True(feeds.Count > 50, $"Only {feeds.Count} feeds were found.");
        Assert.All(feeds, page =>
        {
            using var reader = XmlReader.Create(new StringReader(page.Value.Body));
            var feed = SyndicationFeed.Load(reader);
            Assert.NotEmpty(feed.Items);
            Assert.Equal(feed.Items.Count(), feed.Items.Select(i => i.Id).Distinct(StringComparer.Ordinal).Count());
            Assert.All(feed.Items, item =>
            {
                Assert.StartsWith("urn:habeas:", item.Id, StringComparison.Ordinal);
                var link = Assert.Single(item.Links).Uri;
                Assert.Contains(link.PathAndQuery, site.Pages.Keys);
                if (link.Fragment.Length > 1) Assert.NotNull(site.Pages[link.PathAndQuery].Html.GetElementById(link.Fragment[1..]));
            });
        });
    }

    [Fact]
    public void The_feed_of_a_person_tells_of_nobody_else()
    {
        var feed = site.Pages.First(p => p.Key.StartsWith("/people/", StringComparison.Ordinal) && p.Key.EndsWith("/feed.atom", StringComparison.Ordinal));
        using var reader = XmlReader.Create(new StringReader(feed.Value.Body));
        Assert.All(SyndicationFeed.Load(reader).Items, item => Assert.StartsWith(feed.Key[..^"/feed.atom".Length], item.Links[0].Uri.AbsolutePath, StringComparison.Ordinal));
    }

    [Fact]
    public void What_xml_cannot_hold_is_left_out_of_a_feed()
    {
        var text = Habeas.Host.Pages.Site.Feed.Xml("Selim\u0001 \ud83d\udca5 Aravand\ud83d\uffff");
        Assert.Equal("Selim \ud83d\udca5 Aravand\ufffd", XmlConvert.VerifyXmlChars(text));
    }
}
