using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.ServiceDefaults.Copies;

/// <summary>An event that went out.</summary>
/// <param name="Seq">The owner's order: events of one aggregate stand in the order of its versions.</param>
/// <param name="Type">The event type's full name.</param>
/// <param name="Body">The event as JSON, as it went out.</param>
public sealed record Announced(long Seq, string Type, string Body);

/// <summary>What a service announced so far, page by page, for services that rebuild their copies. What waits in the outbox still is on its way to them anyhow.</summary>
internal static class ReadAnnouncedEvents
{
    /// <summary>The most events of one page.</summary>
    public const int PageSize = 1000;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/internal/events", HandleAsync).AllowMachine(AccessScopes.Internal).WithName("announced-event.list");

    private static async Task<Reply<IReadOnlyList<Announced>>> HandleAsync(string[] type, long? after, XibuDbContext db, CancellationToken cancel) =>
        await db.AnnouncedEvents.AsNoTracking().Where(e => e.Seq > (after ?? 0) && type.Contains(e.Type)).OrderBy(e => e.Seq).Take(PageSize)
            .Select(e => new Announced(e.Seq, e.Type, e.Body)).ToListAsync(cancel);
}
