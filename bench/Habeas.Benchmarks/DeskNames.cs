using System.Diagnostics;
using System.Globalization;
using System.Text;
using Habeas.Intake;
using Habeas.Names;
using Habeas.Registry;
using Habeas.Review;
using Habeas.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Habeas.Benchmarks;

/// <summary>What the desk's pages ask of a register of many invented people, beside reading every file as a page once did.</summary>
internal static class DeskNames
{
    private const int Times = 40, InOneAct = 250;

    public static async Task RunAsync(int persons)
    {
        var folder = Directory.CreateTempSubdirectory("habeas-bench-").FullName;
        try
        {
            var options = new HabeasOptions { Database = new DatabaseOptions { DataDirectory = folder }, Reader = new DirectReader() };
            await using (var services = new ServiceCollection().AddHabeas(options).BuildServiceProvider())
            {
                await services.GetRequiredService<Database>().PrepareAsync();
                var began = Stopwatch.GetTimestamp();
                await FillAsync(services, persons);
                Console.WriteLine($"{persons:N0} persons with two names, an occupation and an arrest entered in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
                began = Stopwatch.GetTimestamp();
                await services.GetRequiredService<RegisterNames>().CurrentAsync();
                Console.WriteLine($"index of names built from the register in {Stopwatch.GetElapsedTime(began).TotalMilliseconds:N0} ms, file of {new FileInfo(Path.Combine(folder, "names", "register.index")).Length / 1024:N0} KB");
            }

            await using (var services = new ServiceCollection().AddHabeas(options).BuildServiceProvider())
            {
                await services.GetRequiredService<Database>().PrepareAsync();
                var began = Stopwatch.GetTimestamp();
                await services.GetRequiredService<RegisterNames>().CurrentAsync();
                Console.WriteLine($"opened by another process in {Stopwatch.GetElapsedTime(began).TotalMilliseconds:N0} ms");
                await MeasureAsync(services, persons);
            }
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(IServiceProvider services, int persons)
    {
        var database = services.GetRequiredService<Database>();
        var names = services.GetRequiredService<RegisterNames>();
        var find = services.GetRequiredService<FindPeople>();
        var clock = TimeProvider.System;
        var text = string.Join("\n\n", Enumerable.Range(0, 6).Select(i => $"{NameOf(i * 37)}, a journalist, was arrested in March 2021 in Oravan."));
        var received = (ReceiveDocument.Outcome.Received)await services.GetRequiredService<ReceiveDocument>().ExecuteAsync(
            new ReceiveDocument.Request(Encoding.UTF8.GetBytes(text), "paste"), Act.Begin(clock, "bench"), clock);
        await services.GetRequiredService<ProposeFindings>().CatchUpAsync();
        var some = (await Register.PageAsync(database, persons / 2, Times)).People;

        var table = new Table("what a page asks", "p50 ms", "p95 ms");
        await AddAsync(table, "people, first page", _ => Register.PageAsync(database, 0, 50));
        await AddAsync(table, "people, a page in the middle", i => Register.PageAsync(database, persons / 2 + i, 50));
        await AddAsync(table, "people, a name being typed", i => find.ExecuteAsync(NameOf(i * 53)[..(3 + i % 8)], 50, isTyped: true));
        await AddAsync(table, "who is there already", i => find.ExecuteAsync(NameOf(i * 53), 8, isTyped: true));
        await AddAsync(table, "review of an article that names six", _ => ReviewSheet.FindAsync(database, names, received.Reading));
        await AddAsync(table, "alike, of one person", i => Namesakes.OfAsync(database, names, some[i % some.Count].Person.Id));
        await AddAsync(table, "alike, a stretch of the register", i => Namesakes.OpenAsync(database, names, i * 50, 20));
        await AddAsync(table, "after an act: who is there", async i =>
        {
            await EnterAsync(database, clock, persons + i, 1);
            return await find.ExecuteAsync(NameOf(persons + i), 8, isTyped: true);
        });
        await AddAsync(table, "as before: every file and an index of all", async i => NameIndex.Build((await Register.PeopleAsync(database)).SelectMany(f => f.Names.Select(n => (f.Person.Id, n.Value)))).Match(NameOf(i), 8), times: 3);
        table.Print();
    }

    private static async Task AddAsync<T>(Table table, string what, Func<int, Task<T>> ask, int times = Times)
    {
        await ask(0); // compiled before it is timed
        var taken = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await ask(i + 1);
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        taken.Sort();
        table.Add(what, Table.Figure(taken[taken.Count / 2]), Table.Figure(taken[(int)(taken.Count * 0.95)]));
    }

    private static async Task FillAsync(IServiceProvider services, int persons)
    {
        var database = services.GetRequiredService<Database>();
        for (var from = 0; from < persons; from += InOneAct) await EnterAsync(database, TimeProvider.System, from, Math.Min(InOneAct, persons - from));
    }

    private static Task<int> EnterAsync(Database database, TimeProvider clock, int from, int count) => database.WriteAsync(Act.Begin(clock, "bench"), async write =>
    {
        for (var i = from; i < from + count; i++)
        {
            var person = Ids.New(clock);
            await write.AppendAsync("enter-person", new PersonRecord(person, string.Create(CultureInfo.InvariantCulture, $"HB-{i:D7}"), "XV", Posture.Public, Published: false).ToState());
            await ClaimAsync(null, "name", NameOf(i));
            await ClaimAsync(null, "name", NameOf(i) + " " + (char)('A' + (i % 26)) + ".");
            await ClaimAsync(null, "occupation", "journalist");
            var arrest = new EventRecord(Ids.New(clock), person, "arrest", "asserted", null, [Cited], RecordStatus.Accepted, "bench", null);
            await write.AppendAsync("enter-person", arrest.ToState());
            await ClaimAsync(arrest.Id, "date", string.Create(CultureInfo.InvariantCulture, $"20{10 + (i % 14)}-0{1 + (i % 9)}"));

            Task ClaimAsync(string? ofEvent, string property, string value) => write.AppendAsync("enter-person", new ClaimRecord(
                Ids.New(clock), person, ofEvent, property, value, property == "name" ? "en-Latn" : null, property == "name" ? "legal" : null, [Cited], RecordStatus.Accepted, false, null, "bench").ToState());
        }

        return count;
    });

    private static Citation Cited { get; } = new(
        new string('a', 64), new string('b', 64), 0, 8, "arrested", new SourceNote("Varen Post", "A report", [], "2024-03-12", null, "en", DateTimeOffset.UnixEpoch));

    /// <summary>An invented name: of the same number always the same one, and of many numbers some the same, as names are.</summary>
    private static string NameOf(int number)
    {
        var state = (uint)number * 2654435761u;
        return $"{Word(2, 500)} {Word(3, 20_000)}";

        string Word(int syllables, uint kinds)
        {
            state = (state * 1664525u) + 1013904223u;
            var rest = (state >> 8) % kinds * 7919u;
            var word = new StringBuilder();
            for (var i = 0; i < syllables; i++, rest = rest / 75 + 17) word.Append("bdfgklmnprstvzj"[(int)(rest % 15)]).Append("aeiou"[(int)(rest / 15 % 5)]);
            word[0] = (char)(word[0] - 'a' + 'A');
            return word.Append("nrslt"[(int)(rest % 5)]).ToString();
        }
    }
}
