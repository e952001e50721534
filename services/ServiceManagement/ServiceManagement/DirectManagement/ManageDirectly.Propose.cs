using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.DirectManagement;

/// <summary>A maintainer of the province proposes.</summary>
internal sealed partial class ManageDirectly
{
    public sealed record Request(string CountyCode, string Reason);

    private static void MapPropose(IEndpointRouteBuilder routes) => routes.MapPost(Route, ProposeAsync)
        .Allow(Party.Province, OfficerRole.Maintainer).AsOperation("direct-county.propose");

    private static async Task<Reply<DirectCountyView>> ProposeAsync(Request request, ServiceManagementDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        if (request.Reason.Trim() is not { Length: >= 2 and <= 500 } reason) return CommonRefusals.Invalid.ForFields(("reason", "请说明原因（2–500 个字）"));
        if (!RegionCode.TryParse(request.CountyCode, out var county) || !RegionDirectory.IsCounty(county) || !actor.Region!.Value.Contains(county))
            return DirectCountyRefusals.NotYourCounty.With(request.CountyCode).ForFields(("countyCode", "不是本省的县级地区"));
        // Two proposals at once are decided one after the other; the index would only say that something is wrong.
        await db.QueueForAsync($"direct-county:{county.Digits}", cancel);
        if (await db.DirectCounties.AnyAsync(c => c.CountyCode == county.Digits && c.State != DirectCountyState.Ended, cancel))
            return DirectCountyRefusals.Already.With(RegionDirectory.NameOf(county.Digits));
        var direct = DirectCounty.Propose(county, reason, new Acting(actor, clock.GetUtcNow()));
        db.DirectCounties.Add(direct);
        await db.SaveChangesAsync(cancel);
        return DirectCountyView.Of(direct, actor);
    }
}
