using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Recruitment.Applications;

/// <summary>A4 for a whole examination day: the university enters the medical results of many applicants.</summary>
internal sealed class RecordMedicalResultsInBulk : IEndpoint
{
    public sealed record Item(Guid Id, bool Fit, bool? PulmonaryFunctionFit);

    public sealed record Request(IReadOnlyList<Item> Items);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/recruitment/medical-results", HandleAsync)
        .Allow(Party.University, OfficerRole.Maintainer)
        .AsOperation("application.record-medical-results-in-bulk");

    private static async Task<Reply<BulkOutcome>> HandleAsync(Request request, RecruitmentDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel) =>
        await db.ForEachAsync("items", request.Items, item => item.Id,
            (item, application) => application.RecordMedical(item.Fit, item.PulmonaryFunctionFit, actor, clock.GetUtcNow()).Refusal, cancel);
}
