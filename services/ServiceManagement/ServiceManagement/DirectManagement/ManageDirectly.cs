using Microsoft.EntityFrameworkCore;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.DirectManagement;

/// <summary>SVC-8, D-22: one officer of the province proposes to manage a county directly, another confirms; either ends it with a reason.</summary>
internal sealed class ManageDirectly : IEndpoint
{
    private const string Route = "/api/service-management/direct-counties";

    public sealed record Request(string CountyCode, string Reason);

    public sealed record EndRequest(string? Reason = null);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Route, ListAsync).Allow(Party.Province | Party.National).WithName("direct-county.list");
        routes.MapPost(Route, ProposeAsync).Allow(Party.Province, OfficerRole.Maintainer).AsOperation("direct-county.propose");
        routes.MapPost(Route + "/{id:guid}/confirm", ConfirmAsync).Allow(Party.Province, OfficerRole.Reviewer).AsOperation("direct-county.confirm");
        routes.MapPost(Route + "/{id:guid}/end", EndAsync).Allow(Party.Province, OfficerRole.Maintainer).AsOperation("direct-county.end");
    }

    private static async Task<Reply<Page<DirectCountyView>>> ListAsync(
        Word<DirectCountyState>? state, PageRequest page, ServiceManagementDbContext db, Actor actor, CancellationToken cancel)
    {
        var wanted = state?.Value;
        var rows = await db.DirectCounties.AsNoTracking().Where(c => c.Id > page.AfterId && (wanted == null ? c.State != DirectCountyState.Ended : c.State == wanted))
            .OrderBy(c => c.Id).Take(page.Take).ToListAsync(cancel);
        return Page<DirectCountyView>.Of(rows.ConvertAll(c => DirectCountyView.Of(c, actor)), page, c => c.Id.ToString());
    }

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

    private static Task<Reply<DirectCountyView>> ConfirmAsync(Guid id, IfMatch seen, ServiceManagementDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel) =>
        ChangeAsync(id, c => seen.Check(c).IsRefused(out var stale) ? stale : c.Confirm(new Acting(actor, clock.GetUtcNow())), db, actor, cancel);

    private static Task<Reply<DirectCountyView>> EndAsync(Guid id, EndRequest request, ServiceManagementDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel) =>
        ChangeAsync(id, c => c.End(request.Reason, new Acting(actor, clock.GetUtcNow())), db, actor, cancel);

    private static async Task<Reply<DirectCountyView>> ChangeAsync(Guid id, Func<DirectCounty, Outcome> step, ServiceManagementDbContext db, Actor actor, CancellationToken cancel)
    {
        if (await db.DirectCounties.SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } direct) return CommonRefusals.NotFound;
        if (step(direct).IsRefused(out var refusal)) return refusal;
        await db.SaveChangesAsync(cancel);
        return DirectCountyView.Of(direct, actor);
    }
}
