using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;

namespace XibuPlan.ServiceManagement.DirectManagement;

/// <summary>The counties that are proposed or managed directly, in the caller's scope.</summary>
internal sealed partial class ManageDirectly
{
    private static void MapList(IEndpointRouteBuilder routes) => routes.MapGet(Route, ListAsync)
        .Allow(Party.Province | Party.National).WithName("direct-county.list");

    private static async Task<Reply<Page<DirectCountyView>>> ListAsync(
        Word<DirectCountyState>? state, PageRequest page, ServiceManagementDbContext db, Actor actor, CancellationToken cancel)
    {
        var wanted = state?.Value;
        var rows = await db.DirectCounties.AsNoTracking().Where(c => c.Id > page.AfterId && (wanted == null ? c.State != DirectCountyState.Ended : c.State == wanted))
            .OrderBy(c => c.Id).Take(page.Take).ToListAsync(cancel);
        return Page<DirectCountyView>.Of(rows.ConvertAll(c => DirectCountyView.Of(c, actor)), page, c => c.Id.ToString());
    }
}
