using XibuPlan.Dashboard.Store;

namespace XibuPlan.Dashboard.Messaging;

/// <summary>A service's outbox by the metrics that it sends.</summary>
/// <param name="Backlog">Rows not yet delivered; null: the service does not tell.</param>
/// <param name="OldestSeconds">The age of the oldest of them.</param>
/// <param name="SentPerSecond">Over the last minute.</param>
/// <param name="ToldAt">The last report, in milliseconds since 1970.</param>
/// <param name="Warning">What a person should look at; null: nothing.</param>
internal sealed record OutboxView(string Service, double? Backlog, double? OldestSeconds, double? SentPerSecond, double ToldAt, string? Warning)
{
    private const string Meter = "XibuPlan.Messaging";

    // A relay tries again every second; a broker's restart takes some ten.
    private const double OldAfterSeconds = 60;

    // OTLP's own interval is a minute: two reports were missed.
    private static readonly TimeSpan SilentAfter = TimeSpan.FromSeconds(150);

    public static List<OutboxView> All(MetricStore store, DateTimeOffset now) =>
        [.. store.CountByService().Keys.Order(StringComparer.Ordinal).Select(service => Of(store, service, now)).OfType<OutboxView>()];

    private static OutboxView? Of(MetricStore store, string service, DateTimeOffset now) => store.Read(service, instruments =>
    {
        var ours = instruments.Where(instrument => instrument.Instrument.Meter == Meter).ToDictionary(i => i.Instrument.Name, i => i.Series.Values.ToList(), StringComparer.Ordinal);
        if (ours.Count == 0) return null;
        var silentBefore = UnixTime.Of(now - SilentAfter);
        var toldAt = ours.Values.SelectMany(series => series).Max(series => series.Latest.At);
        var isSilent = toldAt < silentBefore;
        var oldest = Greatest("xibuplan.outbox.oldest");
        return new OutboxView(
            service, Greatest("xibuplan.outbox.backlog"), oldest, Rate(ours.GetValueOrDefault("xibuplan.outbox.sent"), now), UnixTime.Milliseconds(toldAt),
            isSilent ? "outbox.silent" : oldest > OldAfterSeconds ? "outbox.old" : null);

        // Replicas look at the same table; one that is gone says nothing any more.
        double? Greatest(string name) => ours.GetValueOrDefault(name)?.Where(series => isSilent || series.Latest.At >= silentBefore)
            .Select(series => (double?)series.Latest.Value).Max();
    });

    private static double? Rate(List<Series>? series, DateTimeOffset now)
    {
        if (series is null) return null;
        var from = UnixTime.Of(now - TimeSpan.FromMinutes(1));
        return Math.Round(series.Sum(one => one.Since(from) is { Count: > 1 } samples ? Added(samples) : 0) / 60, 2);
    }

    // A total that is smaller than before began anew: its process was restarted.
    private static double Added(List<Sample> samples) => samples.Zip(samples.Skip(1), (before, now) => now.Value < before.Value ? now.Value : now.Value - before.Value).Sum();
}
