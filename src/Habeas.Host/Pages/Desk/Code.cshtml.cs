using Habeas.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Desk;

/// <summary>The second factor, for accounts that have one.</summary>
public sealed class CodePage(SignInManager<User> signIn, Accounts accounts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "back")]
    public string? Back { get; set; }

    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("/Desk/SignIn") : Page();

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "code")] string? code)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user) return RedirectToPage("/Desk/SignIn");
        if (!await accounts.TakeTryAsync(user)) return Refuse("Too many wrong tries: wait five minutes.");
        var plain = (code ?? string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal).Trim();
        var result = plain.Length == 6 && plain.All(char.IsAsciiDigit)
            ? await signIn.TwoFactorAuthenticatorSignInAsync(plain, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(plain);
        return result.Succeeded ? LocalRedirect(SignInPage.BackTo(Back)) : Refuse("That code is wrong or was used already.");
    }

    private PageResult Refuse(string sentence)
    {
        Problem = sentence;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
