using Habeas.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Desk;

/// <summary>A one-time link becomes an account.</summary>
public sealed class JoinPage(Invite invite, UserManager<User> users, SignInManager<User> signIn, OpenAccount opened) : PageModel
{
    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    public bool IsOpen { get; private set; }

    public string? Problem { get; private set; }

    public async Task OnGetAsync(string secret, CancellationToken cancellation)
    {
        IsOpen = await invite.FindAsync(secret, cancellation) is not null;
        if (!IsOpen) Response.StatusCode = StatusCodes.Status410Gone;
    }

    public async Task<IActionResult> OnPostAsync(string secret, [FromForm(Name = "password")] string? password, CancellationToken cancellation)
    {
        var invitation = await invite.FindAsync(secret, cancellation);
        IsOpen = invitation is not null;
        if (invitation is null) return Refuse(null);
        var user = new User { UserName = Name?.Trim(), Roles = invitation.Roles, LockoutEnabled = true };
        foreach (var validator in users.PasswordValidators)
        {
            if (await validator.ValidateAsync(users, user, password ?? string.Empty) is { Succeeded: false } weak) return Refuse(weak.Errors.First().Description);
        }

        foreach (var validator in users.UserValidators)
        {
            if (await validator.ValidateAsync(users, user) is { Succeeded: false } wrong) return Refuse(wrong.Errors.First().Description);
        }

        // The link is used up first: of two who open it at once, one gets in.
        if (!await invite.UseAsync(secret, cancellation))
        {
            IsOpen = false;
            return Refuse(null);
        }

        var made = await users.CreateAsync(user, password!);
        if (!made.Succeeded)
        {
            await invite.ReopenAsync(secret, CancellationToken.None);
            return Refuse(made.Errors.First().Description);
        }

        await opened.ExecuteAsync(user, invitation, CancellationToken.None);
        if (invitation.InvitedBy == Invite.Console && invitation.Roles.HasFlag(Roles.Administrator)) await invite.WithdrawConsoleAsync(CancellationToken.None);
        await signIn.SignInAsync(user, isPersistent: false);
        return Redirect(DeskSurface.Path);
    }

    private PageResult Refuse(string? sentence)
    {
        Problem = sentence;
        Response.StatusCode = IsOpen ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status410Gone;
        return Page();
    }
}
