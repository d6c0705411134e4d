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

    public async Task OnGetAsync(long? before, CancellationToken cancellation)
    {
        Everybody = User.May(Permission.ReadLog);
        (Lines, Next) = await ActLog.ReadAsync(database, Everybody ? null : User.Identity!.Name, before ?? long.MaxValue, Most, cancellation);
    }
}
