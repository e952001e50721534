using XibuPlan.Dashboard.Store;

namespace XibuPlan.Dashboard.Messaging;

/// <summary>Queues, outboxes, and messages that failed.</summary>
internal static class MessagingApi
{
    private const int MostShown = 100;

    public static void MapMessaging(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/messaging");
        api.MapGet("", StateAsync);
        api.MapGet("/queues/{queue}/messages", LookAsync);
        api.MapPost("/queues/{queue}/redeliver", RedeliverAsync);
    }

    /// <summary>What is known: without a broker the outboxes still are, and the other way round.</summary>
    private static async Task<object> StateAsync(Brokers brokers, BrokerManagement management, MetricStore metrics, TimeProvider time, CancellationToken stop)
    {
        var broker = await brokers.FindAsync(stop);
        var (queues, refusal) = broker is null ? ([], MessagingRefusal.NoBroker) : await management.QueuesAsync(broker, stop);
        return new
        {
            Broker = broker is null ? null : new { broker.Name, broker.Address },
            Problem = refusal?.Code,
            Queues = queues,
            Outboxes = OutboxView.All(metrics, time.GetUtcNow()),
        };
    }

    private static async Task<IResult> LookAsync(Brokers brokers, string queue, int? limit, CancellationToken stop)
    {
        if (QueueView.HomeOf(queue) is null) return MessagingRefusal.NotAnErrorQueue;
        if (await brokers.FindAsync(stop) is not { } broker) return MessagingRefusal.NoBroker;
        var (messages, refusal) = await ErrorQueue.LookAsync(broker, queue, Math.Clamp(limit ?? 20, 1, MostShown), stop);
        return refusal ?? Results.Ok(messages);
    }

    private static async Task<IResult> RedeliverAsync(Brokers brokers, ILogger<Broker> logger, string queue, string? message, CancellationToken stop)
    {
        if (QueueView.HomeOf(queue) is null) return MessagingRefusal.NotAnErrorQueue;
        if (await brokers.FindAsync(stop) is not { } broker) return MessagingRefusal.NoBroker;
        var (moved, refusal) = await ErrorQueue.RedeliverAsync(broker, queue, message, stop);
        logger.LogInformation("{Moved} messages of {Queue} were moved back ({Outcome}).", moved, queue, refusal?.Code ?? "all");
        return refusal is null
            ? Results.Ok(new { Success = true, Moved = moved })
            : Results.Json(new { Success = false, Moved = moved, refusal.Code, refusal.Message }, statusCode: refusal.Status);
    }
}
