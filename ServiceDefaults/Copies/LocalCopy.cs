using XibuPlan.ServiceDefaults.Messaging;

namespace XibuPlan.ServiceDefaults.Copies;

/// <summary>
/// A local copy of what other services own (docs/decisions/0018): where it is kept and which consumers feed it. Declared beside the copy;
/// one that is declared can be rebuilt from its owners (<see cref="RebuildCopy"/>).
/// </summary>
public abstract class LocalCopy
{
    /// <summary>Its name in routes, e.g. <c>candidates</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The row that the copy consists of; its table holds nothing else.</summary>
    public abstract Type Row { get; }

    /// <summary>The consumers that feed it, those of one owner together. Owners are replayed in this order.</summary>
    public abstract IReadOnlyList<Type> Consumers { get; }

    /// <summary>
    /// True where rows are never changed and never removed, because what is decided by them must stay explicable: a rebuild then adds
    /// what is missing. Otherwise it forgets every row first.
    /// </summary>
    public virtual bool IsAppendOnly => false;

    /// <summary>The events that it is fed by, with the consumer of each, by owner.</summary>
    public IEnumerable<(string Owner, IReadOnlyDictionary<Type, Type> ConsumerOf)> Sources() => Consumers
        .Select(consumer => (Consumer: consumer, Event: EventOf(consumer)))
        .GroupBy(source => EventTypes.OwnerOf(source.Event))
        .Select(group => (group.Key, (IReadOnlyDictionary<Type, Type>)group.ToDictionary(source => source.Event, source => source.Consumer)));

    private static Type EventOf(Type consumer) =>
        consumer.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(CopyConsumer<>)
            ? parent.GetGenericArguments()[0]
            : throw new InvalidOperationException($"{consumer.Name} feeds a copy and is no CopyConsumer.");
}
