using System.Globalization;
using Habeas.Publishing;

namespace Habeas.Host.Pages.Site;

/// <summary>Where a case stands, in words that claim no more than the sources do.</summary>
internal static class StatusWords
{
    /// <summary>One phrase: the status, or that it is only the last known.</summary>
    public static string Of(PublicStatus status, DateOnly today) => IsLastKnown(status, today)
        ? $"Last known in custody, {DateWords.Day(status.LastConfirmed!.Value)}"
        : Labels.Of("case_status", status.Code);

    /// <summary>Silence is no proof that somebody is still held.</summary>
    public static bool IsLastKnown(PublicStatus status, DateOnly today) => status.RollUp == "held" && status.IsStale(today);

    /// <summary>held, last-known, not-free, free, dead or unknown: for colour, always beside words.</summary>
    public static string ClassOf(PublicStatus status, DateOnly today) => IsLastKnown(status, today) ? "last-known" : status.RollUp.Replace('_', '-');

    /// <summary>"1,093 days", "1,063–1,093 days", "1 day".</summary>
    public static string Days((int Least, int Most) days) => days.Least == days.Most
        ? string.Create(CultureInfo.InvariantCulture, $"{days.Most:N0} {(days.Most == 1 ? "day" : "days")}")
        : string.Create(CultureInfo.InvariantCulture, $"{days.Least:N0}–{days.Most:N0} days");

    public static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many)}");

    /// <summary>Why one value stands before others that are reported.</summary>
    public static string Sources(int count) => Count(count, "source", "sources");
}
