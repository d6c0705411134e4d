using Habeas.Host.Tests.Web;
using Habeas.Registry;
using Habeas.Tests;
using Xunit;

namespace Habeas.Host.Tests.Desk;

public sealed class NewPersonTests
{
    private const string Report = "Farid Mammadzade and Elvira Quist stood outside the court in Oravan, the Courier writes. Farid Mammadzade was freed.";

    [Theory, EveryDatabase]
    public async Task Somebody_whom_a_document_names_is_entered_with_the_words_that_name_them(DatabaseKind kind)
    {
        await using var house = await WebHouse.StartAsync(kind, reader: Varenia.Reader);
        using var ana = await house.SignInAsync();
        var review = await ana.PasteAsync(Report, ("Courier", "2024-05-03"));
        var page = (await ana.OpenAsync(review.Html.QuerySelector("a[href^='/desk/people/new']")!.GetAttribute("href")!)).Expect(200);
        Assert.Contains("The document does not say “Farid Mamedzade”", (await ana.SubmitAsync(page.Button("#enter .primary"), ("name", "Farid Mamedzade"))).Expect(422).Text, StringComparison.Ordinal);
        Assert.Contains("no country that is known", (await ana.SubmitAsync(page.Button("#enter .primary"), ("name", "Farid Mammadzade"), ("country", "Nowhereland"))).Expect(422).Text, StringComparison.Ordinal);
        var person = (await ana.SubmitAsync(page.Button("#enter .primary"), ("name", "Farid Mammadzade"), ("others", "Фарид Мамедзаде\n\nFərid Məmmədzadə"), ("country", "XV"))).Expect(200);
        Assert.Equal("Farid Mammadzade", person.TextOf("h1"));
        var file = Assert.Single(await Register.PeopleAsync(house.Database));
        Assert.Equal(["Farid Mammadzade", "Фарид Мамедзаде", "Fərid Məmmədzadə"], file.Names.Select(n => n.Value));
        Assert.All(file.Names, n => Assert.Equal((0, 16, "Farid Mammadzade"), (n.Citations[0].Start, n.Citations[0].End, n.Citations[0].Exact)));
        Assert.False(file.Person.Published);
        Assert.Empty(await Habeas.Review.VerifyCitations.ExecuteAsync(house.Database));
    }

    [Theory, EveryDatabase]
    public async Task A_name_that_is_there_already_is_asked_about_once_and_then_it_is_another_person(DatabaseKind kind)
    {
        await using var house = await WebHouse.StartAsync(kind, reader: Varenia.Reader);
        var known = await Given.EnterAsync(house, Given.Person("Фарид Мамедзаде", Given.Event("arrest", "2021-03-09")));
        using var ana = await house.SignInAsync();
        var review = await ana.PasteAsync(Report, ("Courier", "2024-05-03"));
        var page = await ana.OpenAsync(review.Html.QuerySelector("a[href^='/desk/people/new']")!.GetAttribute("href")!);
        var asked = (await ana.SubmitAsync(page.Button("#enter .primary"), ("name", "Farid Mammadzade"))).Expect(422);
        Assert.Equal($"/desk/people/{known.Person}", Assert.Single(asked.Html.QuerySelectorAll("#who tbody a")).GetAttribute("href"));
        Assert.Contains("Arrest, 9 March 2021", asked.TextOf("#who"), StringComparison.Ordinal);
        Assert.Single(await Register.PeopleAsync(house.Database));

        // The word is for that name: with another it is asked again.
        (await ana.SubmitAsync(asked.Button("#enter .primary"), ("another", "Elvira Quist"))).Expect(422);
        (await ana.SubmitAsync(asked.Button("#enter .primary"), ("another", "Farid Mammadzade"))).Expect(200);
        Assert.Equal(2, (await Register.PeopleAsync(house.Database)).Count);
    }

