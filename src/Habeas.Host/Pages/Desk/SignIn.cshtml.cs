using Habeas.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Desk;

/// <summary>Name and password. A wrong name and a wrong password get the same sentence, and the same work.</summary>
public sealed class SignInPage(SignInManager<User> signIn, UserManager<User> users, IPasswordHasher<User> hasher) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "back")]
    public string? Back { get; set; }

    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    public string? Problem { get; private set; }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "password")] string? password)
    {
        var user = string.IsNullOrWhiteSpace(Name) ? null : await users.FindByNameAsync(Name.Trim());
        if (user is null)
        {
            // As slow as a real check: the clock must not tell which names exist.
            _ = hasher.HashPassword(new User(), password ?? string.Empty);
            return Refuse("Name or password is wrong.");
        }

        var result = await signIn.PasswordSignInAsync(user, password ?? string.Empty, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded) return LocalRedirect(BackTo(Back));
        if (result.RequiresTwoFactor) return RedirectToPage("/Desk/Code", new { back = Back });
        return Refuse(result.IsLockedOut ? "Too many wrong tries: wait five minutes." : "Name or password is wrong.");
    }

    /// <summary>Only ever to a page of the desk.</summary>
    internal static string BackTo(string? back) =>
        back is not null && (back == DeskSurface.Path || back.StartsWith(DeskSurface.Path + "/", StringComparison.Ordinal)) ? back : DeskSurface.Path;

    private PageResult Refuse(string sentence)
    {
        Problem = sentence;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
