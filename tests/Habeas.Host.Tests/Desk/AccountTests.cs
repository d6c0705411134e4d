using System.Net;
using Habeas.Host.Tests.Web;
using Habeas.Security;
using Habeas.Tests;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Habeas.Host.Tests.Desk;

public sealed class AccountTests
{
    [Theory, EveryDatabase]
    public async Task The_first_link_makes_an_administrator_once(DatabaseKind kind)
    {
        await using var house = await WebHouse.StartAsync(kind);
        var link = "/desk/join/" + await house.Get<Invite>().ExecuteAsync("console", Roles.Desk | Roles.Administrator);
        using var late = house.Visit();
        var lateForm = (await late.OpenAsync(link)).Form();
        using var ana = house.Visit();
        var joining = await ana.OpenAsync(link);
        var desk = await ana.SubmitAsync(joining.Form(), ("name", "ana"), ("password", WebHouse.Password));
        Assert.Contains("Nothing waits", desk.Expect(200, "/desk").Text, StringComparison.Ordinal);
        Assert.Contains("Invite a colleague", (await ana.OpenAsync("/desk/accounts")).Text, StringComparison.Ordinal);

        using var thief = house.Visit();
        Assert.Contains("used already", (await thief.OpenAsync(link)).Expect(410).Text, StringComparison.Ordinal);
        Assert.Contains("used already", (await late.SubmitAsync(lateForm, ("name", "eve"), ("password", WebHouse.Password))).Expect(410).Text, StringComparison.Ordinal);
        Assert.Equal("/desk/sign-in", (await late.OpenAsync("/desk")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_link_is_good_for_24_hours()
    {
        await using var house = await WebHouse.StartAsync();
        var link = "/desk/join/" + await house.Get<Invite>().ExecuteAsync("console", Roles.Desk | Roles.Administrator);
        house.Clock.Advance(TimeSpan.FromHours(25));
        using var ana = house.Visit();
        Assert.Contains("older than 24 hours", (await ana.OpenAsync(link)).Expect(410).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_name_or_password_does_not_use_the_link_up()
    {
        await using var house = await WebHouse.StartAsync();
        using var ana = await house.SignInAsync("ana");
        using var mek = await house.SignInAsync("mek");
        using var ben = house.Visit();
        var page = await ben.OpenAsync("/desk/join/" + await house.Get<Invite>().ExecuteAsync("console", Roles.Desk));
        foreach (var (name, password, problem) in new[]
                 {
                     ("ben", "short", "at least 12"), ("ben", "aaaaaaaaaaaaa", "at least 4"), ("ana", WebHouse.Password, "already"), ("console", WebHouse.Password, "the program itself"), ("\u0430na", WebHouse.Password, "one script"), ("\u043c\u0435\u043a", WebHouse.Password, "looks like"), ("\uff41\uff4e\uff41", WebHouse.Password, "looks like"), ("\u00e1na", WebHouse.Password, "looks like"), ("d\u00e9mo", WebHouse.Password, "the program itself"), ("b\u0435n", WebHouse.Password, "one script"), ("", WebHouse.Password, "2 to 40"),
                 })
        {
            page = await ben.SubmitAsync(page.Form(), ("name", name), ("password", password));
            Assert.Contains(problem, page.Expect(422).Text, StringComparison.Ordinal);
        }

        (await ben.SubmitAsync(page.Form(), ("name", "бен"), ("password", WebHouse.Password))).Expect(200, "/desk");
    }

    [Fact]
    public async Task Who_signs_out_is_out_and_who_signs_in_comes_back_to_where_they_wanted_to_go()
    {
        await using var house = await WebHouse.StartAsync();
        using var ana = await house.SignInAsync("ana");
        (await ana.SubmitAsync((await ana.OpenAsync("/desk/people")).Button(".who button"))).Expect(200, "/desk/sign-in");
        var door = (await ana.OpenAsync("/desk/people?q=Selim")).Expect(200, "/desk/sign-in");
        var wrong = await ana.SubmitAsync(door.Form(), ("name", "ana"), ("password", "something else entirely"));
        Assert.Contains("wrong", wrong.Expect(422).Text, StringComparison.Ordinal);
        var people = await ana.SubmitAsync(wrong.Form(), ("name", "ANA"), ("password", WebHouse.Password));
        Assert.Equal("/desk/people?q=Selim", people.Expect(200).Address.PathAndQuery);
    }

    [Theory]
    [InlineData("https://elsewhere.example/desk/")]
    [InlineData("//elsewhere.example/desk/")]
    [InlineData("/desk/../../elsewhere")]
    [InlineData("/deskelsewhere")]
    [InlineData("/desk/\\elsewhere.example")]
    public async Task After_sign_in_nobody_is_sent_elsewhere(string back)
    {
        await using var house = await WebHouse.StartAsync();
        using var ana = await house.SignInAsync("ana");
        using var again = house.Visit();
        var door = await again.OpenAsync("/desk/sign-in?back=" + Uri.EscapeDataString(back));
        var page = await again.SubmitAsync(door.Form(), ("name", "ana"), ("password", WebHouse.Password));
        Assert.Equal(house.Address.Authority, page.Address.Authority);
        Assert.Equal(200, (await again.OpenAsync("/desk")).Status);
    }

    [Fact]
    public async Task Five_wrong_tries_lock_an_account_for_five_minutes_and_nothing_tells_which_names_exist()
    {
        await using var house = await WebHouse.StartAsync();
        using var ana = await house.SignInAsync("ana");
        using var guesser = house.Visit();
        var door = await guesser.OpenAsync("/desk/sign-in");
        var sentences = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 6; i++)
        {
            sentences.Add(Problem(await guesser.SubmitAsync(door.Form(), ("name", "ana"), ("password", "guess number " + i))));
            sentences.Add(Problem(await guesser.SubmitAsync(door.Form(), ("name", "nobody"), ("password", "guess number " + i))));
        }

        sentences.Add(Problem(await guesser.SubmitAsync(door.Form(), ("name", "ana"), ("password", WebHouse.Password)))); // right, and too late
        Assert.Single(sentences);
        house.Clock.Advance(TimeSpan.FromMinutes(6));
        (await guesser.SubmitAsync(door.Form(), ("name", "ana"), ("password", WebHouse.Password))).Expect(200, "/desk");

        static string Problem(WebPage page) => page.Expect(422).Html.QuerySelector(".problem")!.TextContent;
    }

    [Fact]
    public async Task A_code_of_the_second_step_works_once()
    {
        await using var house = await WebHouse.StartAsync();
        using var ana = await house.SignInAsync("ana");
        var account = await ana.OpenAsync("/desk/account");
        var key = account.Html.QuerySelector("code.key")!.TextContent;
        Assert.Contains("wrong", (await ana.SubmitAsync(account.Button("form[action*=On] button"), ("code", "000000"))).Expect(422).Text, StringComparison.Ordinal);
        var on = (await ana.SubmitAsync(account.Button("form[action*=On] button"), ("code", SingleUseCodes.CodeAt(key, house.Clock.GetUtcNow())))).Expect(200);
        var recovery = on.Html.QuerySelectorAll(".codes code").Select(c => c.TextContent).ToList();
        Assert.Equal(8, recovery.Count);

        house.Clock.Advance(TimeSpan.FromSeconds(60));
        var code = SingleUseCodes.CodeAt(key, house.Clock.GetUtcNow());
        using var phone = house.Visit();
        var step = await PasswordAsync(phone);
        Assert.Equal("/desk/sign-in/code", step.Address.AbsolutePath);
        Assert.Contains("/desk/sign-in", (await phone.OpenAsync("/desk")).Address.AbsolutePath, StringComparison.Ordinal); // half way in is out
        (await phone.SubmitAsync(step.Form(), ("code", code))).Expect(200, "/desk");

        using var shoulder = house.Visit();
        Assert.Contains("used already", (await shoulder.SubmitAsync((await PasswordAsync(shoulder)).Form(), ("code", code))).Expect(422).Text, StringComparison.Ordinal);

        foreach (var expected in new[] { 200, 422 }) // a recovery code works once too
        {
            using var lost = house.Visit();
            (await lost.SubmitAsync((await PasswordAsync(lost)).Form(), ("code", recovery[0]))).Expect(expected);
        }

        static async Task<WebPage> PasswordAsync(Visitor visitor) => (await visitor.SubmitAsync(
            (await visitor.OpenAsync("/desk/sign-in")).Form(), ("name", "ana"), ("password", WebHouse.Password))).Expect(200);
    }

    [Fact]
    public async Task Only_an_administrator_invites()
    {
        await using var house = await WebHouse.StartAsync();
        using var ana = await house.SignInAsync("ana", admin: true);
        var account = await ana.SubmitAsync((await ana.OpenAsync("/desk/accounts")).Button("form[action*=Invite] button"), ("password", WebHouse.Password));
        var link = new Uri(account.Html.QuerySelectorAll("code.key").Select(c => c.TextContent).Single(t => t.Contains("/join/", StringComparison.Ordinal)));
        using var ben = house.Visit();
        (await ben.SubmitAsync((await ben.OpenAsync(link.AbsolutePath)).Form(), ("name", "ben"), ("password", WebHouse.Password))).Expect(200, "/desk");
        var his = await ben.OpenAsync("/desk/account");
        Assert.DoesNotContain("Invite", his.Text, StringComparison.Ordinal);
        var form = his.Button("form[action*=On] button");
        using var forged = new FormUrlEncodedContent(form.Fields());
        using var refused = await ben.Client.PostAsync(new Uri("/desk/accounts?handler=Invite", UriKind.Relative), forged);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Theory, EveryDatabase]
    public async Task Who_guesses_in_parallel_gets_no_more_tries(DatabaseKind kind)
    {
        await using var house = await WebHouse.StartAsync(kind);
        using var ana = await house.SignInAsync("ana");
        var tries = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            await using var scope = house.Services.CreateAsyncScope();
            var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
            return await accounts.TakeTryAsync((await accounts.FindByNameAsync("ana"))!);
        }));
        Assert.Equal(5, tries.Count(taken => taken));
        using var late = house.Visit();
        var door = await late.OpenAsync("/desk/sign-in");
        (await late.SubmitAsync(door.Form(), ("name", "ana"), ("password", WebHouse.Password))).Expect(422);
        house.Clock.Advance(TimeSpan.FromMinutes(6));
        (await late.SubmitAsync(door.Form(), ("name", "ana"), ("password", WebHouse.Password))).Expect(200, "/desk");
    }

    [Fact]
    public async Task The_fifth_try_may_be_the_right_one()
    {
        await using var house = await WebHouse.StartAsync();
        using var ana = await house.SignInAsync("ana");
        using var again = house.Visit();
        var door = await again.OpenAsync("/desk/sign-in");
        for (var i = 0; i < 4; i++) (await again.SubmitAsync(door.Form(), ("name", "ana"), ("password", "guess number " + i))).Expect(422);
        (await again.SubmitAsync(door.Form(), ("name", "ana"), ("password", WebHouse.Password))).Expect(200, "/desk");
    }

    [Theory, EveryDatabase]
    public async Task A_cookie_that_was_kept_is_worth_nothing_after_sign_out_or_closing(DatabaseKind kind)
    {
        await using var house = await WebHouse.StartAsync(kind);
        using var ana = await house.SignInAsync("ana");
        using var copy = Copy(house, ana);
        (await copy.OpenAsync("/desk")).Expect(200, "/desk");
        await ana.SubmitAsync((await ana.OpenAsync("/desk")).Button(".who button"));
        (await copy.OpenAsync("/desk")).Expect(200, "/desk/sign-in");

        using var ben = await house.SignInAsync("ben");
        Assert.True(await house.Get<CloseAccount>().ExecuteAsync("BEN", house.Act("console")));
        Assert.False(await house.Get<CloseAccount>().ExecuteAsync("nobody", house.Act("console")));
        (await ben.OpenAsync("/desk")).Expect(200, "/desk/sign-in");
        house.Clock.Advance(TimeSpan.FromDays(4000));
        (await ben.SubmitAsync((await ben.OpenAsync("/desk/sign-in")).Form(), ("name", "ben"), ("password", WebHouse.Password))).Expect(422);
    }

    [Fact]
    public async Task The_first_administrator_s_link_withdraws_the_others_of_the_console()
    {
        await using var house = await WebHouse.StartAsync();
        var other = await house.Get<Invite>().ExecuteAsync(Invite.Console, Roles.Desk | Roles.Administrator);
        var colleague = await house.Get<Invite>().ExecuteAsync(Invite.Console, Roles.Desk);
        using var ana = await house.SignInAsync("ana", admin: true);
        Assert.Null(await house.Get<Invite>().FindAsync(other));
        Assert.NotNull(await house.Get<Invite>().FindAsync(colleague));
    }

    [Theory, EveryDatabase]
    public async Task Of_two_who_take_one_name_at_once_the_second_keeps_the_link(DatabaseKind kind)
    {
        await using var house = await WebHouse.StartAsync(kind);
        var joining = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            var secret = await house.Get<Invite>().ExecuteAsync(Invite.Console, Roles.Desk);
            var visitor = house.Visit();
            return (secret, visitor, page: await visitor.OpenAsync("/desk/join/" + secret));
        }));
        var answers = await Task.WhenAll(joining.Select(j => j.visitor.SubmitAsync(j.page.Form(), ("name", "ana"), ("password", WebHouse.Password))));
        Assert.Single(answers, a => a.Status == 200);
        foreach (var (answer, (secret, visitor, _)) in answers.Zip(joining))
        {
            if (answer.Status != 200)
            {
                Assert.Contains("already", answer.Expect(422).Text, StringComparison.Ordinal);
                Assert.NotNull(await house.Get<Invite>().FindAsync(secret));
            }

            visitor.Dispose();
        }
    }

    [Theory]
    [InlineData("/desk/\u00e9")]
    [InlineData("/desk/\r\nSet-Cookie: a=b")]
    [InlineData("/desk/%2e%2e/people")]
    public async Task An_odd_way_back_leads_to_the_desk(string back)
    {
        await using var house = await WebHouse.StartAsync();
        using var ana = await house.SignInAsync("ana");
        using var again = house.Visit();
        var door = await again.OpenAsync("/desk/sign-in");
        (await again.SubmitAsync(door.Form(), ("name", "ana"), ("password", WebHouse.Password), ("back", back))).Expect(200, "/desk");
    }

    private static Visitor Copy(WebHouse house, Visitor of)
    {
        var copy = house.Visit();
        copy.Cookies.Add(of.Cookies.GetAllCookies());
        return copy;
    }
}
