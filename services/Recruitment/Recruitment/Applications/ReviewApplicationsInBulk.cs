using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Recruitment.Applications;

/// <summary>
/// A2 for a stack of paper forms: each item names the version that the officer compared; one that changed since is refused, the
/// others are reviewed.
/// </summary>
internal sealed class ReviewApplicationsInBulk : IEndpoint
{
    public sealed record Request(IReadOnlyList<SeenApplication> Items);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/recruitment/application-reviews", HandleAsync)
        .Allow(Party.University, OfficerRole.Reviewer)
        .AsOperation("application.review-in-bulk");

    private static async Task<Reply<BulkOutcome>> HandleAsync(Request request, RecruitmentDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel) =>
        await db.ForEachSeenAsync(request.Items, application => application.Review(paperFormReceived: true, actor, clock.GetUtcNow()).Refusal, cancel);
}
