using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace XibuPlan.ServiceDefaults.Messaging;

/// <summary>
/// Looks at the outbox from outside the relay, so that operators see a relay that hangs or a broker that is away: how many rows
/// wait and how old the oldest is. A row that a relay has in hand waits too, until the broker has confirmed it.
/// </summary>
internal sealed class OutboxWatch(NpgsqlDataSource database, ILogger<OutboxWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    // A long backlog is not counted to its end: to know that it is long, that would be dear.
    private const string Sql = """
        SELECT (SELECT count(*) FROM (SELECT 1 FROM outbox_messages LIMIT 100000) AS waiting),
               (SELECT written_at FROM outbox_messages ORDER BY seq LIMIT 1)
        """;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (NpgsqlException fault)
            {
                logger.LogDebug(fault, "The outbox could not be looked at; the next round tries again.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand(Sql);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        OutboxMetrics.Waiting(reader.GetInt64(0), await reader.IsDBNullAsync(1, cancel) ? null : await reader.GetFieldValueAsync<DateTimeOffset>(1, cancel));
    }
}
