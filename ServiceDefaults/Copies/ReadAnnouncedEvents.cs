using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceDefaults.Copies;

/// <summary>An event that was committed with its change.</summary>
/// <param name="Seq">The owner's order: events of one aggregate stand in the order of its versions.</param>
/// <param name="Type">The event type's full name.</param>
/// <param name="Body">The event as JSON, as it goes out.</param>
/// <param name="ReceiptIsKept">True where it is so young that whoever received its message still keeps the receipt.</param>
public sealed record Announced(long Seq, string Type, string Body, bool ReceiptIsKept);

/// <summary>
/// What a service announces, page by page, for services that rebuild their copies. With what waits in the outbox: its message may have
/// been received all the same, since a row moves only after the broker's confirmation. One statement sees a row in exactly one of the two.
/// </summary>
internal static class ReadAnnouncedEvents
{
    /// <summary>The most events of one page.</summary>
    public const int PageSize = 1000;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/internal/events", HandleAsync).AllowMachine(AccessScopes.Internal).WithName("announced-event.list");

    private static async Task<Reply<IReadOnlyList<Announced>>> HandleAsync(string[] type, long? after, XibuDbContext db, CancellationToken cancel) =>
        await db.Database.SqlQuery<Announced>($"""
            SELECT seq, type, body, written_at > now() - {Housekeeping.ReceiptsAreKept} AS "ReceiptIsKept"
            FROM (SELECT seq, type, body, written_at FROM announced_events UNION ALL SELECT seq, type, body, written_at FROM outbox_messages) AS announced
            WHERE seq > {after ?? 0} AND type = ANY({type}) ORDER BY seq LIMIT {PageSize}
            """).ToListAsync(cancel);
}
