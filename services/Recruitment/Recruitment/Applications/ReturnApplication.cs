using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Recruitment.Applications;

/// <summary>REC-6: paper and online form differ; the student is told why and corrects.</summary>
internal sealed class ReturnApplication : IEndpoint
{
    public sealed record Request(string? Reason);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/recruitment/applications/{id:guid}/return", HandleAsync)
        .Allow(Party.University, OfficerRole.Reviewer)
        .AsOperation("application.return");

    private static async Task<Reply<ApplicationView>> HandleAsync(Guid id, IfMatch seen, Request request, RecruitmentDbContext db, FieldCipher cipher,
        Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.Applications.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } application) return CommonRefusals.NotFound;
        if (seen.Check(application).IsRefused(out var stale)) return stale;
        if (application.Return(request.Reason, actor, clock.GetUtcNow()).IsRefused(out var refusal)) return refusal;
        await db.SaveChangesAsync(cancel);
        return ApplicationView.Of(application, cipher, actor);
    }
}
