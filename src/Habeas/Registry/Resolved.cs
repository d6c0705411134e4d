using Habeas.Names;

namespace Habeas.Registry;

/// <summary>What is shown of one property, what else is reported, and by which rule the one came before the others.</summary>
/// <param name="Claims">The claims that say <paramref name="Value"/>, or the same less precisely.</param>
/// <param name="Rule">editor, majority, most_precise, first_recorded or only.</param>
public sealed record Resolved(string Value, IReadOnlyList<ClaimRecord> Claims, IReadOnlyList<Alternative> Alternatives, string Rule, string? Note)
{
    public bool IsDisputed => Alternatives.Count > 0;

    public PartialDate? Date => PartialDate.TryParse(Value, out _);

    /// <summary>
    /// Settles several claims of one property of one subject. An editor's choice always wins; otherwise the value that most outlets
    /// give, then the most precise, then the first recorded. Nothing is dropped: what differs is an alternative.
    /// </summary>
    /// <returns>Null when there is no claim.</returns>
    public static Resolved? Of(IEnumerable<ClaimRecord> claims)
    {
        var all = claims.Where(c => c.Status == RecordStatus.Accepted && c.Citations.Count > 0).ToList();
        if (all.Count == 0) return null;
        var values = all.GroupBy(c => c.Value, StringComparer.Ordinal)
            .Select((g, order) => new Candidate(g.Key, [.. g], order)).ToList();
        var chosen = values.Find(v => v.Claims.Exists(c => c.Preferred))
            ?? values.OrderByDescending(v => v.Outlets).ThenBy(v => v.Spread).ThenBy(v => v.Order).First();
        var agreeing = values.Where(v => v == chosen || v.IsLessPreciseThan(chosen)).ToList();
        var rule = chosen.Claims.Exists(c => c.Preferred) ? "editor"
            : values.Count == 1 ? "only"
            : values.TrueForAll(v => v == chosen || v.Outlets < chosen.Outlets) ? "majority"
            : values.TrueForAll(v => v == chosen || v.Spread > chosen.Spread) ? "most_precise"
            : "first_recorded";
        return new Resolved(
            chosen.Value, [.. agreeing.SelectMany(v => v.Claims)],
            [.. values.Except(agreeing).Select(v => new Alternative(v.Value, v.Claims))], rule,
            chosen.Claims.Find(c => c.Preferred)?.Note);
    }

    private sealed record Candidate(string Value, List<ClaimRecord> Claims, int Order)
    {
        private PartialDate? Date { get; } =
            Claims[0].Property is "date" or "end" ? PartialDate.TryParse(Value, out _) : null;

        /// <summary>Origins, not copies: several reports of one outlet count once.</summary>
        public int Outlets => Claims.SelectMany(c => c.Citations).Select(c => Folding.Fold(c.Source.Outlet ?? c.Capture))
            .Distinct(StringComparer.Ordinal).Count();

        /// <summary>Days between the earliest and the latest meaning; 0 for a value that is not a date. February is not more precise than March.</summary>
        public int Spread => Date is null ? 0 : (Date.Latest.DayNumber - Date.Earliest.DayNumber) switch { >= 27 and <= 30 => 30, 364 or 365 => 365, var days => days };

        public bool IsLessPreciseThan(Candidate other) =>
            Date is not null && other.Date is not null && Date.Earliest <= other.Date.Earliest && Date.Latest >= other.Date.Latest;
    }
}

/// <param name="Value">Another value that is reported.</param>
/// <param name="Claims">Who reports it.</param>
public sealed record Alternative(string Value, IReadOnlyList<ClaimRecord> Claims)
{
    public PartialDate? Date => PartialDate.TryParse(Value, out _);
}
