using System.Collections.Concurrent;
using System.Diagnostics;
using Habeas.Host.Tests.Web;
using Habeas.Registry;
using Habeas.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Habeas.Host.Tests.Commands;

/// <summary>The program as it is served, ended in every way in which programs end.</summary>
public sealed class ServeCommandTests
{
    /// <summary>Forty invented people, each of whom is a proposal.</summary>
    private static readonly string Article = string.Join("\n\n", Names().Select(name => $"{name}, a Varenian journalist, was arrested in March 2021 in Oravan."));

    [Fact]
    public async Task After_a_kill_in_the_middle_of_acceptances_the_ledger_verifies_and_what_was_acknowledged_is_there()
    {
        using var folder = new TempFolder();
        Assert.Equal(0, (await HabeasProgram.RunAsync("intake", "--data", folder["data"], folder.File("forty.txt", Article))).ExitCode);
        var acknowledged = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        foreach (var kill in new[] { 1, 4, 9 })
        {
            using var serve = HabeasProgram.Start(["serve", "--data", folder["data"], "--port", "0"]);
            var (address, link) = await AddressAsync(serve);
            using var ana = new Visitor(address, followRedirects: false);
            await SignInAsync(ana, link);
            await AcceptUntilAsync(ana, kill, acknowledged, () => HabeasProgram.SignalAsync(serve, "KILL"));
            await serve.WaitForExitAsync(TestContext.Current.CancellationToken);

            var verify = await HabeasProgram.RunAsync("verify", "--data", folder["data"]);
            Assert.True(verify.ExitCode == 0, verify.Output + verify.Errors);
            var onRecord = await NamesOnRecordAsync(folder["data"]);
            Assert.Subset(onRecord.ToHashSet(StringComparer.Ordinal), acknowledged.Keys.ToHashSet(StringComparer.Ordinal));
            Assert.Distinct(onRecord); // what was cut off was not done twice
        }

        Assert.True(acknowledged.Count >= 14, $"{acknowledged.Count} acknowledged");
        Assert.Equal(0, (await HabeasProgram.RunAsync("rebuild", "--data", folder["data"])).ExitCode);
        Assert.Subset((await NamesOnRecordAsync(folder["data"])).ToHashSet(StringComparer.Ordinal), acknowledged.Keys.ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_served_register_ends_cleanly_when_it_is_told_to(string signal)
    {
        using var folder = new TempFolder();
        using var serve = HabeasProgram.Start(["serve", "--data", folder["data"], "--port", "0"]);
        var (address, link) = await AddressAsync(serve);
        Assert.NotNull(link);
        using var reader = new Visitor(address);
        (await reader.OpenAsync("/health")).Expect(200);
        await HabeasProgram.SignalAsync(serve, signal);
        await serve.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Contains(serve.ExitCode, new[] { 0, 130 });
        Assert.Equal("", await serve.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, (await HabeasProgram.RunAsync("verify", "--data", folder["data"])).ExitCode);
    }

    [Fact]
    public async Task The_link_for_the_first_account_is_printed_until_there_is_one()
    {
        using var folder = new TempFolder();
        var links = new List<string>();
        foreach (var expected in new[] { true, true, false })
        {
            using var serve = HabeasProgram.Start(["serve", "--data", folder["data"], "--port", "0"]);
            var (address, link) = await AddressAsync(serve);
            Assert.Equal(expected, link is not null);
            using var ana = new Visitor(address);
            foreach (var earlier in links) (await ana.OpenAsync(earlier)).Expect(410); // one that is printed anew takes the place of those before
            if (link is not null) links.Add(link);
            if (folder["second"] is var mark && File.Exists(mark) && link is not null) await SignInAsync(ana, link);
            await File.WriteAllTextAsync(mark, "", TestContext.Current.CancellationToken);
            await HabeasProgram.SignalAsync(serve, "INT");
            await serve.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Nobody_else_on_the_machine_reads_what_is_kept()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There the directory's own rules hold.");
        using var folder = new TempFolder();
        Assert.Equal(0, (await HabeasProgram.RunAsync("intake", "--data", folder["data"], folder.File("forty.txt", Article))).ExitCode);
        using var serve = HabeasProgram.Start(["serve", "--data", folder["data"], "--port", "0"]);
        await AddressAsync(serve);
        var all = Directory.EnumerateFileSystemEntries(folder["data"], "*", SearchOption.AllDirectories).Append(folder["data"]).ToList();
        Assert.True(all.Count >= 8, string.Join(' ', all));
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
#pragma warning disable CA1416 // Skipped above on Windows.
        Assert.All(all, path => Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(path) & others));
#pragma warning restore CA1416
        await HabeasProgram.SignalAsync(serve, "INT");
        await serve.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Names()
    {
        string[] first = ["Anor", "Belin", "Cador", "Dival", "Emran", "Farid", "Gelan", "Harun"], last = ["vesh", "morat", "lidan", "qarov", "tamin"];
        return first.SelectMany((f, i) => last.Select((l, j) => $"{f} {"BDGKLMNPRS"[(i + j) % 10]}{"aeiou"[i % 5]}{"lrnst"[j]}{l}"));
    }

    /// <summary>Accepts one person after the other as new, several at a time; ends the server when some are acknowledged and others under way.</summary>
    private static async Task AcceptUntilAsync(Visitor editor, int kill, ConcurrentDictionary<string, bool> acknowledged, Func<Task> end)
    {
        var review = await editor.OpenAsync((await editor.OpenAsync("/desk")).Html.QuerySelector(".queue a.label")!.GetAttribute("href")!);
        var open = new ConcurrentQueue<string>(review.Html.QuerySelectorAll("article.person[data-state=open]").Select(p => p.Id!));
        var before = acknowledged.Count;
        var ending = 0;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            while (Volatile.Read(ref ending) == 0 && open.TryDequeue(out var id))
            {
                try
                {
                    var name = review.Html.QuerySelector($"#{id} input[name=Name]")!.GetAttribute("value")!;
                    var answer = await editor.SubmitAsync(review.Button($"#{id} button.accept"), ("Identity", "new"));
                    Assert.Equal(302, answer.Status);
                    acknowledged[name] = true;
                    if (acknowledged.Count - before >= kill && Interlocked.Exchange(ref ending, 1) == 0) await end();
                }
                catch (HttpRequestException) when (Volatile.Read(ref ending) == 1)
                {
                    // Cut off under way: nobody said that it was done.
                }
            }
        }));
        Assert.Equal(1, ending);
    }

