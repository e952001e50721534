using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceManagement.Persistence;
using XibuPlan.ServiceManagement.VolunteerTerms;

namespace XibuPlan.ServiceManagement.Restores;

/// <summary>Province or nation does not agree.</summary>
internal sealed partial class RestoreLeaver
{
    private static void MapRefuse(IEndpointRouteBuilder routes) => routes.MapPost(Route + "/{id:guid}/refuse", RefuseAsync)
        .Allow(Party.Province | Party.National, OfficerRole.Reviewer).AsOperation("restore.refuse");

    private static Task<Reply<RestoreView>> RefuseAsync(
        Guid id, IfMatch seen, Remark remark, ServiceManagementDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel) =>
        DecideAsync(id, seen, (restore, _, acting) => Task.FromResult(restore.Refuse(remark.Reason, acting)), db, new Acting(actor, clock.GetUtcNow()), cancel);
}
