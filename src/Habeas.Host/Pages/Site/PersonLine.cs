using Habeas.Publishing;

namespace Habeas.Host.Pages.Site;

/// <summary>One person in a list.</summary>
/// <param name="From">Where the strips of this list begin.</param>
public sealed record PersonLine(PublicPersonRow Person, DateOnly From, DateOnly Today)
{
    public (int Least, int Most) Days => TotalOf(Person.Spells, Person.Status, Today);

    internal Strip Strip => Strip.Of(Person.Spells, Person.Status, From, Today);

    /// <summary>
    /// Days in custody over all periods, by date difference. Of somebody who is only last known in custody, the days since then are
    /// possible and not sure.
    /// </summary>
    public static (int Least, int Most) TotalOf(IReadOnlyList<PublicSpell> spells, PublicStatus status, DateOnly today)
    {
        var sureTo = StatusWords.IsLastKnown(status, today) ? status.LastConfirmed!.Value : today;
        return (spells.Sum(s => s.Days(sureTo).Least), spells.Sum(s => s.Days(today).Most));
    }

    public static IReadOnlyList<PersonLine> Of(IReadOnlyList<PublicPersonRow> people, DateOnly today)
    {
        var from = Strip.BeginningOf(people.SelectMany(p => p.Spells), today);
        return [.. people.Select(p => new PersonLine(p, from, today))];
    }
}
