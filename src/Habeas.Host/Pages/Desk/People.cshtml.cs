using System.Globalization;
using Habeas.Registry;
using Habeas.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Desk;

/// <summary>Everybody in the register, a page at a time, with a search across scripts that needs no whole name.</summary>
public sealed class PeoplePage(Database database, FindPeople find) : PageModel
{
    public const int Size = 50;

    public sealed record Row(string Id, string Name, IReadOnlyList<string> Others, string? Country, string Status, string Posture, bool Published);

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Of everybody; of a search, how many are shown.</summary>
    public int Total { get; private set; }

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public bool IsSearch => !string.IsNullOrWhiteSpace(Q);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        // A number that is none, or beyond the last page, is the first page.
        Number = Number is > 0 and < 1_000_000 ? Number : 1;
        if (IsSearch)
        {
            var files = await SearchAsync(Q!.Trim(), cancellation);
            Show(files, files.Count);
            return;
        }

        var page = await Register.PageAsync(database, (Number - 1) * Size, Size, cancellation);
        if (page.People.Count == 0 && Number > 1)
        {
            Number = 1;
            page = await Register.PageAsync(database, 0, Size, cancellation);
        }

        Show(page.People, page.Total);
    }

    public string Link(int number) => string.Create(CultureInfo.InvariantCulture, $"{DeskSurface.Path}/people?p={number}");

    private async Task<IReadOnlyList<PersonFile>> SearchAsync(string text, CancellationToken cancellation)
    {
        var found = (await find.ExecuteAsync(text, Size, isTyped: true, cancellation)).Select(f => f.File);
        var byId = Ids.FindPublic("HB", text) is { } id ? await Register.FindByPublicIdAsync(database, id, cancellation) : null;
        return byId is null ? [.. found] : [byId, .. found.Where(f => f.Person.Id != byId.Person.Id)];
    }

    private void Show(IReadOnlyList<PersonFile> files, int total)
    {
        Total = total;
        Rows = [.. files.Select(f => new Row(
            f.Person.Id, f.DisplayName, [.. f.Names.Select(n => n.Value).Where(n => n != f.DisplayName).Distinct(StringComparer.Ordinal).Take(3)],
            f.Person.Country, CaseStatus.Of(f).Code, ReviewPage.CodeOf(f.Person.Posture), f.Person.Published))];
    }
}
