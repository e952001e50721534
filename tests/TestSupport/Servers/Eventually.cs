using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace XibuPlan.TestSupport.Servers;

/// <summary>Waits for what happens by itself (a message, a restart, a relay). The only place in the tests that lets time pass.</summary>
public static class Eventually
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>Returns as soon as the condition is true.</summary>
    /// <exception cref="TimeoutException">The condition did not come true in time (20 s unless told); names the condition.</exception>
    public static Task True(Func<bool> condition, TimeSpan? timeout = null, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        True(() => Task.FromResult(condition()), timeout, what);

    /// <inheritdoc cref="True(Func{bool}, TimeSpan?, string)"/>
    public static async Task True(Func<Task<bool>> condition, TimeSpan? timeout = null, [CallerArgumentExpression(nameof(condition))] string what = "")
    {
        var started = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(started) > (timeout ?? Usual))
            {
                throw new TimeoutException($"Never came true: {what}");
            }

            await Task.Delay(Pause);
        }
    }

    /// <summary>The first value that is not null.</summary>
    /// <inheritdoc cref="True(Func{bool}, TimeSpan?, string)"/>
    public static async Task<T> Value<T>(Func<Task<T?>> read, TimeSpan? timeout = null, [CallerArgumentExpression(nameof(read))] string what = "")
        where T : class
    {
        T? value = null;
        await True(async () => (value = await read()) is not null, timeout, what);
        return value!;
    }
}
