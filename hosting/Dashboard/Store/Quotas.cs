namespace XibuPlan.Dashboard.Store;

/// <summary>
/// The oldest items of each service give way to its own newer ones, never to another service's: a noisy service cannot push
/// out the others.
/// </summary>
internal sealed class Quotas<T>(int perService, int services)
{
    private readonly Dictionary<string, Queue<T>> _queues = new(StringComparer.Ordinal);

    public IEnumerable<string> Services => _queues.Keys;

    public int Count => _queues.Values.Sum(queue => queue.Count);

    public int CountOf(string service) => _queues.TryGetValue(service, out var queue) ? queue.Count : 0;

    /// <summary>Adds the item; what has to go for it goes to <paramref name="evict"/>. False: there are too many services.</summary>
    public bool Add(string service, T item, Action<T> evict)
    {
        if (!_queues.TryGetValue(service, out var queue))
        {
            if (_queues.Count >= services) return false;
            _queues[service] = queue = new Queue<T>();
        }

        queue.Enqueue(item);
        if (queue.Count > perService) evict(queue.Dequeue());
        return true;
    }

    /// <summary>Takes items out, which then count no longer.</summary>
    public void Withdraw(string service, Func<T, bool> which)
    {
        if (_queues.TryGetValue(service, out var queue)) _queues[service] = new Queue<T>(queue.Where(item => !which(item)));
    }

    /// <summary>Puts items back that were taken out, as the oldest of the service: they go first when there is no room.</summary>
    public void PutBack(string service, IEnumerable<T> items, Action<T> evict)
    {
        if (!_queues.TryGetValue(service, out var queue) && _queues.Count >= services)
        {
            foreach (var item in items) evict(item);
            return;
        }

        var together = new Queue<T>(items.Concat(queue ?? []));
        while (together.Count > perService) evict(together.Dequeue());
        _queues[service] = together;
    }

    /// <summary>Lets go of items from the oldest on, as long as they are too old.</summary>
    public void Expire(Func<T, bool> isTooOld, Action<T> evict)
    {
        foreach (var queue in _queues.Values)
        {
            while (queue.TryPeek(out var oldest) && isTooOld(oldest)) evict(queue.Dequeue());
        }
    }

    /// <summary>Lets go of everything of a service; null: of all.</summary>
    public void Clear(string? service, Action<T> evict)
    {
        foreach (var name in _queues.Keys.Where(name => service is null || name == service).ToList())
        {
            foreach (var item in _queues[name]) evict(item);
            _queues.Remove(name);
        }
    }

    public IEnumerable<T> Of(string service) => _queues.TryGetValue(service, out var queue) ? queue : [];

    public IEnumerable<T> All() => _queues.Values.SelectMany(queue => queue);
}
