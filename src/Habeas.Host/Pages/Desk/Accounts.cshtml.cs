using Habeas.Registry;
using Habeas.Security;
using Habeas.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Desk;

/// <summary>
/// Who may do what, for whoever runs the server. No case is seen here; in an emergency a public page is taken down by its address. Each
/// form asks for the password once more: a session left open at a café gives nobody a role.
/// </summary>
public sealed class AccountsPage(
    UserManager<User> users, Accounts accounts, Invite invite, GiveRoles give, CloseAccount close, ChangePerson change, Database database, TimeProvider clock) : PageModel
{
    public IReadOnlyList<User> All { get; private set; } = [];

    public string? InvitationLink { get; private set; }

    public string? Said { get; private set; }

    public string? Problem { get; private set; }

    /// <summary>What was filled in when a form was refused, so that a mistyped password costs the password alone.</summary>
    public Roles Ticked { get; private set; } = Roles.Editor;

    public string? PageToHide { get; private set; }

    public string? Why { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostInviteAsync([FromForm] string?[] role, [FromForm] string? password, CancellationToken cancellation)
    {
        Ticked = Permissions.Parse(role.OfType<string>()) ?? Roles.None;
        if (await NotYouAsync(password) is { } not) return await RefuseAsync(not, cancellation);
        if (Ticked == Roles.None) return await RefuseAsync("Tick at least one role.", cancellation);
        var secret = await invite.ExecuteAsync(User.Identity!.Name!, Ticked, cancellation);
        Ticked = Roles.Editor;
        InvitationLink = $"{Request.Scheme}://{Request.Host}{DeskSurface.Path}/join/{secret}";
        return await ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostRolesAsync([FromForm] string? name, [FromForm] string?[] role, [FromForm] string? password, CancellationToken cancellation)
    {
        if (await NotYouAsync(password) is { } not) return await RefuseAsync(not, cancellation);
        if (Permissions.Parse(role.OfType<string>()) is not { } roles) return await RefuseAsync("That is no role.", cancellation);
        return await give.ExecuteAsync(new GiveRoles.Request(name ?? string.Empty, roles), Begin(), cancellation) switch
        {
            GiveRoles.Outcome.Given => await SayAsync($"{name} has the roles now.", cancellation),
            GiveRoles.Outcome.Unchanged => await SayAsync("Nothing to change.", cancellation),
            GiveRoles.Outcome.Refused refused => await RefuseAsync(refused.Sentence, cancellation),
            _ => await RefuseAsync("Nobody has that name.", cancellation),
        };
    }

    public async Task<IActionResult> OnPostCloseAsync([FromForm] string? name, [FromForm] string? password, CancellationToken cancellation)
    {
        if (await NotYouAsync(password) is { } not) return await RefuseAsync(not, cancellation);
        if (string.Equals(name, User.Identity!.Name, StringComparison.Ordinal)) return await RefuseAsync("You cannot close your own account: another administrator can.", cancellation);
        return await close.ExecuteAsync(name ?? string.Empty, Begin(), cancellation)
            ? await SayAsync($"The account of {name} is closed.", cancellation) : await RefuseAsync("Nobody has that name.", cancellation);
    }

    public async Task<IActionResult> OnPostWithdrawAsync([FromForm] string? person, [FromForm] string? why, [FromForm] string? password, CancellationToken cancellation)
    {
        (PageToHide, Why) = (person, why);
        if (await NotYouAsync(password) is { } not) return await RefuseAsync(not, cancellation);
        if (string.IsNullOrWhiteSpace(why)) return await RefuseAsync("Say why: those who work on the case read it.", cancellation);
        if (Ids.FindPublic("HB", person ?? string.Empty) is not { } publicId) return await RefuseAsync("No page has an address like that: it holds HB- and seven letters and digits.", cancellation);
        // One answer whether there is such a page or not: who runs the server learns no more of a quiet case than the public does.
        const string Done = "If that page was public, it is not any more.";
        if ((await Register.FindByPublicIdAsync(database, publicId, cancellation))?.Person is { Published: true, Posture: Posture.Public } published)
            await change.ExecuteAsync(new ChangePerson.Request(published.Id, Publish: false), Act.Begin(clock, User.Identity!.Name!, why.Trim()), cancellation);
        (PageToHide, Why) = (null, null);
        return await SayAsync(Done, cancellation);
    }

    private Act Begin() => Act.Begin(clock, User.Identity!.Name!);

    /// <summary>Null when the one at the keyboard is the account's owner; a wrong password counts as a try to sign in.</summary>
    private async Task<string?> NotYouAsync(string? password)
    {
        var user = (await users.GetUserAsync(User))!;
        if (!await accounts.TakeTryAsync(user)) return "Too many wrong passwords: try again in a few minutes.";
        if (!await users.CheckPasswordAsync(user, password ?? string.Empty)) return "The password is wrong: it is yours that is asked for.";
        await accounts.GiveBackTryAsync(user);
        return null;
    }

    private Task<IActionResult> SayAsync(string sentence, CancellationToken cancellation)
    {
        Said = sentence;
        return ShowAsync(cancellation);
    }

    private Task<IActionResult> RefuseAsync(string sentence, CancellationToken cancellation)
    {
        Problem = sentence;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return ShowAsync(cancellation);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        All = await accounts.AllAsync(cancellation);
        return Page();
    }
}
