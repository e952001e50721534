using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.DirectManagement;

/// <summary>
/// SVC-8, D-22: one officer of the province proposes to manage a county directly, another confirms, and a maintainer ends it with a reason. Each
/// step has its file; the class is one, because the API's document names their group and their bodies after it.
/// </summary>
internal sealed partial class ManageDirectly : IEndpoint
{
    private const string Route = "/api/service-management/direct-counties";

    public static void Map(IEndpointRouteBuilder routes)
    {
        MapList(routes);
        MapPropose(routes);
        MapConfirm(routes);
        MapEnd(routes);
    }

    private static async Task<Reply<DirectCountyView>> ChangeAsync(Guid id, Func<DirectCounty, Outcome> step, ServiceManagementDbContext db, Actor actor, CancellationToken cancel)
    {
        if (await db.DirectCounties.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } direct) return CommonRefusals.NotFound;
        if (step(direct).IsRefused(out var refusal)) return refusal;
        await db.SaveChangesAsync(cancel);
        return DirectCountyView.Of(direct, actor);
    }
}
