using Habeas.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Desk;

/// <summary>Name and password. A wrong name, a wrong password and a locked account get the same sentence, and the same work.</summary>
public sealed class SignInPage(SignInManager<User> signIn, Accounts users, IPasswordHasher<User> hasher) : PageModel
{
    private static readonly Uri Anywhere = new("http://localhost/");

    [BindProperty(SupportsGet = true, Name = "back")]
    public string? Back { get; set; }

    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    public string? Problem { get; private set; }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "password")] string? password)
    {
        var user = string.IsNullOrWhiteSpace(Name) ? null : await users.FindByNameAsync(Name.Trim());
        if (user is null || !await users.TakeTryAsync(user))
        {
            // As slow as a real check: the clock must not tell which names exist.
            _ = hasher.HashPassword(new User(), password ?? string.Empty);
            return Refuse();
        }

        var result = await signIn.PasswordSignInAsync(user, password ?? string.Empty, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded) return LocalRedirect(BackTo(Back));
        if (!result.RequiresTwoFactor) return Refuse();
        await users.GiveBackTryAsync(user);
        return RedirectToPage("/Desk/Code", new { back = Back });
    }

    /// <summary>Only ever to a page of the desk, written as an address is: what a header cannot hold is no address.</summary>
    internal static string BackTo(string? back) =>
        back is not null && back.StartsWith(DeskSurface.Path, StringComparison.Ordinal) && back.All(c => c is > ' ' and < '\x7f' and not '\\')
        && Uri.TryCreate(Anywhere, back, out var page)
        && (page.AbsolutePath == DeskSurface.Path || page.AbsolutePath.StartsWith(DeskSurface.Path + "/", StringComparison.Ordinal))
            ? back : DeskSurface.Path;

    private PageResult Refuse()
    {
        Problem = "Name or password is wrong. After five wrong tries an account rests for five minutes.";
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
