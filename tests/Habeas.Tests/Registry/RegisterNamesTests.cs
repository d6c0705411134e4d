using Habeas.Names;
using Habeas.Registry;
using Habeas.Security;
using Habeas.Storage;
using Habeas.Tests.Review;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Habeas.Tests.Registry;

public sealed class RegisterNamesTests
{
    [Theory, EveryDatabase]
    public async Task A_person_is_found_in_any_script_as_soon_as_they_are_accepted_and_not_once_it_is_undone(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var desk = new ReviewDesk(house);
        var reading = await desk.TakeInAsync(Varenia.Courier, "Oravan Courier");
        Assert.Empty(await FindAsync(house, "Селим Араванд"));
        var person = await desk.AcceptNewPersonAsync(reading);
        Assert.Equal([person], await FindAsync(house, "Селим Араванд"));
        Assert.Equal([person], await FindAsync(house, "селим ар", isTyped: true));
        await desk.UndoAsync(reading, "person");
        Assert.Empty(await FindAsync(house, "Селим Араванд"));
        Assert.Equal(0, (await house.Get<RegisterNames>().CurrentAsync()).Count);
    }

    [Theory, EveryDatabase]
    public async Task A_process_that_starts_opens_the_file_and_reads_only_what_has_changed_since(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        await EnterAsync(house, "Selim Aravand");
        await house.Get<RegisterNames>().CurrentAsync();
        await house.RestartAsync();
        var made = MadeOf(house);
        await EnterAsync(house, "Ona Velte");
        Assert.Equal(2, (await house.Get<RegisterNames>().CurrentAsync()).Count);
        await house.RestartAsync();
        Assert.Equal(made, MadeOf(house)); // brought up to date, not built anew
        Assert.Equal(2, NameIndex.Open(PathOf(house)).Count);
    }

