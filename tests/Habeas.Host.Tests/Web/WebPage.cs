using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Habeas.Host.Tests.Web;

/// <summary>What a visitor got: the answer after all redirects, and its HTML as a browser would parse it.</summary>
internal sealed record WebPage(int Status, Uri Address, HttpResponseHeaders Headers, string Body)
{
    public IHtmlDocument Html { get; } = new HtmlParser().ParseDocument(Body);

    /// <summary>The text of the main part, with each run of white space as one space.</summary>
    public string Text => string.Join(' ', ((Html.QuerySelector("main") ?? Html.Body)?.TextContent ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The only form that fits a selector; by default the only form of the main part.</summary>
    public WebForm Form(string selector = "main form")
    {
        var forms = Html.QuerySelectorAll(selector).OfType<IHtmlFormElement>().ToList();
        Assert.True(forms.Count == 1, $"{forms.Count} forms fit “{selector}” on {Address} ({Status}): {Text}");
        return new WebForm(this, forms[0]);
    }

    /// <summary>The form that a button belongs to, to be sent by that button.</summary>
    public WebForm Button(string selector)
    {
        var button = Html.QuerySelector(selector);
        Assert.True(button is not null, $"No button fits “{selector}” on {Address} ({Status}): {Text}");
        return new WebForm(this, (IHtmlFormElement)button.Closest("form")!, button);
    }

    /// <summary>Demands a status, and the path that the visitor ended at.</summary>
    public WebPage Expect(int status, string? path = null)
    {
        Assert.True(status == Status, $"{Address} answered {Status}, not {status}: {Text}");
        if (path is not null) Assert.Equal(path, Address.AbsolutePath);
        return this;
    }
}

/// <summary>A form of a page, perhaps by one of its buttons.</summary>
internal sealed record WebForm(WebPage Page, IHtmlFormElement Element, IElement? By = null)
{
    /// <summary>Where it is sent, as a browser resolves it.</summary>
    public Uri Target => new(Page.Address, By?.GetAttribute("formaction") ?? Element.GetAttribute("action") ?? Page.Address.PathAndQuery);

    /// <summary>What a browser would send as the form stands: the hidden anti-forgery field with the rest.</summary>
    public List<KeyValuePair<string, string>> Fields()
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in Element.Elements)
        {
            if (element.GetAttribute("name") is not { Length: > 0 } name || element.HasAttribute("disabled")) continue;
            var value = element switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" } or IHtmlButtonElement => null,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value ?? string.Empty,
                _ => null,
            };
            if (value is not null) fields.Add(new(name, value));
        }

        if (By?.GetAttribute("name") is { Length: > 0 } pressed) fields.Add(new(pressed, By.GetAttribute("value") ?? string.Empty));
        return fields;
    }
}
