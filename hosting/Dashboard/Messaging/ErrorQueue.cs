using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using XibuPlan.ServiceDefaults.Messaging;

namespace XibuPlan.Dashboard.Messaging;

/// <summary>How moving messages went.</summary>
/// <param name="Moved">So many are back in their queue.</param>
/// <param name="Refusal">Why it ended early; null: all that was to be moved has been.</param>
internal sealed record Redelivery(int Moved, MessagingRefusal? Refusal);

/// <summary>
/// Looks into an error queue and moves messages back to the queue they came from. A message is taken from the error queue only
/// when the broker has confirmed that it is in the other one: whatever fails in between, it is in one of them, at worst in both,
/// and the consumers' inbox makes the second a no-op.
/// </summary>
internal static class ErrorQueue
{
    /// <summary>The most messages moved by one request; who wants more asks again.</summary>
    public const int MostAtOnce = 2_000;

    private const ushort NotFound = 404;

    // For one step, not for the whole: the client may wait for ever for a confirm that a broken line has swallowed.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly CreateChannelOptions Confirmed = new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);

    /// <summary>The first messages, which stay in the queue, in their order.</summary>
    public static Task<(IReadOnlyList<FailedMessage> Messages, MessagingRefusal? Refusal)> LookAsync(Broker broker, string queue, int limit, CancellationToken stop) =>
        InChannelAsync<(IReadOnlyList<FailedMessage>, MessagingRefusal?)>(broker, async (channel, step) =>
        {
            var messages = new List<FailedMessage>();
            // Never acknowledged: they are back when the channel is closed.
            while (messages.Count < limit && await channel.BasicGetAsync(queue, autoAck: false, step()) is { } got) messages.Add(FailedMessage.Of(got));
            return (messages, null);
        }, refusal => ([], refusal), stop);

    /// <summary>Moves the message of that id, or without one all that are in the queue now.</summary>
    public static async Task<Redelivery> RedeliverAsync(Broker broker, string queue, string? id, CancellationToken stop)
    {
        var moved = 0;
        return await InChannelAsync(broker, async (channel, step) =>
        {
            var home = QueueView.HomeOf(queue)!;
            // Counted at the beginning: what fails again and comes back is not moved a second time.
            var left = Math.Min(await channel.MessageCountAsync(queue, step()), id is null ? MostAtOnce : uint.MaxValue);
            for (; left > 0 && await channel.BasicGetAsync(queue, autoAck: false, step()) is { } got; left--)
            {
                if (id is not null && got.BasicProperties.MessageId != id) continue;
                if (await MoveAsync(channel, home, got, step()) is { } refusal) return new Redelivery(moved, refusal);
                moved++;
                if (id is not null) break;
            }

            return new Redelivery(moved, id is not null && moved == 0 ? MessagingRefusal.MessageUnknown : null);
        }, refusal => new Redelivery(moved, refusal), stop);
    }

    private static async Task<MessagingRefusal?> MoveAsync(IChannel channel, string home, BasicGetResult got, CancellationToken stop)
    {
        try
        {
            await channel.BasicPublishAsync("", home, mandatory: true, new BasicProperties(got.BasicProperties), got.Body, stop);
        }
        catch (PublishException e)
        {
            return e.IsReturn ? MessagingRefusal.HomeMissing : MessagingRefusal.NotConfirmed;
        }

        await channel.BasicAckAsync(got.DeliveryTag, multiple: false, stop);
        return null;
    }

    private static async Task<T> InChannelAsync<T>(Broker broker, Func<IChannel, Func<CancellationToken>, Task<T>> work, Func<MessagingRefusal, T> refused, CancellationToken stop)
    {
        var factory = new ConnectionFactory
        {
            Uri = broker.Uri,
            VirtualHost = broker.VirtualHost,
            ClientProvidedName = "dashboard",
            AutomaticRecoveryEnabled = false,
            SocketFactory = BrokerLine.Create,
            RequestedConnectionTimeout = TimeSpan.FromSeconds(5),
            ContinuationTimeout = TimeSpan.FromSeconds(10),
        };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            await using var connection = await factory.CreateConnectionAsync(Step());
            await using var channel = await connection.CreateChannelAsync(Confirmed, Step());
            var result = await work(channel, Step);
            await channel.CloseAsync(Step());
            return result;
        }
        catch (OperationInterruptedException e) when (e.ShutdownReason?.ReplyCode == NotFound)
        {
            return refused(MessagingRefusal.QueueUnknown);
        }
        // A line that breaks while the client waits for an answer shows as a cancellation that nobody here asked for.
        catch (Exception e) when (e is BrokerUnreachableException or OperationInterruptedException or IOException or TimeoutException
            || (e is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return refused(e.GetBaseException() is AuthenticationFailureException ? MessagingRefusal.LoginRefused : MessagingRefusal.BrokerAway);
        }

        CancellationToken Step()
        {
            limit.CancelAfter(Patience);
            return limit.Token;
        }
    }
}
