using Habeas.Publishing;

namespace Habeas.Host;

/// <summary>
/// Brings the public database up to the ledger again and again. Each act is followed before it is answered; this is for the act whose
/// following failed, and for acts of another process.
/// </summary>
internal sealed partial class FollowLedger(PublicFollower follower, TimeProvider clock, ILogger<FollowLedger> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await follower.CatchUpAsync(cancellation: stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A database that is away comes back; until then the site shows what it showed.
                Failed(log, e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The public database could not follow the ledger; it is tried again.")]
    private static partial void Failed(ILogger log, Exception e);
}
