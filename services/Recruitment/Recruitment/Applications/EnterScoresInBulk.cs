using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Recruitment.Applications;

/// <summary>REC-7 for a whole examination: the university enters the selection scores of many applicants.</summary>
internal sealed class EnterScoresInBulk : IEndpoint
{
    public sealed record Item(Guid Id, decimal Score);

    public sealed record Request(IReadOnlyList<Item> Items);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/recruitment/selection-scores", HandleAsync)
        .Allow(Party.University, OfficerRole.Maintainer)
        .AsOperation("application.enter-scores-in-bulk");

    private static async Task<Reply<BulkOutcome>> HandleAsync(Request request, RecruitmentDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel) =>
        await db.ForEachAsync("items", request.Items, item => item.Id,
            (item, application) => application.EnterScore(item.Score, actor, clock.GetUtcNow()).Refusal, cancel);
}
