using Habeas.Publishing;
using Habeas.Registry;
using Xunit;

namespace Habeas.Tests.Publishing;

/// <summary>The names of those who are public, as people come and go.</summary>
public sealed class PublicNamesTests
{
    private static readonly string[] Names =
        ["Selim Aravand", "Tarek Olune", "Tarik Olune", "Ilqar Mehdizade", "Dinara Sevenko", "Elnar Quliyev", "Oksana Merile", "Radim Okhalev"];

    /// <summary>As it may be typed: another script, another country's letters, surname first, a slip of the finger.</summary>
    [Theory]
    [InlineData("Селим Араванд")]
    [InlineData("Səlim Aravand")]
    [InlineData("aravand selim")]
    [InlineData("ARAVAND, S.")]
    [InlineData("Selim Arawand")]
    [InlineData("Selin Aravand")]
    [InlineData("Selim Arvand")]
    [InlineData("Sel")]
    [InlineData("sel ara")]
    public async Task Somebody_is_found_however_the_name_is_typed(string typed)
    {
        await using var house = await TestHouse.OpenPublicAsync(DatabaseKind.Sqlite);
        await EnterAsync(house);
        Assert.Equal("Selim Aravand", (await house.Get<PublicSite>().SnapshotAsync()).Search(typed)[0].Name.Text);
    }

    [Theory, EveryDatabase]
    public async Task An_index_that_followed_answers_as_one_built_anew(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenPublicAsync(kind);
        var people = await EnterAsync(house);
        _ = await AnswersAsync(house); // from now on there is an index to follow
        await ChangeAsync(house, people["Tarek Olune"], isPublic: false);
        Assert.DoesNotContain(await AnswersAsync(house), a => a.EndsWith("Tarek Olune", StringComparison.Ordinal));
        await ChangeAsync(house, people["Dinara Sevenko"], isPublic: false);
        await ChangeAsync(house, people["Tarek Olune"], isPublic: true);
        var source = await Archive.KeepAsync(house, "Second Wire", "Zarema Tulvik was seen.");
        await Given.EnterAsync(house, new EnterPerson.Request("XV", Posture.Public, true, [source.Claim("name", "Zarema Tulvik", "Zarema Tulvik")], [], [], []));
        var followed = await AnswersAsync(house);
        Assert.Contains(followed, a => a.EndsWith("Zarema Tulvik", StringComparison.Ordinal));
        await house.RestartAsync();
        await house.Get<PublicDatabase>().PrepareAsync();
        Assert.Equal(await AnswersAsync(house), followed);
    }

    /// <summary>Whoever asks has one version before them: nobody is found who is not in it, and nothing fails.</summary>
    [Theory, EveryDatabase]
    public async Task Who_asks_while_people_come_and_go_has_one_version(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenPublicAsync(kind);
        var people = await EnterAsync(house);
        using var done = new CancellationTokenSource();
        var site = house.Get<PublicSite>();
        var asking = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var asked = 0;
            while (!done.IsCancellationRequested || asked == 0)
            {
                var snapshot = await site.SnapshotAsync();
                var found = snapshot.Match(new PublicQuestion("Tarek Olune", [], 10));
                Assert.All(found, c => Assert.Same(snapshot.Find(c.Person.PublicId), c.Person));
                asked++;
            }

            return asked;
        })).ToList();
        for (var i = 0; i < 6; i++) await ChangeAsync(house, people["Tarek Olune"], isPublic: i % 2 == 1);
        await done.CancelAsync();
        Assert.All(await Task.WhenAll(asking), asked => Assert.True(asked > 0));
        Assert.Equal("Tarek Olune", (await site.SnapshotAsync()).Match(new PublicQuestion("Tarek Olune", [], 10))[0].Name);
    }

    private static async Task<Dictionary<string, string>> EnterAsync(TestHouse house)
    {
        var source = await Archive.KeepAsync(house, "Varen Post", $"The court named {string.Join(", ", Names)}.");
        var people = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Names)
            people[name] = (await Given.EnterAsync(house, new EnterPerson.Request("XV", Posture.Public, true, [source.Claim("name", name, name)], [], [], []))).Person;
        return people;
    }

    private static Task<ChangePerson.Outcome> ChangeAsync(TestHouse house, string person, bool isPublic) => house.Get<ChangePerson>().ExecuteAsync(
        isPublic ? new ChangePerson.Request(person, Publish: true, Posture: Posture.Public) : new ChangePerson.Request(person, Posture: Posture.Quiet), house.Act(why: "The family asks."));

    private static async Task<List<string>> AnswersAsync(TestHouse house)
    {
        var snapshot = await house.Get<PublicSite>().SnapshotAsync();
        return [.. Names.Append("Zarema Tulvik").SelectMany(n => snapshot.Match(new PublicQuestion(n, [], 10)).Select(c => $"{n}: {c.Score} {c.Name}"))];
    }
}
