using MassTransit;
using Microsoft.EntityFrameworkCore;
using XibuPlan.Events;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;

namespace XibuPlan.ServiceDefaults.Messaging;

/// <summary>
/// The base of every consumer: the receipt of the message and the effect commit together, so that a repeat is a
/// no-op. The consumer translates the event and calls what HTTP calls too.
/// </summary>
public abstract class InboxConsumer<TEvent>(XibuDbContext db, AccessScope scope, OutboxSignal signal) : IConsumer<TEvent>
    where TEvent : class, IIntegrationEvent
{
    /// <summary>The effect, run as the system inside the receipt's transaction. Changes are saved by the base.</summary>
    protected abstract Task HandleAsync(TEvent fact, CancellationToken cancel);

    /// <summary>Writes the receipt; false where there is one, and the message a repeat.</summary>
    protected async Task<bool> ReceiveAsync(TEvent fact, CancellationToken cancel) => await db.Database.ExecuteSqlAsync(
        $"INSERT INTO inbox_receipts (message_id, consumer) VALUES ({fact.EventId}, {GetType().Name}) ON CONFLICT DO NOTHING", cancel) > 0;

    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<TEvent> context)
    {
        scope.ActAsSystem();
        db.Operation = GetType().Name;
        await using var transaction = await db.Database.BeginTransactionAsync(context.CancellationToken);
        if (!await ReceiveAsync(context.Message, context.CancellationToken)) return;

        await HandleAsync(context.Message, context.CancellationToken);
        await db.SaveChangesAsync(context.CancellationToken);
        await transaction.CommitAsync(context.CancellationToken);
        signal.Set();
    }
}
