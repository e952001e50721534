using System.Diagnostics.Metrics;

namespace XibuPlan.ServiceDefaults.Messaging;

/// <summary>What operators watch of the outbox: how much goes out, how late, how many rows wait and how old the oldest is.</summary>
internal static class OutboxMetrics
{
    private static readonly Meter Meter = new("XibuPlan.Messaging");
    private static readonly Counter<int> SentCount = Meter.CreateCounter<int>("xibuplan.outbox.sent", "{message}", "Messages confirmed by the broker");
    private static readonly Histogram<double> Lag = Meter.CreateHistogram<double>("xibuplan.outbox.lag", "s", "Commit to confirmation");
    private static long _backlog;
    private static long _oldestTicks;

    static OutboxMetrics()
    {
        Meter.CreateObservableGauge("xibuplan.outbox.backlog", () => Interlocked.Read(ref _backlog), "{message}", "Rows not yet delivered; 100,000 stands for that or more");
        Meter.CreateObservableGauge("xibuplan.outbox.oldest", Oldest, "s", "Age of the oldest row not yet delivered");
    }

    /// <summary>What the outbox holds now.</summary>
    /// <param name="backlog">The number of rows.</param>
    /// <param name="oldest">When the first of them was written; null when there is none.</param>
    public static void Waiting(long backlog, DateTimeOffset? oldest)
    {
        Interlocked.Exchange(ref _backlog, backlog);
        Interlocked.Exchange(ref _oldestTicks, oldest?.UtcTicks ?? 0);
    }

    /// <summary>A batch was confirmed.</summary>
    public static void Sent(int count, DateTimeOffset writtenAt)
    {
        SentCount.Add(count);
        Lag.Record((TimeProvider.System.GetUtcNow() - writtenAt).TotalSeconds);
    }

    // The time of the look is kept, not an age: while the database is away too, the row grows older.
    private static double Oldest() =>
        Interlocked.Read(ref _oldestTicks) is var ticks and > 0 ? Math.Max(0, (TimeProvider.System.GetUtcNow().UtcTicks - ticks) / (double)TimeSpan.TicksPerSecond) : 0;
}
