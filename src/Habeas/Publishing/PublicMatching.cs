using Habeas.Names;
using Habeas.Registry;

namespace Habeas.Publishing;

/// <summary>
/// Sets a question from outside against public rows. Programs act on the answer unseen, so "the same" is said seldom: the name agrees nearly
/// in full, nothing contradicts, nobody else on the register could be meant, and either the month of an arrest agrees, or country and
/// occupation both do. A name alone is never enough, however rare: the one who is asked for may be on no register at all. Decision 0013.
/// </summary>
internal static class PublicMatching
{
    private const double NearlyTheSame = 0.9;
    private const double CouldBeMeant = 0.85;
    private const int Rivals = 10;
    private const int DaysOfMonth = 31;

    /// <param name="candidates">By name, of the same version as the rows or a later one.</param>
    public static IReadOnlyList<PublicCandidate> Answer(PublicQuestion question, Func<string, int, IReadOnlyList<NameCandidate>> candidates, Func<string, PublicPersonRow?> find)
    {
        // More than are asked for: a rival who is not shown is a rival all the same.
        var all = candidates(question.Name, question.Most + Rivals).Select(c => (Found: c, Row: find(c.Id))).Where(c => c.Row is not null)
            .Select(c => Weigh(c.Found, c.Row!, question.Hints)).OrderByDescending(c => c.Score).ThenByDescending(c => c.NameScore).ThenBy(c => c.Person.PublicId, StringComparer.Ordinal).ToList();
        return [.. all.Take(question.Most).Select(c => c with { IsMatch = IsTheSame(c) && !all.Exists(o => o.Person != c.Person && IsRival(o, c)) })];
    }

    private static bool IsTheSame(PublicCandidate candidate) => candidate.NameScore >= NearlyTheSame && !Contradicted(candidate)
        && (Agrees(candidate, "arrested") || (Agrees(candidate, "country") && Agrees(candidate, "occupation")));

    /// <summary>Where an arrest tells two namesakes apart, the one who was arrested at another time is no rival.</summary>
    private static bool IsRival(PublicCandidate other, PublicCandidate candidate) => other.NameScore >= CouldBeMeant && !Contradicted(other)
        && !(Agrees(candidate, "arrested") && !Agrees(other, "arrested") && other.Person.Spells.Count > 0);

    private static bool Contradicted(PublicCandidate candidate) => candidate.Evidence.Any(e => e.Agrees == false);

    private static bool Agrees(PublicCandidate candidate, string property) => candidate.Evidence.Any(e => e.Property == property && e.Agrees == true);

    private static PublicCandidate Weigh(NameCandidate found, PublicPersonRow row, IReadOnlyList<PublicHint> hints)
    {
        List<PublicEvidence> evidence = [.. hints.GroupBy(h => h.Property, StringComparer.Ordinal)
            .Select(g => (Property: g.Key, Values: (IReadOnlyList<string>)[.. g.SelectMany(h => h.Values).Where(v => !string.IsNullOrWhiteSpace(v))]))
            .Where(h => h.Values.Count > 0).Select(h => Compare(h.Property, h.Values, row)).OfType<PublicEvidence>()];
        var score = 90 * found.Score + 5 * Math.Min(2, evidence.Count(e => e.Agrees == true)) - 30 * evidence.Count(e => e.Agrees == false);
        return new PublicCandidate(row, found.Name, found.Score, found.Reasons, evidence, Math.Clamp(Math.Round(score, 1), 0, 100), IsMatch: false);
    }

    private static PublicEvidence? Compare(string property, IReadOnlyList<string> values, PublicPersonRow row) => property switch
    {
        "country" => new PublicEvidence(property, OfCountry(values, row.Country)),
        "occupation" => new PublicEvidence(property, OfOccupation(values, row.Occupations)),
        "arrested" => new PublicEvidence(property, OfArrest(values, row.Spells)),
        _ => null,
    };

    private static bool? OfCountry(IReadOnlyList<string> values, string? country)
    {
        var known = values.Select(Labels.CountryOf).OfType<string>().ToList();
        return country is null || known.Count == 0 ? null : known.Contains(country, StringComparer.Ordinal);
    }

    /// <summary>Roles come and go, and tables name them loosely: another one contradicts nothing.</summary>
    private static bool? OfOccupation(IReadOnlyList<string> values, IReadOnlyList<string> occupations)
    {
        var known = occupations.SelectMany(o => new[] { o, Labels.Of("occupation", o) }).Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
        return values.Any(v => known.Contains(Folding.Fold(v.Trim()))) ? true : null;
    }

    /// <summary>A year agrees with too many; and of somebody arrested twice a register may know one.</summary>
    private static bool? OfArrest(IReadOnlyList<string> values, IReadOnlyList<PublicSpell> spells)
    {
        var days = values.Select(v => PartialDate.TryParse(v.Trim().Split('T')[0], out _)).OfType<PartialDate>();
        return days.Any(d => spells.Any(s => Precise(d.Earliest, d.Latest) && Precise(s.Start.Earliest, s.Start.Latest)
            && d.Earliest <= s.Start.Latest && s.Start.Earliest <= d.Latest)) ? true : null;
    }

    private static bool Precise(DateOnly earliest, DateOnly latest) => latest.DayNumber - earliest.DayNumber < DaysOfMonth;
}
