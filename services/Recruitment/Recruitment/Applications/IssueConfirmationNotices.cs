using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Recruitment.Applications;

/// <summary>
/// A7: the recruiting province issues confirmation notices (确认通知书) on behalf of the national office; the admitted begin their
/// service. Each item names the version that the officer saw: who was edited and reviewed again since is not admitted unseen.
/// </summary>
internal sealed class IssueConfirmationNotices : IEndpoint
{
    public sealed record Request(IReadOnlyList<SeenApplication> Items);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/recruitment/confirmation-notices", HandleAsync)
        .Allow(Party.Province, OfficerRole.Reviewer)
        .AsOperation("application.confirm");

    private static async Task<Reply<BulkOutcome>> HandleAsync(Request request, RecruitmentDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel) =>
        await db.ForEachSeenAsync(request.Items, application => application.Confirm(actor, clock.GetUtcNow()).Refusal, cancel);
}
