using Habeas.Publishing;

namespace Habeas.Host.Pages.Site;

/// <summary>One stated thing: what it is, what it rests on, and what others report.</summary>
/// <param name="Language">BCP 47, of a value that is a name.</param>
public sealed record FactView(string Label, string Value, Cited Cited, IReadOnlyList<(string Value, Cited Cited)> Others, string? Note, string? Language)
{
    public static FactView Of(PublicFact fact, IReadOnlyList<PublicSource> sources)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new FactView(
            Labels.Of("property", fact.Property), Labels.OfValue(fact.Property, fact.Value), new Cited(fact.Citations, sources),
            [.. fact.Alternatives.Select(a => (Labels.OfValue(fact.Property, a.Value), new Cited(a.Citations, sources)))], fact.Note, null);
    }

    public static FactView Of(string label, string value, IReadOnlyList<PublicCitation> citations, IReadOnlyList<PublicSource> sources, string? language) =>
        new(label, value, new Cited(citations, sources), [], null, language);
}

/// <summary>One event of the timeline.</summary>
public sealed record EventView(PublicEvent Event, IReadOnlyList<PublicSource> Sources)
{
    // What a reader asks first comes first.
    private static readonly string[] Order = ["duration", "place", "authority", "court", "facility", "provision", "charge_group", "legal_basis", "release_kind"];

    public string Label => Labels.Of("event_type", Event.Type);

    public string When => Event.Date is null ? "Date not known" : Labels.OfValue("date", Event.Date.Value);

    /// <summary>"(alleged, the prosecutor says)" and the like; null for what is asserted outright.</summary>
    public string? Caution => (Event.Status, Event.AttributedTo) switch
    {
        ("asserted", null) => null,
        ("asserted", var who) => $"according to {who}",
        (var status, null) => Labels.Of("event_status", status),
        (var status, var who) => $"{Labels.Of("event_status", status)}, according to {who}",
    };

    public IEnumerable<FactView> Facts => Event.Facts.OrderBy(f => Array.IndexOf(Order, f.Property) is var at and >= 0 ? at : Order.Length)
        .Select(f => FactView.Of(f, Sources));

    /// <summary>Everything that others report otherwise, date included.</summary>
    public IEnumerable<FactView> Disputed => Event.Facts.Prepend(Event.Date).OfType<PublicFact>().Where(f => f.Alternatives.Count > 0).Select(f => FactView.Of(f, Sources));

    /// <summary>All words that the event and its details rest on, each once.</summary>
    public Cited Cited => new(
        [.. Event.Citations.Concat((Event.Date?.Citations ?? []).Concat(Event.Facts.SelectMany(f => f.Citations))).DistinctBy(c => (c.Source, c.Exact))], Sources);
}
