using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Recruitment.Applications;

/// <summary>REC-7: the university enters the selection score, 0–100; Placement ranks by it.</summary>
internal sealed class EnterSelectionScore : IEndpoint
{
    public sealed record Request(decimal Score);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/recruitment/applications/{id:guid}/selection-score", HandleAsync)
        .Allow(Party.University, OfficerRole.Maintainer)
        .AsOperation("application.enter-selection-score");

    private static async Task<Reply<ApplicationView>> HandleAsync(Guid id, Request request, RecruitmentDbContext db, FieldCipher cipher, Actor actor,
        TimeProvider clock, CancellationToken cancel)
    {
        if (await db.Applications.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } application) return CommonRefusals.NotFound;
        if (application.EnterScore(request.Score, actor, clock.GetUtcNow()).IsRefused(out var refusal)) return refusal;
        await db.SaveChangesAsync(cancel);
        return ApplicationView.Of(application, cipher, actor);
    }
}
