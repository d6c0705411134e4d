using Habeas.Publishing;
using Habeas.Registry;
using Habeas.Review;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Desk;

/// <summary>Who is there already, while a name is being typed: a page of its own, and for scripts the part of it that changes.</summary>
public sealed class PeopleAlikePage(FindPeople find) : PageModel
{
    public const int Most = 8;

    private const int MostLetters = 300;

    /// <summary>Without the frame of a page.</summary>
    [BindProperty(SupportsGet = true, Name = "part")]
    public bool IsPart { get; set; }

    public WhoView Who { get; private set; } = new(string.Empty, []);

    public async Task OnGetAsync(string? name, string? country, bool choose, CancellationToken cancellation)
    {
        var typed = name?.Trim() ?? string.Empty;
        if (typed.Length > MostLetters) typed = typed[..MostLetters];
        Who = new WhoView(typed, await OfAsync(find, typed, country, cancellation), choose);
    }

    internal static async Task<IReadOnlyList<Candidate>> OfAsync(FindPeople find, string name, string? country, CancellationToken cancellation) => name.Length == 0
        ? [] : [.. (await find.ExecuteAsync(name, Most, isTyped: true, cancellation)).Select(f => Candidate.Of(f, CountryOf(country)))];

    /// <summary>The code of a country whose code or English name was typed; what is neither is given back, for whoever refuses it.</summary>
    internal static string? CodeOf(string? country) => string.IsNullOrWhiteSpace(country) ? null : Labels.CountryOf(country) ?? country.Trim();

    private static string? CountryOf(string? country) => CodeOf(country) is { Length: 2 } code && code.All(char.IsAsciiLetterUpper) ? code : null;
}
