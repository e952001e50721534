using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.DirectManagement;

/// <summary>The proposal is dropped, or the county has an office again.</summary>
internal sealed partial class ManageDirectly
{
    public sealed record EndRequest(string? Reason = null);

    private static void MapEnd(IEndpointRouteBuilder routes) => routes.MapPost(Route + "/{id:guid}/end", EndAsync)
        .Allow(Party.Province, OfficerRole.Maintainer).AsOperation("direct-county.end");

    private static Task<Reply<DirectCountyView>> EndAsync(Guid id, EndRequest request, ServiceManagementDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel) =>
        ChangeAsync(id, c => c.End(request.Reason, new Acting(actor, clock.GetUtcNow())), db, actor, cancel);
}
