using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Local;

/// <summary>Lets the number of a resource's replicas change while it runs; one change at a time.</summary>
internal static class Scaling
{
    /// <summary>Allows it for one resource.</summary>
    /// <param name="runner">Whose replicas.</param>
    /// <param name="another">Makes the replica of that number.</param>
    public static void Allow(ResourceRunner runner, Func<int, Instance> another)
    {
        var turn = new SemaphoreSlim(1);
        runner.Resource.Annotations.Add(new ScalingAnnotation(async (count, stop) =>
        {
            await turn.WaitAsync(stop);
            try
            {
                await SetAsync(runner, count, another, stop);
            }
            finally
            {
                turn.Release();
            }
        }));
    }

    private static async Task SetAsync(ResourceRunner runner, int count, Func<int, Instance> another, CancellationToken stop)
    {
        while (runner.Instances.Count < count)
        {
            // What it waits for is told by its state, not by whoever asked for it.
            _ = runner.StartAsync(runner.Add(another(runner.Instances.Count + 1)), stop);
        }

        while (runner.Instances.Count > count)
        {
            await runner.RemoveLastAsync();
        }
    }
}
