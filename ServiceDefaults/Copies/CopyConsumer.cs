using XibuPlan.Events;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Messaging;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.ServiceDefaults.Copies;

/// <summary>A consumer whose event can be told to a copy once more, without anything following from it.</summary>
public interface ICopyConsumer
{
    /// <summary>Brings the copy up to the event, and does nothing else.</summary>
    Task ReplayAsync(IIntegrationEvent fact, CancellationToken cancel);
}

/// <summary>
/// The base of a consumer that feeds a local copy of another service's data (style rule 14). What the copy shows and what the
/// service does about it are apart, so that a rebuild repeats the one without the other.
/// </summary>
public abstract class CopyConsumer<TEvent>(XibuDbContext db, AccessScope scope, OutboxSignal signal) : InboxConsumer<TEvent>(db, scope, signal), ICopyConsumer
    where TEvent : class, IIntegrationEvent
{
    /// <summary>Brings the copy up to the event; false where it is no news. Changes nothing but the copy.</summary>
    protected abstract Task<bool> ApplyAsync(TEvent fact, CancellationToken cancel);

    /// <summary>What else the service does when the event is news.</summary>
    protected virtual Task FollowUpAsync(TEvent fact, CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    protected sealed override async Task HandleAsync(TEvent fact, CancellationToken cancel)
    {
        if (await ApplyAsync(fact, cancel)) await FollowUpAsync(fact, cancel);
    }

    /// <inheritdoc/>
    public Task ReplayAsync(IIntegrationEvent fact, CancellationToken cancel) => ApplyAsync((TEvent)fact, cancel);
}
