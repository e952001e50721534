using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lists;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.Restores;

/// <summary>The requests in the caller's scope: <c>?state=</c>; without it those that wait. <c>?term=</c>: of one volunteer's term.</summary>
internal sealed class ReadRestores : IEndpoint
{
    private static readonly ListOrder<Restore> Order = new ListOrder<Restore>(r => r.Id).By("county", r => r.CountyCode).ByDeclared("state", r => r.State);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/service-management/restores", ListAsync)
        .Allow(ListTerms.Offices).WithMetadata(Order).WithName("restore.list");

    private static async Task<Reply<Page<RestoreView>>> ListAsync(
        Word<RestoreState>? state, Guid? term, ListRequest request, ServiceManagementDbContext db, Actor actor, NameReader names, CancellationToken cancel)
    {
        var wanted = state?.Value;
        var rows = db.Restores.AsNoTracking()
            .Where(r => wanted == null ? r.State == RestoreState.Requested || r.State == RestoreState.Endorsed : r.State == wanted)
            .Where(r => term == null || r.TermId == term);
        if ((await Order.PageAsync(rows, request, r => r, r => r, cancel)).IsRefused(out var refusal, out var page)) return refusal;
        // A query of its own: the scope holds for the requests, while a volunteer who was restored may serve in another county by now.
        var ids = page.Items.Select(r => r.TermId).ToArray();
        var terms = await db.Terms.IgnoreQueryFilters().AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancel);
        return new Page<RestoreView>([.. page.Items.Select(r => RestoreView.Of(r, terms[r.TermId], actor, names))], page.NextCursor, page.Total);
    }
}
