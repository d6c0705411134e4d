using Habeas.Host.Tests.Web;
using Habeas.Tests;
using Xunit;

namespace Habeas.Host.Tests.Desk;

public sealed class AlikePageTests
{
    [Fact]
    public async Task Two_people_whose_names_agree_stand_side_by_side_and_an_editor_says_what_they_are()
    {
        await using var house = await WebHouse.StartAsync();
        var one = await Given.EnterAsync(house, Given.Person("Selim Aravand", Given.Event("arrest", "2021-03-09")));
        await Given.EnterAsync(house, Given.Person("Селим Араванд", Given.Event("arrest", "2021-03-09")));
        using var editor = await house.SignInAsync("ana");
        var page = (await editor.OpenAsync("/desk/alike?of=" + one.Person)).Expect(200);
        Assert.Equal(["Selim Aravand", "Селим Араванд"], page.Html.QuerySelectorAll(".pair thead bdi").Select(b => b.TextContent));
        Assert.Contains("both: Arrest on 9 March 2021", page.Text, StringComparison.Ordinal);

        var judged = (await editor.SubmitAsync(page.Button(".pair button[value=same]"), ("note", "One arrest."))).Expect(200);
        Assert.Contains("One person, says ana", judged.Text, StringComparison.Ordinal);
        var revised = await editor.SubmitAsync(judged.Button(".pair button[value=different]"), ("note", "Two, says the lawyer."));
        Assert.Contains("Two people, says ana", revised.Text, StringComparison.Ordinal);
        Assert.Contains("Two people, says ana", (await editor.OpenAsync("/desk/alike")).Expect(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_without_namesakes_gets_a_sentence()
    {
        await using var house = await WebHouse.StartAsync();
        var one = await Given.EnterAsync(house, Given.Person("Selim Aravand"));
        using var editor = await house.SignInAsync("ana");
        Assert.Contains("Nobody else in the register has a name like this", (await editor.OpenAsync("/desk/alike?of=" + one.Person)).Expect(200).Text, StringComparison.Ordinal);
        (await editor.OpenAsync("/desk/alike?of=nobody")).Expect(404);
    }
}
