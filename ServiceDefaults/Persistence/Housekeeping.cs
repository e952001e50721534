using Microsoft.Extensions.Logging;
using Npgsql;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.ServiceDefaults.Persistence;

/// <summary>
/// Forgets what nobody can ask for any more: idempotency keys after a week, inbox receipts after a year — far longer than a broker or
/// a replay can bring a message back. One replica at a time does it, in small bites.
/// </summary>
public sealed class Housekeeping(NpgsqlDataSource database, ILogger<Housekeeping> logger) : HourlyWork(logger)
{
    /// <summary>How long a receipt is kept.</summary>
    public static readonly TimeSpan ReceiptsAreKept = TimeSpan.FromDays(365);

    private static readonly string Sql = $"""
        DO $$ BEGIN
            IF pg_try_advisory_xact_lock(7002) THEN
                DELETE FROM idempotency_records WHERE (actor_id, key) IN (
                    SELECT actor_id, key FROM idempotency_records WHERE created_at < now() - interval '7 days' LIMIT 5000);
                DELETE FROM inbox_receipts WHERE (message_id, consumer) IN (
                    SELECT message_id, consumer FROM inbox_receipts WHERE received_at < now() - interval '{ReceiptsAreKept.Days} days' LIMIT 5000);
            END IF;
        END $$
        """;

    /// <inheritdoc/>
    public override async Task RunAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand(Sql);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
