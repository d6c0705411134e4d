using System.Text.Json;
using Xunit;

namespace Habeas.Host.Tests.Commands;

public sealed class MatchCommandTests
{
    private const string Register = "id\tname\tborn\n1\tSelim Aravand\t1950\n2\tСелим Араванд\t1981-03-04\n2\tSelim A. \"Arav\" Aravand\t\n3\tOna Velte\t\n";

    [Fact]
    public async Task Several_rows_of_an_id_are_several_names_and_each_id_is_named_once()
    {
        using var folder = new TempFolder();
        var result = await HabeasProgram.RunAsync("match", "Selim Aravand", "--json", "--registry", folder.File("register.tsv", Register));
        var answer = JsonDocument.Parse(Assert.Single(result.Lines)).RootElement;
        Assert.Equal((0, "", "Selim Aravand"), (result.ExitCode, result.Errors, answer.GetProperty("query").GetString()));
        Assert.Equal(["1", "2"], answer.GetProperty("candidates").EnumerateArray().Select(c => c.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task What_else_is_known_ranks_the_candidates_and_stands_among_the_reasons()
    {
        using var folder = new TempFolder();
        var register = folder.File("register.tsv", Register);
        var result = await HabeasProgram.RunAsync("match", "Selim Aravand", "--json", "--registry", register, "--born", "4 March 1981");
        var first = JsonDocument.Parse(Assert.Single(result.Lines)).RootElement.GetProperty("candidates")[0];
        Assert.Equal("2", first.GetProperty("id").GetString());
        Assert.Contains("for (birth date): both born 1981-03-04", first.GetProperty("reasons").EnumerateArray().Select(r => r.GetString()));
        Assert.Equal(2, (await HabeasProgram.RunAsync("match", "x", "--registry", register, "--born", "long ago")).ExitCode);
    }

    [Fact]
    public async Task A_register_without_its_columns_is_refused_in_one_sentence()
    {
        using var folder = new TempFolder();
        var result = await HabeasProgram.RunAsync("match", "x", "--registry", folder.File("r.csv", "a,b\n1,2\n"));
        Assert.Equal((2, "habeas: r.csv has no column “id”: its columns are “a”, “b”."), (result.ExitCode, result.Errors.Trim()));
    }
}
