using Habeas.Intake;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Review;

/// <summary>An editor says that nothing is left to do with a reading, or takes it up again.</summary>
public sealed class CloseReading(Database database)
{
    /// <returns>Whether there is such a reading.</returns>
    public Task<bool> ExecuteAsync(string reading, bool done, Act act, CancellationToken cancellation = default) =>
        database.WriteAsync(
            act,
            async write =>
            {
                var row = await write.Stable.Set<ReadingRow>().SingleOrDefaultAsync(r => r.Id == reading, cancellation);
                if (row is null) return false;
                if (row.Done == done) return true;
                row.Done = done;
                await write.AppendAsync(done ? "close-reading" : "reopen-reading", SourceRecord.Of(row).ToState());
                return true;
            },
            cancellation);
}
