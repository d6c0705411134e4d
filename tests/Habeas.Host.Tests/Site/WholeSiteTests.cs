using AngleSharp.Dom;
using Habeas.Host.Commands.Demo;
using Habeas.Names;
using Habeas.Reading;
using Xunit;

namespace Habeas.Host.Tests.Site;

/// <summary>What holds on every page that a reader can get to.</summary>
public sealed class WholeSiteTests(DemoSite site)
{
    [Fact]
    public void Every_link_leads_to_a_page()
    {
        Assert.True(site.Pages.Count > 100, $"Only {site.Pages.Count} pages were found.");
        Assert.All(site.Pages, page => Assert.True(page.Value.Status == 200, $"{page.Key} answers {page.Value.Status}."));
    }

    [Fact]
    public void Every_anchor_is_on_the_page_that_it_leads_to() => Assert.All(
        from page in site.HtmlPages
        from link in page.Html.QuerySelectorAll("a[href*='#']")
        let to = new Uri(page.Address, link.GetAttribute("href"))
        where to.Authority == page.Address.Authority
        select (From: page.Address.PathAndQuery, to.PathAndQuery, Anchor: to.Fragment[1..]),
        link => Assert.True(site.Pages[link.PathAndQuery].Html.GetElementById(link.Anchor) is not null, link.ToString()));

    [Fact]
    public void No_page_has_a_script_or_anything_of_somebody_elses() => Assert.All(site.HtmlPages, page =>
    {
        Assert.Empty(page.Html.QuerySelectorAll("script, iframe, object, embed, style, [style]"));
        Assert.DoesNotContain(page.Html.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.All(page.Html.QuerySelectorAll("[src], link[rel=stylesheet], link[rel=icon]"), e =>
            Assert.StartsWith("/", e.GetAttribute("src") ?? e.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains("default-src 'none'", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.False(page.Headers.Contains("Set-Cookie"));
    });

    /// <summary>The samples hold four people who must not be seen, and a dispatch and sources that name them.</summary>
    [Fact]
    public void Nobody_who_is_quiet_or_paused_is_named_on_any_page()
    {
        var hidden = site.Samples.People.Where(p => p.Posture is "quiet" or "paused").ToList();
        Assert.Equal(4, hidden.Count);
        var names = hidden.SelectMany(NamesOf).Select(Folding.Fold).ToList();
        Assert.Empty(
            from page in site.Pages
            from name in names
            where Folding.Fold(page.Value.Body).Contains(name, StringComparison.Ordinal)
            select $"{page.Key} names {name}");
    }

    [Fact]
    public void Nobody_who_is_not_published_has_a_page()
    {
        var waiting = site.Samples.People.Where(p => !p.Published).SelectMany(NamesOf).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(waiting);
        Assert.DoesNotContain(Profiles, page => waiting.Contains(page.Html.QuerySelector("h1")!.TextContent.Trim()));
    }

    [Fact]
    public void Every_fact_opens_words_that_a_source_says()
    {
        var texts = site.Samples.Sources.Select(s => NewsReader.Read(File.ReadAllBytes(Path.Combine(site.Samples.Folder, "registry", s.File))).Article!.Text).ToList();
        var facts = Profiles.SelectMany(page => page.Html.QuerySelectorAll("details.fact")).ToList();
        Assert.True(facts.Count > 400, $"Only {facts.Count} facts were found.");
        Assert.All(facts, fact =>
        {
            var words = fact.QuerySelectorAll("mark").Select(m => m.TextContent).ToList();
            Assert.NotEmpty(words);
            Assert.All(words, w => Assert.Contains(texts, t => t.Contains(w, StringComparison.Ordinal)));
            Assert.NotEmpty(fact.QuerySelectorAll("figcaption a[href^='#s']"));
        });
    }

    [Fact]
    public void Every_page_has_one_heading_a_language_and_a_label_on_each_field() => Assert.All(site.HtmlPages, page =>
    {
        Assert.Single(page.Html.QuerySelectorAll("h1"));
        Assert.NotEmpty(page.Html.Title!);
        Assert.Equal("en", page.Html.DocumentElement.GetAttribute("lang"));
        Assert.All(page.Html.QuerySelectorAll("input:not([type=hidden]), select, textarea"), field => Assert.True(
            field.HasAttribute("aria-label") || field.Closest("label") is not null, $"{page.Address}: {field.OuterHtml}"));
        var ids = page.Html.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Count(), ids.Count);
    });

    [Fact]
    public void A_name_in_another_script_says_in_which() => Assert.All(
        Profiles.SelectMany(p => p.Html.QuerySelectorAll("h1 bdi, .names bdi")), name => Assert.NotEmpty(name.GetAttribute("lang")!));

    [Fact]
    public void The_whole_site_says_that_its_people_are_invented() =>
        Assert.All(site.HtmlPages, page => Assert.Contains("invented", page.Html.QuerySelector(".demo")!.TextContent, StringComparison.Ordinal));

    private static IEnumerable<string> NamesOf(SamplePerson person) => (person.OtherNames ?? []).Prepend(person.Name).Select(n => n.Value);

    private IEnumerable<Web.WebPage> Profiles => site.HtmlPages.Where(p => p.Html.QuerySelector("article.profile") is not null);
}
