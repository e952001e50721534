using Microsoft.EntityFrameworkCore;
using XibuPlan.Placement.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Placement.RatioWaivers;

/// <summary>Waivers of a year within the caller's region, oldest first.</summary>
internal sealed class ListWaivers : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/placement/ratio-waivers", HandleAsync)
        .Allow(Party.Province | Party.National)
        .WithName("ratio-waiver.list");

    private static async Task<Reply<Page<RatioWaiverView>>> HandleAsync(int year, Word<RatioWaiverState>? state, PageRequest page, PlacementDbContext db, Actor actor, CancellationToken cancel)
    {
        var wanted = state?.Value;
        var rows = await db.RatioWaivers.AsNoTracking().Where(w => w.Year == year && w.Id > page.AfterId && (wanted == null || w.State == wanted))
            .OrderBy(w => w.Id).Take(page.Take).ToListAsync(cancel);
        return Page<RatioWaiverView>.Of([.. rows.Select(w => RatioWaiverView.Of(w, actor))], page, w => w.Id.ToString());
    }
}
