using Habeas.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using QRCoder;

namespace Habeas.Host.Pages.Desk;

/// <summary>One's own account: its roles and its second factor.</summary>
public sealed class AccountPage(UserManager<User> users, SignInManager<User> signIn) : PageModel
{
    public User Account { get; private set; } = new();

    public string SharedKey { get; private set; } = string.Empty;

    /// <summary>Drawn by us from the key: no text of a stranger is in it.</summary>
    public string QrSvg { get; private set; } = string.Empty;

    public IReadOnlyList<string>? RecoveryCodes { get; private set; }

    public string? Problem { get; private set; }

    public string? Said { get; private set; }

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostOnAsync([FromForm(Name = "code")] string? code)
    {
        var user = (await users.GetUserAsync(User))!;
        var plain = (code ?? string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal);
        if (!await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, plain))
        {
            Problem = "That code is wrong. Is the clock of your phone right?";
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ShowAsync();
        }

        await users.SetTwoFactorEnabledAsync(user, true);
        RecoveryCodes = [.. (await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 8))!];
        await signIn.RefreshSignInAsync(user);
        Said = "The second step is on.";
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostOffAsync([FromForm(Name = "password")] string? password)
    {
        var user = (await users.GetUserAsync(User))!;
        if (!await users.CheckPasswordAsync(user, password ?? string.Empty))
        {
            Problem = "The password is wrong.";
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ShowAsync();
        }

        await users.SetTwoFactorEnabledAsync(user, false);
        await users.ResetAuthenticatorKeyAsync(user);
        await signIn.RefreshSignInAsync(user);
        Said = "The second step is off.";
        return await ShowAsync();
    }

    private async Task<IActionResult> ShowAsync()
    {
        Account = (await users.GetUserAsync(User))!;
        if (Account.TwoFactorEnabled) return Page();
        var key = await users.GetAuthenticatorKeyAsync(Account);
        if (key is null)
        {
            await users.ResetAuthenticatorKeyAsync(Account);
            await signIn.RefreshSignInAsync(Account); // the key is new, and with it the stamp of the session
            key = await users.GetAuthenticatorKeyAsync(Account);
        }

        SharedKey = string.Join(' ', key!.Chunk(4).Select(c => new string(c)));
        using var code = QRCodeGenerator.GenerateQrCode($"otpauth://totp/Habeas:{Uri.EscapeDataString(Account.UserName!)}?secret={key}&issuer=Habeas", QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        QrSvg = svg.GetGraphic(4);
        return Page();
    }
}
