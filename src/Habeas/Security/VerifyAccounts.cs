using Habeas.Storage;
using Microsoft.EntityFrameworkCore;

namespace Habeas.Security;

/// <summary>Looks whether each account may do what the ledger says was given to it, and no more.</summary>
public static class VerifyAccounts
{
    public static Task<IReadOnlyList<Fault>> ExecuteAsync(Database database, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.ReadAsync<IReadOnlyList<Fault>>(
            async read =>
            {
                var given = new Dictionary<string, (long Seq, AccountRecord Record)>(StringComparer.Ordinal);
                var entries = await read.Stable.Ledger.AsNoTracking().Where(e => e.Subject.StartsWith(AccountRecord.Kind + ":")).OrderBy(e => e.Seq).ToListAsync(cancellation);
                foreach (var entry in entries)
                {
                    if ((await read.OpenAsync(entry, cancellation)).State.Read<AccountRecord>() is { } record) given[record.Name] = (entry.Seq, record);
                }

                var faults = new List<Fault>();
                foreach (var user in await read.Stable.Set<User>().AsNoTracking().OrderBy(u => u.NormalizedUserName).ToListAsync(cancellation))
                {
                    var now = AccountRecord.Of(user);
                    if (!given.Remove(now.Name, out var last)) faults.Add(new Fault(null, null, $"the account {now.Name} was made by nobody: the ledger does not know it"));
                    else if (last.Record.Open != now.Open) faults.Add(new Fault(last.Seq, null, $"the account {now.Name} is {(now.Open ? "open, and was closed" : "closed, and nobody closed it")}"));
                    else if (!last.Record.Roles.SequenceEqual(now.Roles, StringComparer.Ordinal))
                        faults.Add(new Fault(last.Seq, null, $"the account {now.Name} has other roles ({string.Join(", ", now.Roles)}) than it was given ({string.Join(", ", last.Record.Roles)})"));
                }

                faults.AddRange(given.Values.Select(g => new Fault(g.Seq, null, $"the account {g.Record.Name} is missing")));
                return faults;
            },
            cancellation);
    }
}
