using Habeas.Publishing;

namespace Habeas.Host.Api.Reconcile;

/// <summary>A property of a person, as a table's column may hold it.</summary>
/// <param name="Of">What the public row has of it.</param>
internal sealed record Property(string Id, string Name, string Means, Func<PublicPersonRow, IEnumerable<string>> Of)
{
    private static readonly Property Country = new("country", "Country", "ISO 3166-1 code or English name of the country that holds the person", p => p.Country is null ? [] : [p.Country]);

    private static readonly Property Occupation = new("occupation", "Occupation", "Code or English label", p => p.Occupations);

    private static readonly Property Arrested = new(
        "arrested", "Date of arrest", "ISO 8601 or EDTF: the day or the month", p => p.Spells.Select(s => s.Start.Edtf));

    /// <summary>Those that can be sent with a query.</summary>
    public static IReadOnlyList<Property> Asked { get; } = [Country, Occupation, Arrested];

    /// <summary>Those that people can be extended by. The page's address is the caller's to know.</summary>
    public static IReadOnlyList<Property> Given { get; } =
    [
        new("name", "Name", "", p => [p.Name.Text]),
        new("other_names", "Other names", "", p => p.OtherNames.Select(n => n.Text)),
        Country, Occupation,
        new("status", "Status", "", p => [p.Status.Code]),
        new("last_confirmed", "Status last confirmed", "", p => p.Status.LastConfirmed is { } day ? [day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)] : []),
        Arrested,
        new(Url, "Page", "", _ => []),
    ];

    public const string Url = "url";

    public bool StartsWith(string? prefix) => string.IsNullOrWhiteSpace(prefix)
        || Id.StartsWith(prefix.Trim(), StringComparison.OrdinalIgnoreCase) || Name.StartsWith(prefix.Trim(), StringComparison.OrdinalIgnoreCase);
}