    [Fact]
    public async Task Without_a_script_a_button_shows_who_is_there_and_enters_nobody()
    {
        await using var house = await WebHouse.StartAsync(reader: Varenia.Reader);
        await Given.EnterAsync(house, Given.Person("Фарид Мамедзаде"));
        using var ana = await house.SignInAsync();
        await ana.PasteAsync(Report, ("Courier", "2024-05-03"));
        var look = (await ana.SubmitAsync((await ana.OpenAsync("/desk/people/new")).Button("#enter button[formaction]"), ("name", "Farid Mam"))).Expect(200);
        Assert.Contains("Фарид Мамедзаде", look.TextOf("#who tbody"), StringComparison.Ordinal);
        Assert.Contains("Farid Mam", look.Button("#enter .primary").Fields().Select(f => f.Value));
        Assert.Single(await Register.PeopleAsync(house.Database));
        Assert.Contains("Фарид Мамедзаде", (await ana.OpenAsync("/desk/people/alike?name=farid+mam")).Expect(200).TextOf("#who tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_entered_from_a_document_or_not_at_all()
    {
        await using var house = await WebHouse.StartAsync(reader: Varenia.Reader);
        using var ana = await house.SignInAsync();
        Assert.Contains("No document is archived yet.", (await ana.OpenAsync("/desk/people/new")).Expect(200).Text, StringComparison.Ordinal);
        await ana.PasteAsync(Report, ("Courier", "2024-05-03"));
        var page = await ana.OpenAsync("/desk/people/new?reading=nothing&name=Elvira+Quist");
        Assert.Contains("Choose the document", (await ana.SubmitAsync(page.Button("#enter .primary"))).Expect(422).TextOf(".problem"), StringComparison.Ordinal);
        Assert.Empty(await Register.PeopleAsync(house.Database));
    }

    [Theory, EveryDatabase]
    public async Task A_family_of_spellings_finds_one_person_on_every_page_and_those_of_like_names_are_not_taken_for_them(DatabaseKind kind)
    {
        await using var house = await WebHouse.StartAsync(kind, reader: Varenia.Reader);
        var farid = await Given.EnterAsync(house, Given.Person("Fərid Məmmədzadə"));
        foreach (var other in new[] { "Farid Sadigzade", "Fərid Qurbanlı", "Ilgar Mammadzade", "Hilal Mammadli" }) await Given.EnterAsync(house, Given.Person(other));
        using var ana = await house.SignInAsync();
        foreach (var spelling in new[] { "Farid Mammadzade", "Farid Mamedzade", "Фарид Мамедзаде", "Ferid Memmedzade", "Farid Mamadzade", "Farid Mammadz", "Фарид Мам" })
        {
            var who = (await ana.OpenAsync("/desk/people/alike?part=true&name=" + Uri.EscapeDataString(spelling))).Expect(200);
            Assert.DoesNotContain("<html", who.Body, StringComparison.Ordinal);
            Assert.Equal($"/desk/people/{farid.Person}", who.Html.QuerySelector("tbody a")!.GetAttribute("href"));
            var best = who.Html.QuerySelectorAll("td[data-label=Agreement] b").Select(b => double.Parse(b.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            Assert.True(best[0] >= PersonLikeness.NearlyTheSameName && best.Skip(1).All(score => score < PersonLikeness.NearlyTheSameName), $"{spelling}: {string.Join(' ', best)}");
            Assert.Equal($"/desk/people/{farid.Person}", (await ana.OpenAsync("/desk/people?q=" + Uri.EscapeDataString(spelling))).Html.QuerySelector("tbody a")!.GetAttribute("href"));
        }

        Assert.DoesNotContain("Fərid Məmmədzadə", (await ana.OpenAsync("/desk/alike")).Expect(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_name_that_is_somebody_s_is_asked_about_before_it_becomes_a_new_person()
    {
        await using var house = await WebHouse.StartAsync(reader: Varenia.Reader);
        var known = await Given.EnterAsync(house, Given.Person("Tarek Olune"));
        using var ana = await house.SignInAsync();
        var review = await ana.PasteAsync(Varenia.Courier, ("Oravan Courier", "2023-03-28"));
        var look = (await ana.SubmitAsync(review.Button($"#{Editor.Proposal(review, Varenia.Selim)} button[formaction*=Who]"), ("Name", "Тарек Ол"))).Expect(200);
        Assert.Equal(known.Person, look.Html.QuerySelector(".there input[name=Identity]")!.GetAttribute("value"));
        var asked = (await ana.AcceptAsync(review, Varenia.Selim, ("Identity", "new"), ("Name", "Tarek Oluni"))).Expect(422);
        Assert.Contains("Somebody with this name is on record", asked.TextOf("#status"), StringComparison.Ordinal);
        Assert.Single(await Register.PeopleAsync(house.Database));
        (await ana.AcceptAsync(asked, Varenia.Selim, ("Identity", "new"))).Expect(200);
        Assert.Equal(2, (await Register.PeopleAsync(house.Database)).Count);
    }

    [Fact]
    public async Task Candidates_stand_with_what_tells_them_apart_and_what_speaks_for_and_against()
    {
        await using var house = await WebHouse.StartAsync(reader: Varenia.Reader);
        var request = Given.Person(Varenia.Selim, Given.Event("arrest", "2021-03-09"));
        await Given.EnterAsync(house, request with { Claims = [Given.Claim("occupation", "journalist"), Given.Claim("birth_date", "1979")] });
        using var ana = await house.SignInAsync();
        var choice = (await ana.PasteAsync(Varenia.Courier, ("Oravan Courier", "2023-03-28"))).TextOf(".choice");
        foreach (var words in new[] { "Varenia · Journalist", "born 1979", "last: Arrest, 9 March 2021", "1.00", "for Occupation: Journalist" }) Assert.Contains(words, choice, StringComparison.Ordinal);
        var who = await ana.OpenAsync("/desk/people/alike?name=Selim+Aravand&country=ZZ");
        Assert.Contains("against Country: held by ZZ and by Varenia", who.TextOf("#who tbody"), StringComparison.Ordinal);
        var named = await ana.OpenAsync("/desk/people/alike?name=Selim+Aravand&country=varenia");
        Assert.Contains("for Country: both held by Varenia", named.TextOf("#who tbody"), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_long_register_is_read_page_by_page(DatabaseKind kind)
    {
        await using var house = await WebHouse.StartAsync(kind);
        for (var i = 0; i < 53; i++) await Given.EnterAsync(house, Given.Person($"Person {(char)('A' + (i / 26))}{(char)('a' + (i % 26))}"));
        using var ana = await house.SignInAsync();
        var first = (await ana.OpenAsync("/desk/people")).Expect(200);
        Assert.Contains("53 cases", first.Text, StringComparison.Ordinal);
        Assert.Equal(50, first.Html.QuerySelectorAll("tbody tr").Length);
        var second = (await ana.OpenAsync(first.Html.QuerySelector("a[rel=next]")!.GetAttribute("href")!)).Expect(200);
        Assert.Equal(["Person By", "Person Bz", "Person Ca"], second.Html.QuerySelectorAll("tbody th a").Select(a => a.TextContent));
        foreach (var odd in new[] { "p=99", "p=-1", "p=x", "p=99999999999" }) Assert.Contains("Person Aa", (await ana.OpenAsync("/desk/people?" + odd)).Expect(200).Text, StringComparison.Ordinal);
    }
}
