using System.Net;
using Habeas.Host.Pages.Desk;
using Habeas.Host.Tests.Architecture;
using Habeas.Host.Tests.Web;
using Habeas.Registry;
using Habeas.Security;
using Habeas.Storage;
using Habeas.Tests;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Habeas.Host.Tests.Desk;

/// <summary>Every page and form of the desk, tried as every role. The pages are taken from the running host.</summary>
public sealed class RightsTests
{
    [Fact]
    public async Task Every_page_and_form_of_the_desk_asks_for_a_permission_and_no_line_is_for_nothing()
    {
        await using var house = await WebHouse.StartAsync();
        var handled = Handlers(house).Where(h => !DeskRights.Doors.Contains(h.Page)).Select(h => (h.Page, h.Form)).ToHashSet();
        // A page without code of its own for looking at it can be looked at all the same.
        handled.UnionWith(Handlers(house).Where(h => !DeskRights.Doors.Contains(h.Page) && h.Page != "SignOut").Select(h => (h.Page, (string?)null)));
        Assert.Equal(handled.Order(), DeskRights.Table.Keys.Order());
    }

    [Theory]
    [InlineData(Roles.Editor)]
    [InlineData(Roles.Verifier)]
    [InlineData(Roles.Advocate)]
    [InlineData(Roles.Publisher)]
    [InlineData(Roles.Coordinator)]
    [InlineData(Roles.Auditor)]
    [InlineData(Roles.Administrator)]
    public async Task A_role_gets_through_no_door_but_its_own(Roles role)
    {
        await using var house = await WebHouse.StartAsync();
        using var visitor = await house.SignInAsync("ana", roles: role);
        var token = (await visitor.OpenAsync("/desk/account")).Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var (page, form, path) in Handlers(house).Where(h => !DeskRights.Doors.Contains(h.Page)).OrderBy(h => h.Page == "SignOut"))
        {
            var may = role.May(DeskRights.Table[(page, form)]);
            var isLookedAt = form is null or "File";
            using var fields = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["posture"] = "quiet", ["why"] = "asked" });
            var address = new Uri(path + (string.IsNullOrEmpty(form) ? "" : "?handler=" + form), UriKind.Relative);
            using var answer = isLookedAt ? await visitor.Client.GetAsync(address) : await visitor.Client.PostAsync(address, fields);
            var closed = answer.StatusCode == HttpStatusCode.Forbidden || (page == "Index" && answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/desk/account", StringComparison.Ordinal));
            Assert.True(may != closed, $"{role} at {page} {form}: {answer.StatusCode}");
            Assert.NotEqual(HttpStatusCode.BadRequest, answer.StatusCode); // the form itself was taken
        }
    }

    [Theory, EveryDatabase]
    public async Task A_role_that_is_given_or_taken_holds_from_the_next_request_on_and_is_on_record(DatabaseKind kind)
    {
        await using var house = await WebHouse.StartAsync(kind);
        using var ana = await house.SignInAsync("ana", roles: Roles.Administrator);
        using var ben = await house.SignInAsync("ben", roles: Roles.Auditor);
        (await ben.OpenAsync("/desk/intake")).Expect(403);

        (await GiveAsync(ana, "ben", WebHouse.Password, "editor")).Expect(200);
        (await ben.OpenAsync("/desk/intake")).Expect(200, "/desk/intake");
        (await GiveAsync(ana, "ben", WebHouse.Password, "auditor")).Expect(200);
        (await ben.OpenAsync("/desk/intake")).Expect(403);

        var log = (await ben.OpenAsync("/desk/log")).Expect(200).Text;
        Assert.Equal(2, log.Split("gave roles").Length - 1);
        var given = await house.Database.ReadAsync(read => read.Stable.Ledger.Where(e => e.Verb == "give-roles").OrderBy(e => e.Seq).Select(e => e.State).ToListAsync());
        Assert.Equal(2, given.Count);
        Assert.Contains("\"roles\":[\"editor\"]", given[0], StringComparison.Ordinal);
        Assert.Empty(await VerifyLedger.ExecuteAsync(house.Database));
    }

    [Fact]
    public async Task To_give_a_role_asks_for_the_password_and_the_last_administrator_stays()
    {
        await using var house = await WebHouse.StartAsync();
        using var ana = await house.SignInAsync("ana", roles: Roles.Administrator);
        using var ben = await house.SignInAsync("ben", roles: Roles.Editor);
        Assert.Contains("password is wrong", (await GiveAsync(ana, "ben", "not the password", "publisher")).Expect(422).Text, StringComparison.Ordinal);
        Assert.Contains("only administrator", (await GiveAsync(ana, "ana", WebHouse.Password, "editor")).Expect(422).Text, StringComparison.Ordinal);
        Assert.Contains("at least one role", (await GiveAsync(ana, "ben", WebHouse.Password)).Expect(422).Text, StringComparison.Ordinal);
        (await ben.OpenAsync("/desk/accounts")).Expect(403);
    }

    [Fact]
    public async Task Whoever_runs_the_server_sees_no_case_and_takes_a_page_down_in_an_emergency()
    {
        await using var house = await WebHouse.StartAsync();
        var selim = await SelimAsync(house);
        using var ana = await house.SignInAsync("ana", roles: Roles.Administrator);
        var start = (await ana.OpenAsync("/desk")).Expect(200, "/desk/accounts");
        Assert.DoesNotContain("Aravand", start.Text, StringComparison.Ordinal);
        var file = await Given.FileAsync(house, selim);
        foreach (var path in new[] { "/desk/people", "/desk/people/" + selim, "/desk/alike", "/desk/log" }) (await ana.OpenAsync(path)).Expect(403);

        using var reader = house.Visit();
        (await reader.OpenAsync("/people/" + file.Person.PublicId)).Expect(200);
        var form = start.Form("form[action*='Withdraw']");
        // Somebody in a hurry must not be told that a page is gone which was not even named.
        (await ana.SubmitAsync(form, ("person", "the page of Selim"), ("why", "The family called."), ("password", WebHouse.Password))).Expect(422);
        // A mistyped password costs the password alone: in an emergency nobody types an address twice.
        var wrong = (await ana.SubmitAsync(form, ("person", file.Person.PublicId), ("why", "The family called."), ("password", "mistyped"))).Expect(422);
        Assert.Equal([file.Person.PublicId, "The family called."], new[] { "person", "why" }.Select(n => wrong.Html.QuerySelector($"[name={n}]")!.GetAttribute("value")));
        (await ana.SubmitAsync(form, ("person", $"https://example.org/people/hb{file.Person.PublicId[2..]}/?from=mail"), ("why", "The family called."), ("password", WebHouse.Password))).Expect(200);
        (await reader.OpenAsync("/people/" + file.Person.PublicId)).Expect(404);
    }

    [Theory, EveryDatabase]
    public async Task An_account_that_was_raised_behind_the_program_is_found(DatabaseKind kind)
    {
        await using var house = await WebHouse.StartAsync(kind);
        using var ana = await house.SignInAsync("ana", roles: Roles.Administrator);
        using var ben = await house.SignInAsync("ben", roles: Roles.Editor);
        using var cem = await house.SignInAsync("cem", roles: Roles.Auditor);
        (await GiveAsync(ana, "ben", WebHouse.Password, "publisher")).Expect(200);
        Assert.True(await house.Get<CloseAccount>().ExecuteAsync("cem", house.Act()));
        Assert.Empty(await VerifyAccounts.ExecuteAsync(house.Database));

        await house.Database.WithStableAsync(async tables =>
        {
            await tables.Set<User>().Where(u => u.UserName == "ben").ExecuteUpdateAsync(s => s.SetProperty(u => u.Roles, Invite.First));
            await tables.Set<User>().Where(u => u.UserName == "cem").ExecuteUpdateAsync(s => s.SetProperty(u => u.LockoutEnd, (DateTimeOffset?)null));
            tables.Add(new User { Id = "eve", UserName = "eve", NormalizedUserName = "EVE", Roles = Roles.Administrator });
            await tables.SaveChangesAsync();
        });
        var faults = string.Join('\n', await VerifyAccounts.ExecuteAsync(house.Database));
        foreach (var name in new[] { "ben", "cem", "eve" }) Assert.Contains($"the account {name}", faults, StringComparison.Ordinal);
        Assert.DoesNotContain("ana", faults, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_publisher_shows_a_quiet_case_again()
    {
        await using var house = await WebHouse.StartAsync();
        var selim = await SelimAsync(house);
        using var editor = await house.SignInAsync("ana", roles: Roles.Editor);
        using var publisher = await house.SignInAsync("ben", roles: Roles.Publisher);
        (await PostureAsync(editor, selim, "quiet")).Expect(200);
        (await PostureAsync(editor, selim, "public")).Expect(403);
        Assert.Equal(Posture.Quiet, (await Given.FileAsync(house, selim)).Person.Posture);
        (await PostureAsync(publisher, selim, "public")).Expect(200);
        Assert.Equal(Posture.Public, (await Given.FileAsync(house, selim)).Person.Posture);
    }

    [Fact]
    public async Task Nobody_puts_a_value_first_through_the_page_of_somebody_else()
    {
        await using var house = await WebHouse.StartAsync();
        var source = await Archive.KeepAsync(house, "Varen Post", "Selim Aravand and Ona Velte. Ona Velte was released in March 2020, or in April 2020.");
        var selim = (await Given.EnterAsync(house, Given.Person("Selim Aravand") with { Names = [source.Claim("name", "Selim Aravand", "Selim Aravand")] })).Person;
        var ona = (await Given.EnterAsync(house, Given.Person("Ona Velte", source.Event(
            "release", "was released", source.Claim("date", "2020-03", "March 2020"), source.Claim("date", "2020-04", "April 2020"))) with { Names = [source.Claim("name", "Ona Velte", "Ona Velte")] })).Person;
        var date = (await Given.FileAsync(house, ona)).Claims.First(c => c.Value == "2020-04");
        using var editor = await house.SignInAsync("ana", roles: Roles.Editor);
        var token = (await editor.OpenAsync("/desk/account")).Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var (page, status) in new[] { (ona, 403), (selim, 422), ("nobody", 404) })
        {
            using var fields = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["claim"] = date.Id, ["note"] = "It suits." });
            using var answer = await editor.Client.PostAsync(new Uri($"/desk/people/{page}?handler=Prefer", UriKind.Relative), fields);
            Assert.Equal(status, (int)answer.StatusCode);
            Assert.DoesNotContain((await Given.FileAsync(house, ona)).Claims, c => c.Preferred);
        }
    }

    [Fact]
    public void The_page_on_roles_says_what_the_program_does()
    {
        var rows = Repository.Read("docs", "roles.md").Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(l => l.Trim('|').Split('|', StringSplitOptions.TrimEntries)).ToDictionary(c => c[0], c => c[1..].Select(x => x == "\u2714").ToArray(), StringComparer.Ordinal);
        Assert.Equal(Enum.GetNames<Permission>().Order(), rows.Keys.Order());
        foreach (var permission in Enum.GetValues<Permission>())
            Assert.Equal(Permissions.Each.Select(r => r.May(permission)), rows[permission.ToString()]);
    }

    private static async Task<WebPage> GiveAsync(Visitor admin, string name, string password, params string[] roles)
    {
        var form = (await admin.OpenAsync("/desk/accounts")).Form($"section[aria-label='{name}'] form[action*='Roles']");
        return await admin.SubmitAsync(form, [("password", password), .. roles.DefaultIfEmpty("").Select(r => ("role", r))]);
    }

    private static async Task<WebPage> PostureAsync(Visitor visitor, string person, string posture)
    {
        var form = (await visitor.OpenAsync("/desk/people/" + person)).Form("form[action*='Posture']");
        return await visitor.SubmitAsync(form, ("posture", posture), ("why", "The family asks for it."));
    }

    private static async Task<string> SelimAsync(WebHouse house)
    {
        var source = await Archive.KeepAsync(house, "Varen Post", "Selim Aravand was arrested in March 2020.");
        return (await Given.EnterAsync(house, Given.Person("Selim Aravand") with { Names = [source.Claim("name", "Selim Aravand", "Selim Aravand")] })).Person;
    }

    private static List<(string Page, string? Form, string Path)> Handlers(WebHouse house) =>
        [.. house.Get<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>()
            .Where(p => p.ViewEnginePath.StartsWith("/Desk/", StringComparison.Ordinal))
            .SelectMany(p => house.Get<PageLoader>().LoadAsync(p, Microsoft.AspNetCore.Http.EndpointMetadataCollection.Empty).Result.HandlerMethods
                .Select(m => (p.ViewEnginePath["/Desk/".Length..], m is { HttpMethod: "Get", Name: null } ? null : m.Name ?? "", DoorTests.Filled(p.AttributeRouteInfo!.Template!))))];
}
