using XibuPlan.Events;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Messaging;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.ServiceDefaults.Copies;

/// <summary>A consumer whose event can be told to a copy that is rebuilt.</summary>
public interface ICopyConsumer
{
    /// <summary>
    /// Brings the copy up to the event, and does nothing else where its message was received before. One that was not is received here,
    /// with all that follows: when the message comes, its event is no news to the copy any more, and what follows from it would never be done.
    /// </summary>
    /// <param name="receiptIsKept">False where the event is so old that its receipt is forgotten: it was received.</param>
    Task TellAsync(IIntegrationEvent fact, bool receiptIsKept, CancellationToken cancel);
}

/// <summary>
/// The base of a consumer that feeds a local copy of another service's data (docs/decisions/0018). What the copy shows and what the
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
    public async Task TellAsync(IIntegrationEvent fact, bool receiptIsKept, CancellationToken cancel)
    {
        if (receiptIsKept && await ReceiveAsync((TEvent)fact, cancel)) await HandleAsync((TEvent)fact, cancel);
        else await ApplyAsync((TEvent)fact, cancel);
    }
}
