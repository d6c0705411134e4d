namespace Habeas.Storage;

/// <summary>
/// Somebody does something: every write demands one. Its id, time and actor are chosen here and stored, so that a replay of the
/// ledger needs no clock and no randomness.
/// </summary>
/// <param name="Id">Groups the entries of one act: all of them or none.</param>
/// <param name="Actor">Who acts: a user's name, or <c>console</c>.</param>
/// <param name="At">When, UTC, in whole microseconds.</param>
/// <param name="Why">The reason, in the actor's words; sealed in the ledger where the entry is about a person.</param>
public sealed record Act(string Id, string Actor, DateTimeOffset At, string? Why)
{
    /// <summary>Begins an act now.</summary>
    public static Act Begin(TimeProvider clock, string actor, string? why = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var at = Instants.ToMicroseconds(clock.GetUtcNow());
        return new Act(Ids.New(clock), actor, at, why);
    }
}
