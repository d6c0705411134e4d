namespace Habeas.Storage;

/// <summary>Instants as the ledger keeps them: whole microseconds since 1970-01-01T00:00:00Z.</summary>
public static class Instants
{
    /// <summary>Cuts an instant to whole microseconds, UTC.</summary>
    public static DateTimeOffset ToMicroseconds(DateTimeOffset instant) => FromUnixMicroseconds(ToUnixMicroseconds(instant));

    public static long ToUnixMicroseconds(DateTimeOffset instant) =>
        (instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset FromUnixMicroseconds(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
