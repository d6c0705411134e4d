using System.Globalization;
using Habeas.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Site;

/// <summary>Everybody who may be shown, with a search across scripts.</summary>
public sealed class PeoplePage(PublicSite site, TimeProvider clock) : PageModel
{
    private const int PerPage = 100;
    private const int LongestQuestion = 200;

    public static readonly IReadOnlyList<string> Statuses = ["held", "not_free", "free", "dead", "unknown"];

    public static readonly IReadOnlyList<(string Code, string Label)> Orders = [("name", "Name"), ("longest", "Held longest"), ("recent", "Changed last")];

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Campaign { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Occupation { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<PersonLine> Lines { get; private set; } = [];

    public IReadOnlyList<PublicCampaign> Campaigns { get; private set; } = [];

    public IReadOnlyList<string> Occupations { get; private set; } = [];

    /// <summary>Everybody who is public.</summary>
    public int Total { get; private set; }

    public int Found { get; private set; }

    public int Pages { get; private set; } = 1;

    public bool IsPlain => Number == 1 && new[] { Q, Status, Campaign, Occupation, Sort }.All(string.IsNullOrWhiteSpace);

    public string Summary => Found == Total
        ? $"{StatusWords.Count(Total, "person", "people")} on the public register."
        : string.Create(CultureInfo.InvariantCulture, $"{Found:N0} of {StatusWords.Count(Total, "person", "people")} on the public register.");

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var snapshot = await site.SnapshotAsync(cancellation);
        if (Q?.Length > LongestQuestion) Q = Q[..LongestQuestion];
        Total = snapshot.People.Count;
        Campaigns = snapshot.Campaigns;
        Occupations = [.. snapshot.People.SelectMany(p => p.Occupations).Distinct(StringComparer.Ordinal).OrderBy(o => Labels.Of("occupation", o), StringComparer.Ordinal)];
        var asked = !string.IsNullOrWhiteSpace(Q);
        var people = (asked ? snapshot.Search(Q!) : snapshot.People).Where(Fits);
        people = Sort switch
        {
            "longest" => people.OrderByDescending(p => PersonLine.TotalOf(p.Spells, p.Status, today).Least),
            "recent" => people.OrderByDescending(p => p.Updated),
            _ => people, // the order of names, or of likeness to what was asked
        };
        var found = people.ToList();
        Found = found.Count;
        Pages = Math.Max(1, (found.Count + PerPage - 1) / PerPage);
        Number = Math.Clamp(Number, 1, Pages);
        Lines = PersonLine.Of([.. found.Skip((Number - 1) * PerPage).Take(PerPage)], today);
    }

    public string AddressOf(int number)
    {
        var parts = new (string Name, string? Value)[]
        {
            ("q", Q), ("status", Status), ("campaign", Campaign), ("occupation", Occupation), ("sort", Sort),
            ("p", number == 1 ? null : number.ToString(CultureInfo.InvariantCulture)),
        }.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}");
        return "/people?" + string.Join('&', parts);
    }

    private bool Fits(PublicPersonRow person) =>
        (string.IsNullOrEmpty(Status) || person.Status.RollUp == Status)
        && (string.IsNullOrEmpty(Campaign) || person.Campaigns.Contains(Campaign, StringComparer.Ordinal))
        && (string.IsNullOrEmpty(Occupation) || person.Occupations.Contains(Occupation, StringComparer.Ordinal));
}
