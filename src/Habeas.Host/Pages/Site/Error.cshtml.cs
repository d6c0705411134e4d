using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Site;

/// <summary>The sentence for what goes wrong. It reads no database: that may be what is wrong.</summary>
[IgnoreAntiforgeryToken]
public sealed class ErrorPage : PageModel
{
    private const int LeastCode = 400;
    private const int MostCode = 599;

    public string Title { get; private set; } = string.Empty;

    public string Sentence { get; private set; } = string.Empty;

    public void OnGet(int code) => Say(code);

    public void OnPost(int code) => Say(code);

    private void Say(int code)
    {
        if (code is < LeastCode or > MostCode) code = StatusCodes.Status404NotFound;
        Response.StatusCode = code;
        (Title, Sentence) = code switch
        {
            StatusCodes.Status404NotFound => ("There is no such page", "The address may be mistyped, or the page was taken down. We do not say which."),
            StatusCodes.Status405MethodNotAllowed => ("That is not done here", "This site is for reading."),
            >= 500 => ("This went wrong on our side", "The page could not be drawn. It has been noted; please try again in a while."),
            _ => ("That request was not understood", "Go back and try again."),
        };
    }
}
