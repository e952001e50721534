using System.Collections.Concurrent;
using System.Threading.Channels;

namespace XibuPlan.Dashboard.Transfer;

/// <summary>
/// Those who follow a signal as it comes. Each has a queue of its own that holds 1,000 items; whoever reads too slowly loses
/// the oldest of them, and is told how many: the store waits for nobody.
/// </summary>
internal sealed class Followers<T>
{
    private const int Most = 16;
    private const int Waiting = 1000;

    private readonly ConcurrentDictionary<Follower, bool> _all = [];

    /// <summary>Null: there are as many as may be.</summary>
    public Follower? Join()
    {
        if (_all.Count >= Most) return null;
        var follower = new Follower(this);
        _all[follower] = true;
        return follower;
    }

    public void Tell(IReadOnlyList<T> items)
    {
        if (_all.IsEmpty) return;
        foreach (var follower in _all.Keys)
        {
            foreach (var item in items) follower.Offer(item);
        }
    }

    /// <summary>One who follows, until disposed.</summary>
    internal sealed class Follower : IDisposable
    {
        private readonly Followers<T> _all;
        private readonly Channel<T> _queue;
        private long _lost;

        public Follower(Followers<T> all)
        {
            _all = all;
            _queue = Channel.CreateBounded<T>(new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }, _ => Interlocked.Increment(ref _lost));
        }

        public void Offer(T item) => _queue.Writer.TryWrite(item);

        /// <summary>Waits for items; returns all that are there, and how many were lost since the last time.</summary>
        public async Task<(List<T> Items, long Lost)> NextAsync(CancellationToken stop)
        {
            await _queue.Reader.WaitToReadAsync(stop);
            var items = new List<T>();
            while (items.Count < Waiting && _queue.Reader.TryRead(out var item)) items.Add(item);
            return (items, Interlocked.Exchange(ref _lost, 0));
        }

        public void Dispose() => _all._all.TryRemove(this, out _);
    }
}
