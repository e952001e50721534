namespace Aspire.Hosting.Local;

/// <summary>Stops processes that are not children of this one.</summary>
internal static class Orphans
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Signals all, waits until none is left, kills the rest.</summary>
    public static async Task StopAsync(IReadOnlyCollection<int> pids, int signal, CancellationToken cancellationToken)
    {
        foreach (var pid in pids)
        {
            Signals.Send(pid, signal);
        }

        if (await GoneAsync(pids, Patience, cancellationToken))
        {
            return;
        }

        foreach (var pid in pids.Where(ProcessTable.IsAlive))
        {
            Signals.Send(pid, Signals.Kill);
        }

        await GoneAsync(pids, Patience, cancellationToken);
    }

    private static async Task<bool> GoneAsync(IReadOnlyCollection<int> pids, TimeSpan patience, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; waited < patience; waited += TimeSpan.FromMilliseconds(50))
        {
            if (!pids.Any(ProcessTable.IsAlive))
            {
                return true;
            }

            await Task.Delay(50, cancellationToken);
        }

        return false;
    }
}
