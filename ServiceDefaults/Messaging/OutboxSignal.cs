namespace XibuPlan.ServiceDefaults.Messaging;

/// <summary>Wakes this replica's relay after a commit; other replicas' rows are found by polling.</summary>
public sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim _semaphore = new(0, 1);

    /// <summary>There may be rows to send.</summary>
    public void Set()
    {
        try
        {
            _semaphore.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already set: the relay has not looked yet and will see these rows too.
        }
    }

    /// <summary>Waits for a signal, or at most the given time.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancel) => _semaphore.WaitAsync(atMost, cancel);

    /// <inheritdoc/>
    public void Dispose() => _semaphore.Dispose();
}
