using Habeas.Publishing;
using Habeas.Registry;

namespace Habeas.Host.Pages.Desk;

/// <summary>Two people side by side.</summary>
/// <param name="First">Whose namesakes are shown: that person stands on the left.</param>
public sealed record PairView(Namesakes Pair, string? First)
{
    public IReadOnlyList<PersonFile> Sides => Pair.Another.Person.Id == First ? [Pair.Another, Pair.One] : [Pair.One, Pair.Another];

    /// <summary>What tells people apart, a line each; a line that neither has is left out.</summary>
    public IEnumerable<(string Label, IReadOnlyList<string> Values)> Rows
    {
        get
        {
            foreach (var (label, of) in Lines)
            {
                List<string> values = [.. Sides.Select(of)];
                if (values.Exists(v => v.Length > 0)) yield return (label, values);
            }
        }
    }

    public string Suggestion => Pair.Likeness.Suggests switch
    {
        "likely" => "Perhaps one person: the names agree, and so does more.",
        "unlikely" => "Probably two: the names agree, and something speaks against it.",
        _ => "The name alone does not tell.",
    };

    private static readonly (string Label, Func<PersonFile, string> Of)[] Lines =
    [
        ("Names", f => string.Join(" · ", f.Names.Select(n => n.Value).Distinct(StringComparer.Ordinal))),
        ("Born", f => Resolved.Of(f.Accepted("birth_date")) is { } born ? DateWords.Of(born.Value) : ""),
        ("Country", f => Labels.OfCountry(f.Person.Country)),
        ("Occupation", f => string.Join(", ", f.Accepted("occupation").Select(o => Labels.Of("occupation", o.Value)).Distinct(StringComparer.Ordinal))),
        ("Status", f => CaseStatus.Of(f) is var status && status.Since is null ? Labels.Of("case_status", status.Code) : $"{Labels.Of("case_status", status.Code)}, since {DateWords.Of(status.Since!.Edtf)}"),
        ("Events", f => string.Join("; ", f.Events.Where(e => e.Status == RecordStatus.Accepted).Take(5).Select(e =>
            Labels.Of("event_type", e.Type) + (Resolved.Of(f.Accepted("date", e.Id)) is { } date ? $", {DateWords.Of(date.Value)}" : "")))),
        ("Sources", f => string.Join(", ", f.Events.SelectMany(e => e.Citations).Select(c => c.Source.Outlet).OfType<string>().Distinct(StringComparer.Ordinal).Take(4))),
    ];
}
