using Habeas.Intake;
using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Review;

/// <summary>An editor says that nothing is left to do with a reading, or takes it up again.</summary>
public sealed class CloseReading(Database database)
{
    public async Task<bool> ExecuteAsync(string reading, bool done, CancellationToken cancellation = default)
    {
        var found = false;
        await database.WithStableAsync(
            async tables =>
            {
                var row = await tables.Set<ReadingRow>().SingleOrDefaultAsync(r => r.Id == reading, cancellation);
                if (row is null) return;
                row.Done = done;
                found = true;
                await tables.SaveChangesAsync(cancellation);
            },
            cancellation);
        return found;
    }
}
