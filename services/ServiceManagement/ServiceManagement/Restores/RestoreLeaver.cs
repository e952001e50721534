using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.Restores;

/// <summary>
/// T6: the county asks for a leaver, the province endorses, the nation grants (离岗 → 在岗) or either refuses with a reason. Each step has
/// its file; the class is one, because the API's document names their group and their bodies after it.
/// </summary>
internal sealed partial class RestoreLeaver : IEndpoint
{
    private const string Route = "/api/service-management/restores";

    public sealed record Remark(string? Reason = null);

    public static void Map(IEndpointRouteBuilder routes)
    {
        MapRequest(routes);
        MapEndorse(routes);
        MapRefuse(routes);
        MapGrant(routes);
    }

    private static async Task<Reply<RestoreView>> DecideAsync(Guid id, IfMatch seen, Func<Restore, VolunteerTerm, Acting, Task<Outcome>> step,
        ServiceManagementDbContext db, Acting acting, CancellationToken cancel)
    {
        if (await db.Restores.SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } restore) return CommonRefusals.NotFound;
        if (seen.Check(restore).IsRefused(out var refusal)) return refusal;
        var term = await db.Terms.AsNoTracking().SingleAsync(t => t.Id == restore.TermId, cancel);
        if ((await step(restore, term, acting)).IsRefused(out refusal)) return refusal;
        await db.SaveChangesAsync(cancel);
        return RestoreView.Of(restore, term, acting.Actor);
    }
}
