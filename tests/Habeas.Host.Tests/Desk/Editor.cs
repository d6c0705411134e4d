using Habeas.Host.Tests.Web;

namespace Habeas.Host.Tests.Desk;

/// <summary>The desk's forms as an editor without JavaScript sends them.</summary>
internal static class Editor
{
    public static async Task<WebPage> PasteAsync(this Visitor editor, string text, string? url = null, string? published = null) => await editor.SubmitAsync(
        (await editor.OpenAsync("/desk/intake")).Form("#paste"), ("text", text), ("url", url ?? ""), ("published", published ?? ""));

    public static async Task<WebPage> UploadFilesAsync(this Visitor editor, params (string Name, byte[] Bytes)[] files) =>
        await editor.UploadAsync((await editor.OpenAsync("/desk/intake")).Form("#upload"), "files", files);

    /// <summary>Pastes an article, says who published it, and comes to its review.</summary>
    public static async Task<WebPage> PasteAsync(this Visitor editor, string text, (string Outlet, string Day) source)
    {
        var review = (await editor.PasteAsync(text)).Expect(200);
        return await editor.SubmitAsync(review.Form(".source form"), ("outlet", source.Outlet), ("published", source.Day));
    }

    /// <summary>Accepts the first open proposal whose headline begins with the words.</summary>
    public static Task<WebPage> AcceptAsync(this Visitor editor, WebPage review, string headline, params (string Name, string Value)[] filled) =>
        editor.SubmitAsync(review.Button($"#{Proposal(review, headline)} button.accept"), filled);

    public static Task<WebPage> RejectAsync(this Visitor editor, WebPage review, string headline) =>
        editor.SubmitAsync(review.Button($"#{Proposal(review, headline)} button.reject"));

    public static Task<WebPage> UndoAsync(this Visitor editor, WebPage review, string headline) =>
        editor.SubmitAsync(review.Button($"#{Proposal(review, headline)} button.undo"));

    /// <summary>The id of the proposal's element.</summary>
    public static string Proposal(WebPage review, string headline) =>
        review.Html.QuerySelectorAll("article.proposal").FirstOrDefault(p => p.QuerySelector("h3 bdi")!.TextContent.StartsWith(headline, StringComparison.Ordinal))?.Id
        ?? throw new InvalidOperationException($"No proposal begins with “{headline}” on {review.Address} ({review.Status}): {review.Text}");

    public static string TextOf(this WebPage page, string selector) =>
        string.Join(' ', page.Html.QuerySelector(selector)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
