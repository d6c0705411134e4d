using Habeas.Names;
using Habeas.Registry;
using Habeas.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Desk;

/// <summary>Everybody in the register, with a search across scripts.</summary>
public sealed class PeoplePage(Database database) : PageModel
{
    private const int Most = 500;

    public sealed record Row(string Id, string Name, IReadOnlyList<string> Others, string Status, string Posture, bool Published);

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var files = await Register.PeopleAsync(database, cancellation);
        Total = files.Count;
        IEnumerable<PersonFile> shown = files.OrderBy(f => Folding.Fold(f.DisplayName), StringComparer.Ordinal);
        if (!string.IsNullOrWhiteSpace(Q))
        {
            var byId = files.ToDictionary(f => f.Person.Id, StringComparer.Ordinal);
            var folded = Folding.Fold(Q);
            var literal = files.Where(f => f.Person.PublicId.Equals(Q.Trim(), StringComparison.OrdinalIgnoreCase)
                || f.Claims.Any(c => c.Property == "name" && Folding.Fold(c.Value).Contains(folded, StringComparison.Ordinal)));
            var alike = NameIndex.Build(files.SelectMany(f => f.Names.Select(n => (f.Person.Id, n.Value)))).Match(Q, 50).Select(c => byId[c.Id]);
            shown = literal.Concat(alike).DistinctBy(f => f.Person.Id, StringComparer.Ordinal);
        }

        Rows = [.. shown.Take(Most).Select(f => new Row(
            f.Person.Id, f.DisplayName, [.. f.Names.Select(n => n.Value).Where(n => n != f.DisplayName).Distinct(StringComparer.Ordinal).Take(3)],
            CaseStatus.Of(f).Code, ReviewPage.CodeOf(f.Person.Posture), f.Person.Published))];
    }
}
