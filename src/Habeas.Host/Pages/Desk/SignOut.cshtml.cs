using Habeas.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Desk;

/// <summary>Ends every session of the account: a cookie that was copied is worth nothing after it.</summary>
public sealed class SignOutPage(SignInManager<User> signIn, Accounts accounts) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (await accounts.GetUserAsync(User) is { } user) await accounts.EndSessionsAsync(user);
        await signIn.SignOutAsync();
        return RedirectToPage("/Desk/SignIn");
    }
}
