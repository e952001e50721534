using System.Diagnostics;
using System.Text.Json;
using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using XibuPlan.Events;
using XibuPlan.ServiceDefaults.Http;

namespace XibuPlan.ServiceDefaults.Messaging;

/// <summary>
/// Carries committed outbox rows to the broker (docs/decisions/0002). A batch is taken under row locks, so that replicas share the
/// work; a row moves to the announced events only when the broker has confirmed its message. A crash in between sends a message twice,
/// never not at all.
/// </summary>
/// <remarks>
/// A publication that takes too long is given up but never cancelled: RabbitMQ's client does not recover a channel whose exchange of
/// commands was cancelled half-way, and every later publication would wait for it without end. It is waited for before the next batch
/// is taken, so that an outage of any length holds one batch; what it sends after all is a repetition, which the inbox knows. Only where
/// the broker has been reachable for as long again is it left: the client loses confirmations with a connection, and such a wait has no end.
/// </remarks>
#pragma warning disable RS0030 // The one place that talks to the broker.
internal sealed class OutboxRelay(NpgsqlDataSource database, IBusControl bus, OutboxSignal signal, OutboxEvents events, ILogger<OutboxRelay> logger)
    : BackgroundService
#pragma warning restore RS0030
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PublishTimeout = TimeSpan.FromSeconds(10);
    private Task _underWay = Task.CompletedTask;

    private const string TakeSql = """
        WITH taken AS (
            DELETE FROM outbox_messages WHERE seq = ANY(ARRAY(
                SELECT seq FROM outbox_messages ORDER BY seq LIMIT 200 FOR UPDATE SKIP LOCKED))
            RETURNING seq, id, type, body, trace_parent, written_at),
        kept AS (
            INSERT INTO announced_events (seq, id, type, body, written_at) SELECT seq, id, type, body, written_at FROM taken)
        SELECT id, type, body, trace_parent, written_at FROM taken ORDER BY seq
        """;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WaitForWhatWasGivenUpAsync(stoppingToken);
                while (await SendBatchAsync(stoppingToken) > 0)
                {
                    // Until nothing is left.
                }

                await signal.WaitAsync(Poll, stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(fault, "The outbox could not be sent; its rows stay and are tried again.");
                await Task.Delay(Poll, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task WaitForWhatWasGivenUpAsync(CancellationToken cancel)
    {
        var reachable = TimeSpan.Zero;
        while (!_underWay.IsCompleted && reachable < PublishTimeout)
        {
            await Task.WhenAny(_underWay, Task.Delay(Poll, cancel));
            cancel.ThrowIfCancellationRequested();
            reachable = bus.CheckHealth().Status == BusHealthStatus.Healthy ? reachable + Poll : TimeSpan.Zero;
        }
    }

    private async Task<int> SendBatchAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var rows = await TakeAsync(connection, cancel);
        if (rows.Count == 0) return 0;
        _underWay = Task.WhenAll(rows.Select(PublishAsync));
        await _underWay.WaitAsync(PublishTimeout, cancel);
        await transaction.CommitAsync(CancellationToken.None);
        OutboxMetrics.Sent(rows.Count, rows[0].WrittenAt);
        return rows.Count;
    }

    private static async Task<List<Row>> TakeAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(TakeSql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<Row>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(new Row(reader.GetGuid(0), reader.GetString(1), reader.GetString(2),
                await reader.IsDBNullAsync(3, cancel) ? null : reader.GetString(3), reader.GetFieldValue<DateTimeOffset>(4)));
        }

        return rows;
    }

    private async Task PublishAsync(Row row)
    {
        var type = events.ByName[row.Type];
        using var activity = MessagingActivity.Source.StartActivity($"outbox {EventTypes.ExchangeOf(type)}", ActivityKind.Internal, row.TraceParent);
        var fact = (IIntegrationEvent)JsonSerializer.Deserialize(row.Body, type, JsonDefaults.Options)!;
        await bus.Publish(fact, type, context => context.MessageId = row.Id, CancellationToken.None);
    }

    private sealed record Row(Guid Id, string Type, string Body, string? TraceParent, DateTimeOffset WrittenAt);
}

/// <summary>The events that a service publishes.</summary>
internal sealed record OutboxEvents(IReadOnlyDictionary<string, Type> ByName);

/// <summary>The source of relay spans.</summary>
internal static class MessagingActivity
{
    public static readonly ActivitySource Source = new("XibuPlan.Messaging");
}
