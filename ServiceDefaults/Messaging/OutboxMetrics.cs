using System.Diagnostics.Metrics;

namespace XibuPlan.ServiceDefaults.Messaging;

/// <summary>What operators watch of the outbox: how much goes out, how late, and how old the oldest row is that does not.</summary>
internal static class OutboxMetrics
{
    private static readonly Meter Meter = new("XibuPlan.Messaging");
    private static readonly Counter<int> SentCount = Meter.CreateCounter<int>("xibuplan.outbox.sent", "{message}", "Messages confirmed by the broker");
    private static readonly Histogram<double> Lag = Meter.CreateHistogram<double>("xibuplan.outbox.lag", "s", "Commit to confirmation");
    private static long _oldestAgeTicks;

    static OutboxMetrics() => Meter.CreateObservableGauge("xibuplan.outbox.oldest", () => OldestAge.TotalSeconds, "s", "Age of the oldest row not yet delivered");

    /// <summary>The age of the oldest row in the batch that this replica has in hand; zero when the outbox is empty.</summary>
    public static TimeSpan OldestAge
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _oldestAgeTicks));
        set => Interlocked.Exchange(ref _oldestAgeTicks, value.Ticks);
    }

    /// <summary>A batch was confirmed.</summary>
    public static void Sent(int count, DateTimeOffset writtenAt)
    {
        SentCount.Add(count);
        Lag.Record((TimeProvider.System.GetUtcNow() - writtenAt).TotalSeconds);
    }
}