    [Theory, EveryDatabase]
    public async Task An_index_that_followed_answers_as_one_built_from_the_register(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind, Varenia.Reader);
        var desk = new ReviewDesk(house);
        var names = house.Get<RegisterNames>();
        await names.CurrentAsync();
        var reading = await desk.TakeInAsync(Varenia.Both, "Lantern");
        var proposals = (await desk.SheetAsync(reading)).Items.Where(i => i.Proposal.Kind == "person").ToList();
        foreach (var proposal in proposals)
            await house.Get<Habeas.Review.AcceptProposal>().ExecuteAsync(new Habeas.Review.AcceptProposal.Request(proposal.Proposal.Id) { Identity = "new", Name = proposal == proposals[0] ? "Selim K. Aravand" : null }, house.Act());
        await names.CurrentAsync();
        await EnterAsync(house, "Селим Араванд");
        await house.Get<Habeas.Review.UndoDecision>().ExecuteAsync(new Habeas.Review.UndoDecision.Request(proposals[1].Proposal.Id), house.Act());
        var followed = await AnswersAsync(names);
        Assert.Equal(3, (await names.CurrentAsync()).Count); // a correction keeps the name as the source writes it
        await names.RebuildAsync();
        Assert.Equal(3, (await names.CurrentAsync()).Count);
        Assert.NotEmpty(followed);
        Assert.Equal(followed, await AnswersAsync(names));
    }

    [Theory]
    [InlineData("torn", "damaged")]
    [InlineData("another file", "not an index")]
    [InlineData("without a place", "not one of a register")]
    [InlineData("of another ledger", "of another ledger")]
    [InlineData("ahead", "of a ledger that ends with")]
    public async Task A_file_that_cannot_be_used_is_refused_once_and_made_anew(string fault, string said)
    {
        await using var house = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        await EnterAsync(house, "Selim Aravand");
        await house.Get<RegisterNames>().CurrentAsync();
        await house.RestartAsync();
        var path = PathOf(house);
        Spoil(path, fault);
        var log = new Told();
        using (var names = new RegisterNames(house.Database, house.Get<TableSet>(), log))
        {
            Assert.Equal("Selim Aravand", (await names.CurrentAsync()).Match("Селим Араванд", 1)[0].Name);
            await names.CurrentAsync();
        }

        Assert.Contains(said, Assert.Single(log.Lines), StringComparison.Ordinal);
        using var next = new RegisterNames(house.Database, house.Get<TableSet>(), log);
        await next.CurrentAsync();
        Assert.Single(log.Lines);
    }

    [Theory, EveryDatabase]
    public async Task Two_processes_follow_one_another_and_one_that_built_anew_is_followed(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        using var other = new RegisterNames(house.Database, house.Get<TableSet>());
        await EnterAsync(house, "Selim Aravand");
        Assert.Equal(1, (await house.Get<RegisterNames>().CurrentAsync()).Count);
        Assert.Equal(1, (await other.CurrentAsync()).Count);
        await EnterAsync(house, "Ona Velte");
        Assert.Equal(2, (await other.CurrentAsync()).Count);
        Assert.Equal(2, (await house.Get<RegisterNames>().CurrentAsync()).Count);

        await other.RebuildAsync();
        var made = MadeOf(house);
        await EnterAsync(house, "Tarek Olune");
        Assert.Equal(3, (await house.Get<RegisterNames>().CurrentAsync()).Count);
        await house.RestartAsync();
        Assert.Equal(made, MadeOf(house));
    }

    [Theory, EveryDatabase]
    public async Task An_erased_person_s_name_is_in_no_index_and_in_no_file(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var gone = await EnterAsync(house, "Kestrelwing Aravand");
        await EnterAsync(house, "Ona Velte");
        using var other = new RegisterNames(house.Database, house.Get<TableSet>());
        await other.CurrentAsync();
        await house.Get<RegisterNames>().CurrentAsync();
        await house.Database.WithStableAsync(async stable =>
        {
            await house.Get<PersonKeys>().DestroyAsync(stable, gone, CancellationToken.None);
            await stable.SaveChangesAsync();
        });
        await house.Database.RebuildAsync();
        await other.RebuildAsync();
        Assert.Empty((await house.Get<RegisterNames>().CurrentAsync()).Match("Kestrelwing Aravand", 5));
        await EnterAsync(house, "Tarek Olune");
        await house.Get<RegisterNames>().CurrentAsync();
        await house.RestartAsync();
        Assert.True((await File.ReadAllBytesAsync(PathOf(house))).AsSpan().IndexOf("Kestrelwing"u8) < 0);
        Assert.Equal(2, (await Register.PageAsync(house.Database, 0, 10)).Total);
    }

    [Fact]
    public async Task The_file_is_its_owner_s_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps no such mode.");
        await using var house = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        await EnterAsync(house, "Selim Aravand");
        await house.Get<RegisterNames>().CurrentAsync();
        await house.RestartAsync();
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOf(house)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(PathOf(house))!));
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_costs_nobody_an_answer()
    {
        await using var house = await TestHouse.OpenAsync(DatabaseKind.Sqlite);
        await EnterAsync(house, "Selim Aravand");
        await File.WriteAllTextAsync(Path.Combine(house.Place.Directory, "names"), "a file where the folder should be");
        var log = new Told();
        using var names = new RegisterNames(house.Database, house.Get<TableSet>(), log);
        Assert.Equal(1, (await names.CurrentAsync()).Count);
        Assert.Contains("could not be written", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Everybody_is_listed_by_name_a_page_at_a_time(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        foreach (var name in new[] { "Tarek Olune", "Ona Velte", "Élin Karsu" }) await EnterAsync(house, name);
        var nobody = await EnterAsync(house, "Nobody Atall");
        await house.Database.WriteAsync(house.Act(), async write =>
        {
            foreach (var claim in (await PersonFile.FindAsync(write.Records, nobody))!.Names) await write.AppendAsync("undo-decision", (claim with { Status = RecordStatus.Retracted }).ToState());
            return true;
        });
        Assert.Equal("Élin Karsu, Ona Velte of 3", await PageAsync(0));
        Assert.Equal("Tarek Olune of 3", await PageAsync(2));
        await house.Database.RebuildAsync();
        Assert.Equal("Élin Karsu, Ona Velte of 3", await PageAsync(0));

        async Task<string> PageAsync(int skip)
        {
            var page = await Register.PageAsync(house.Database, skip, 2);
            return $"{string.Join(", ", page.People.Select(p => p.DisplayName))} of {page.Total}";
        }
    }

    private static async Task<string> EnterAsync(TestHouse house, string name) => (await Given.EnterAsync(house, Given.Person(name))).Person;

    private static async Task<List<string>> FindAsync(TestHouse house, string name, bool isTyped = false) =>
        [.. (await house.Get<FindPeople>().ExecuteAsync(name, 5, isTyped)).Select(f => f.File.Person.Id)];

    private static async Task<List<string>> AnswersAsync(RegisterNames names)
    {
        var index = await names.CurrentAsync();
        return [.. new[] { "Selim Aravand", "Ona Velte", "Селим" }.SelectMany(n => index.Match(n, 10)).Select(c => $"{c.Id} {c.Name}").Distinct().Order(StringComparer.Ordinal)];
    }

    private static string PathOf(TestHouse house) => Path.Combine(house.Place.Directory, "names", "register.index");

    private static string MadeOf(TestHouse house) => NameIndex.Open(PathOf(house)).Checkpoint.Split(' ')[1];

    private static void Spoil(string path, string fault)
    {
        switch (fault)
        {
            case "torn":
                var bytes = File.ReadAllBytes(path);
                File.WriteAllBytes(path, bytes[..^1]);
                break;
            case "another file":
                File.WriteAllText(path, new string('x', 10_000));
                break;
            default:
                var index = NameIndex.Open(path);
                var place = index.Checkpoint.Split(' ');
                if (fault == "of another ledger") place[3] = new string('0', 64);
                if (fault == "ahead") place[2] = "1000000";
                index.Save(path, fault == "without a place" ? "" : string.Join(' ', place));
                break;
        }
    }

    private sealed class Told : ILogger<RegisterNames>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
