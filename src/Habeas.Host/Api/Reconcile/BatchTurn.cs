namespace Habeas.Host.Api.Reconcile;

/// <summary>
/// Half of the processors answer batches, and never more: a batch may hold a hundred long names, and whoever sends many must not keep the
/// site's readers, or an editor who takes a page down, waiting. The wait is around the answering alone, so that a slow sender holds nothing.
/// </summary>
internal sealed class BatchTurn : IDisposable
{
    private readonly SemaphoreSlim turn = new(AtOnce, AtOnce);

    public static int AtOnce { get; } = Math.Max(1, Environment.ProcessorCount / 2);

    public async Task<T> TakeAsync<T>(Func<Task<T>> answer, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return await answer();
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}
