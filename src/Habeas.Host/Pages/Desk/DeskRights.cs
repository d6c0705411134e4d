using System.Security.Claims;
using Habeas.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace Habeas.Host.Pages.Desk;

/// <summary>
/// Which permission each page of the desk and each of its forms asks for. What is not in the table is closed to everybody: a page that is
/// added without a line here opens to nobody.
/// </summary>
internal static class DeskRights
{
    /// <summary>By page and handler; a page that is looked at has no handler's name.</summary>
    public static readonly IReadOnlyDictionary<(string Page, string? Form), Permission> Table = new Dictionary<(string, string?), Permission>
    {
        [("Index", null)] = Permission.SeeRegister,
        [("Index", "Confirm")] = Permission.Confirm,
        [("Intake", null)] = Permission.TakeIn,
        [("Intake", "Paste")] = Permission.TakeIn,
        [("Intake", "Upload")] = Permission.TakeIn,
        [("Review", null)] = Permission.SeeRegister,
        [("Review", "Accept")] = Permission.Decide,
        [("Review", "Reject")] = Permission.Decide,
        [("Review", "Who")] = Permission.Decide,
        [("Review", "Undo")] = Permission.Decide,
        [("Review", "Source")] = Permission.Decide,
        [("Review", "Close")] = Permission.Decide,
        [("Review", "Publish")] = Permission.Publish,
        [("Capture", null)] = Permission.SeeRegister,
        [("Capture", "File")] = Permission.SeeRegister,
        [("People", null)] = Permission.SeeRegister,
        [("PeopleAlike", null)] = Permission.SeeRegister,
        [("NewPerson", null)] = Permission.Decide,
        [("NewPerson", "")] = Permission.Decide,
        [("NewPerson", "Look")] = Permission.Decide,
        [("Person", null)] = Permission.SeeRegister,
        [("Person", "Publish")] = Permission.Publish,
        [("Person", "Posture")] = Permission.Quiet, // to be public again asks for more, and the form for it
        [("Person", "Prefer")] = Permission.Decide,
        [("Alike", null)] = Permission.SeeRegister,
        [("Alike", "")] = Permission.Judge,
        [("Log", null)] = Permission.SeeRegister,
        [("Account", null)] = Permission.OwnAccount,
        [("Account", "On")] = Permission.OwnAccount,
        [("Account", "Off")] = Permission.OwnAccount,
        [("Accounts", null)] = Permission.Accounts,
        [("Accounts", "Invite")] = Permission.Accounts,
        [("Accounts", "Roles")] = Permission.Accounts,
        [("Accounts", "Close")] = Permission.Accounts,
        [("Accounts", "Withdraw")] = Permission.Accounts,
        [("SignOut", "")] = Permission.OwnAccount,
    };

    /// <summary>Pages that are open to who is not signed in.</summary>
    public static readonly IReadOnlySet<string> Doors = new HashSet<string>(StringComparer.Ordinal) { "SignIn", "Code", "Join" };

    private const string Claim = "habeas:roles";

    /// <summary>What the account of a request may do; asked anew of the database at each request.</summary>
    public static Roles RolesOf(this ClaimsPrincipal user) => Enum.TryParse<Roles>(user.FindFirstValue(Claim), out var roles) ? roles : Roles.None;

    public static bool May(this ClaimsPrincipal user, Permission permission) => user.RolesOf().May(permission);

    /// <summary>Puts the roles into the session's ticket.</summary>
    internal sealed class Principals(UserManager<User> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<User>(users, options)
    {
        protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
        {
            var identity = await base.GenerateClaimsAsync(user);
            identity.AddClaim(new Claim(Claim, user.Roles.ToString("D")));
            return identity;
        }
    }

    /// <summary>Stands before each page of the desk.</summary>
    internal sealed class Door : IAsyncPageFilter
    {
        public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

        public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
        {
            var page = context.ActionDescriptor.ViewEnginePath["/Desk/".Length..];
            var handler = context.HandlerMethod;
            var form = handler is null or { HttpMethod: "Get" or "Head", Name: null } ? null : handler.Name ?? string.Empty;
            if (Doors.Contains(page) || (Table.TryGetValue((page, form), out var permission) && context.HttpContext.User.May(permission)))
            {
                await next();
                return;
            }

            // Whoever runs the accounts alone begins there.
            context.Result = page == "Index" && form is null
                ? new RedirectResult(DeskSurface.Path + (context.HttpContext.User.May(Permission.Accounts) ? "/accounts" : "/account"))
                : new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }
}
