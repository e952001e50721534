using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.DirectManagement;

/// <summary>A second officer confirms.</summary>
internal sealed partial class ManageDirectly
{
    private static void MapConfirm(IEndpointRouteBuilder routes) => routes.MapPost(Route + "/{id:guid}/confirm", ConfirmAsync)
        .Allow(Party.Province, OfficerRole.Reviewer).AsOperation("direct-county.confirm");

    private static Task<Reply<DirectCountyView>> ConfirmAsync(Guid id, IfMatch seen, ServiceManagementDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel) =>
        ChangeAsync(id, c => seen.Check(c).IsRefused(out var stale) ? stale : c.Confirm(new Acting(actor, clock.GetUtcNow())), db, actor, cancel);
}
