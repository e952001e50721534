namespace XibuPlan.YearSimulator.Http;

/// <summary>Waiting for what arrives by event: asks again until the condition holds, never sleeps and hopes.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>Reads until the condition holds; throws with the last reading where it does not in four minutes.</summary>
    public static async Task<T> ReadsAsync<T>(string what, Func<Task<T>> read, Func<T, bool> holds, CancellationToken cancel)
    {
        var began = TimeProvider.System.GetTimestamp();
        for (var pause = 50; ; pause = Math.Min(pause * 2, 1000))
        {
            var seen = await read();
            if (holds(seen)) return seen;
            if (TimeProvider.System.GetElapsedTime(began) > Patience) throw new TimeoutException($"Waited in vain for {what}; last seen: {seen}");
            await Task.Delay(pause, cancel);
        }
    }
}
