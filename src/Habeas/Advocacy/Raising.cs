using Habeas.Registry;

namespace Habeas.Advocacy;

/// <summary>
/// A time that somebody raised a person's case: a statement that speaks of this person by name and asks for something or condemns. "We
/// raise human rights regularly" names nobody, and is none.
/// </summary>
/// <param name="Date">Null where no source gives one.</param>
public sealed record Raising(PartialDate? Date, QuoteRecord Quote)
{
    /// <summary>Whether a statement counts as raising the case of the person whose file it is in.</summary>
    public static bool Counts(QuoteRecord quote) =>
        quote is { Status: RecordStatus.Accepted, Relation: "about", Specificity: "case" }
        && quote.StatementKind is "call_for_release" or "condemnation" or "concern" or "plea";

    /// <summary>All raisings on record, oldest first; those without a date come before all others.</summary>
    public static IReadOnlyList<Raising> Of(PersonFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return [.. file.Quotes.Where(Counts)
            .Select(q => new Raising(PartialDate.TryParse(q.Date, out _), q))
            .OrderBy(r => r.Date?.Latest ?? DateOnly.MinValue).ThenBy(r => r.Quote.Id, StringComparer.Ordinal)];
    }

    /// <summary>The latest; null when the case was never raised, as far as is on record.</summary>
    public static Raising? LastOf(PersonFile file) => Of(file) is [.., var last] ? last : null;
}
