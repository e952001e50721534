using System.Threading.Channels;
using XibuPlan.Dashboard.Disk;
using XibuPlan.Dashboard.Otlp;
using XibuPlan.Dashboard.Transfer;

namespace XibuPlan.Dashboard.Store;

/// <summary>
/// Between the senders and the store: a queue that takes or refuses at once. A sender never waits for the store or the disk;
/// what does not fit is counted and told in the answer.
/// </summary>
internal sealed class Intake(
    DashboardSettings settings, TraceStore traces, LogStore logs, MetricStore metrics, Archive archive, Keeper keeper, Followers<Span> spanFollowers, Followers<LogEntry> logFollowers,
    TimeProvider time, ILogger<Intake> logger)
    : BackgroundService
{
    private static readonly TimeSpan MetricsOnDisk = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Housekeeping = TimeSpan.FromMinutes(1);

    private readonly Channel<(long Bytes, Action Store)> _queue = Channel.CreateUnbounded<(long Bytes, Action Store)>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Dictionary<(string Service, string Instance), long> _metricsWritten = [];
    private long _waiting;
    private long _dropped;
    private long _refused;
    private volatile bool _historyRead;

    /// <summary>Items that did not fit into the queue.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Items that the store would not take: without ids, of too many services, or of too many series.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Whether what earlier runs have left is in the store; before, what is not found may still come.</summary>
    public bool HistoryRead => _historyRead;

    public long WaitingBytes => Interlocked.Read(ref _waiting);

    /// <summary>Takes the items; returns how many were not taken.</summary>
    public int Offer<T>(IReadOnlyList<Chunk<T>> chunks, Action<Chunk<T>> store)
    {
        var lost = 0;
        foreach (var chunk in chunks.Where(chunk => !Enqueue(chunk.Raw.Length, () => store(chunk)))) lost += chunk.Items.Count;
        Interlocked.Add(ref _dropped, lost);
        return lost;
    }

    public void Store(Chunk<Span> chunk, bool keep = true)
    {
        if (keep) chunk.Items.ForEach(span => span.Received = UnixTime.Of(time.GetUtcNow()));
        var some = AnyTaken(chunk, traces.Add(chunk.Items));
        keeper.SaveLate();
        if (!keep || !some) return;
        archive.Append(Signal.Traces, chunk.Origin.Service, chunk.Raw);
        spanFollowers.Tell(chunk.Items);
    }

    public void Store(Chunk<LogEntry> chunk, bool keep = true)
    {
        if (keep) chunk.Items.ForEach(entry => entry.Received = UnixTime.Of(time.GetUtcNow()));
        var some = AnyTaken(chunk, logs.Add(chunk.Items));
        if (!keep || !some) return;
        archive.Append(Signal.Logs, chunk.Origin.Service, chunk.Raw);
        logFollowers.Tell(chunk.Items);
    }

    public void Store(Chunk<MetricPoint> chunk, bool keep = true)
    {
        var some = AnyTaken(chunk, metrics.Add(chunk.Origin, chunk.Items));
        if (keep && some && IsDue(chunk)) archive.Append(Signal.Metrics, chunk.Origin.Service, chunk.Raw);
    }

    /// <summary>Throws away a signal's telemetry, of one service or of all. It waits its turn, so that what came before goes too.</summary>
    public Task ClearAsync(Signal signal, string? service, CancellationToken stop) => InTurnAsync(() =>
    {
        if (signal == Signal.Traces) traces.Clear(service);
        else if (signal == Signal.Logs) logs.Clear(service);
        else metrics.Clear(service);
        archive.Clear(signal, service);
        return true;
    }, stop);

    /// <summary>Does something to what is stored, after what came before it and while nothing else is stored.</summary>
    public Task<T> InTurnAsync<T>(Func<T> work, CancellationToken stop)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _queue.Writer.TryWrite((0, () =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception e)
            {
                // Whoever asked is told; storing goes on.
                done.SetException(e);
            }
        }
        ));
        return done.Task.WaitAsync(stop);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        Replay();
        _historyRead = true;
        var swept = time.GetTimestamp();
        try
        {
            while (await _queue.Reader.WaitToReadAsync(stoppingToken))
            {
                Drain();
                archive.Flush();
                if (time.GetElapsedTime(swept) < Housekeeping) continue;
                swept = time.GetTimestamp();
                Sweep();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            Drain();
            archive.Flush();
        }
    }

    private bool Enqueue(long bytes, Action store)
    {
        if (Interlocked.Add(ref _waiting, bytes) <= settings.MaxWaitingBytes && _queue.Writer.TryWrite((bytes, store))) return true;
        Interlocked.Add(ref _waiting, -bytes);
        return false;
    }

    /// <summary>A service that the store has no room for must not get a directory either.</summary>
    private bool AnyTaken<T>(Chunk<T> chunk, int refused)
    {
        Interlocked.Add(ref _refused, refused);
        return refused < chunk.Items.Count;
    }

    private void Drain()
    {
        while (_queue.Reader.TryRead(out var next))
        {
            next.Store();
            Interlocked.Add(ref _waiting, -next.Bytes);
        }
    }

    private void Sweep()
    {
        var before = UnixTime.Of(time.GetUtcNow() - TimeSpan.FromDays(settings.RetentionDays));
        traces.Expire(before);
        logs.Expire(before);
        archive.Trim();
    }

    private void Replay()
    {
        try
        {
            keeper.Load();
            foreach (var part in archive.Read(Signal.Traces)) Store(Envelope.DecodeResource<Span>(part.ToArray(), SpanDecoder.Decode), keep: false);
            foreach (var part in archive.Read(Signal.Logs)) Store(Envelope.DecodeResource<LogEntry>(part.ToArray(), LogDecoder.Decode), keep: false);
            foreach (var part in archive.Read(Signal.Metrics)) Store(Envelope.DecodeResource<MetricPoint>(part.ToArray(), MetricDecoder.Decode), keep: false);
        }
        catch (Exception e)
        {
            // What was kept by another version, or by a failing disk, must not keep the dashboard from starting.
            logger.LogError(e, "Telemetry of earlier runs cannot be read");
        }
    }

    /// <summary>Totals once in ten seconds are enough on disk, since the next one says all that the skipped ones did; deltas are all needed.</summary>
    private bool IsDue(Chunk<MetricPoint> chunk)
    {
        if (chunk.Items.Exists(point => point.Instrument.IsDelta)) return true;
        var key = (chunk.Origin.Service, chunk.Origin.Instance);
        if (_metricsWritten.TryGetValue(key, out var last) && time.GetElapsedTime(last) < MetricsOnDisk) return false;
        _metricsWritten[key] = time.GetTimestamp();
        return true;
    }
}
