using System.Globalization;
using Habeas.Security;
using Habeas.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Habeas.Host.Pages.Desk;

/// <summary>Who did what and when: one's own acts, and everybody's for an auditor. What was said of whom is not shown.</summary>
public sealed class LogPage(Database database) : PageModel
{
    private const int Most = 500;

    public bool Everybody { get; private set; }

    public IReadOnlyList<ActLog.Line> Lines { get; private set; } = [];

    /// <summary>The page that follows ends before this entry; null on the last one.</summary>
    public long? Next { get; private set; }

    /// <summary>How much an act put on record; nothing where that is the one thing it says already.</summary>
    public static string With(ActLog.Line line) => line.Kinds.Sum(k => k.Records) <= 1 ? ""
        : "· " + string.Join(", ", line.Kinds.Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Records} {Counted(k.Kind.Replace('_', ' '), k.Records)}")));

    private static string Counted(string kind, long records) => (kind, records) switch
    {
        (_, 1) => kind,
        ("person", _) => "people",
        ("identity", _) => "identities",
        _ => kind + "s",
    };

    public async Task OnGetAsync(long? before, CancellationToken cancellation)
    {
        Everybody = User.May(Permission.ReadLog);
        (Lines, Next) = await ActLog.ReadAsync(database, Everybody ? null : User.Identity!.Name, before ?? long.MaxValue, Most, cancellation);
    }
}