    private static async Task SignInAsync(Visitor visitor, string? link)
    {
        if (link is not null)
        {
            await visitor.SubmitAsync((await visitor.OpenAsync(link)).Form(), ("name", "ana"), ("password", WebHouse.Password));
            return;
        }

        Assert.Equal(302, (await visitor.SubmitAsync((await visitor.OpenAsync("/desk/sign-in")).Form(), ("name", "ana"), ("password", WebHouse.Password))).Status);
    }

    private static async Task<IReadOnlyList<string>> NamesOnRecordAsync(string data)
    {
        await using var services = new ServiceCollection().AddHabeas(Habeas.Host.Commands.House.OptionsOf(data, null)).BuildServiceProvider();
        var people = await Register.PeopleAsync(services.GetRequiredService<Database>());
        return [.. people.Select(p => p.DisplayName)];
    }

    /// <summary>The address that the program prints, and the path of the one-time link where it prints one.</summary>
    private static async Task<(Uri Address, string? Link)> AddressAsync(Process serve)
    {
        var (address, link) = ((Uri?)null, (string?)null);
        while (await serve.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Site", StringComparison.Ordinal)) address = new Uri(line[4..].Trim());
            if (line.Contains("/desk/join/", StringComparison.Ordinal)) link = new Uri(line.Trim()).AbsolutePath;
            if (line.Contains("Ctrl-C", StringComparison.Ordinal)) return (address!, link);
        }

        throw new InvalidOperationException($"It ended: {await serve.StandardError.ReadToEndAsync()}");
    }
}
