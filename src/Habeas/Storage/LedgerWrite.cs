namespace Habeas.Storage;

/// <summary>One act's transaction: reads what it decides on, appends what follows.</summary>
public sealed class LedgerWrite
{
    private readonly LedgerHead head;
    private readonly TableSet tables;
    private readonly StateSeal seal;
    private readonly CancellationToken cancellation;

    internal LedgerWrite(
        Act act, StableContext stable, DerivedContext records, LedgerHead head, TableSet tables, StateSeal seal, CancellationToken cancellation)
    {
        Act = act;
        Stable = stable;
        Records = records;
        this.head = head;
        this.tables = tables;
        this.seal = seal;
        this.cancellation = cancellation;
    }

    public Act Act { get; }

    /// <summary>Stable tables of the same transaction: the queue that a decision closes.</summary>
    public StableContext Stable { get; }

    /// <summary>Records, to decide on. They change through <see cref="AppendAsync"/> alone.</summary>
    public DerivedContext Records { get; }

    internal int Appended { get; private set; }

    internal bool Touched => Appended > 0 || stableChanged;

    private bool stableChanged;

    /// <summary>Appends an entry and brings the derived tables forward by it.</summary>
    /// <returns>The entry's place in the ledger.</returns>
    public async Task<long> AppendAsync(string verb, LedgerState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var why = Act.Why;
        if (why is not null && state.Person is not null)
        {
            why = await seal.SealAsync(Stable, state.Person, $"{state.Subject}/why", why, cancellation);
        }

        var text = await LedgerText.SealAsync(state, Stable, seal, cancellation);
        var at = Instants.ToUnixMicroseconds(Act.At);
        var seq = head.Seq + 1;
        var entry = new LedgerEntry
        {
            Seq = seq, At = at, Act = Act.Id, Actor = Act.Actor, Verb = verb, Subject = state.Subject, Why = why, State = text,
            Prev = head.Hash,
            Hash = LedgerEntry.ComputeHash(seq, at, Act.Id, Act.Actor, verb, state.Subject, why, text, head.Hash),
        };
        head.Seq = entry.Seq;
        head.Hash = entry.Hash;
        Stable.Ledger.Add(entry);
        var opened = new OpenedEntry(entry, state, Act.Why);
        foreach (var part in tables.Derived) await part.ApplyAsync(Records, opened, cancellation);
        await Records.SaveChangesAsync(cancellation);
        Appended++;
        return entry.Seq;
    }

    internal async Task SaveAsync()
    {
        stableChanged = Stable.ChangeTracker.HasChanges();
        await Stable.SaveChangesAsync(cancellation);
        if (Records.ChangeTracker.HasChanges())
            throw new InvalidOperationException("A record was changed without an entry in the ledger.");
    }
}
