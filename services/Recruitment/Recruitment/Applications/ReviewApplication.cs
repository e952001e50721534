using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.Recruitment.PublicNotices;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Recruitment.Applications;

/// <summary>A2: the university has the paper form and it agrees with this version of the online form; again after an edit with a seat (D-7).</summary>
internal sealed class ReviewApplication : IEndpoint
{
    public sealed record Request(bool PaperFormReceived);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/recruitment/applications/{id:guid}/review", HandleAsync)
        .Allow(Party.University, OfficerRole.Reviewer)
        .AsOperation("application.review");

    private static async Task<Reply<ApplicationView>> HandleAsync(Guid id, IfMatch seen, Request request, RecruitmentDbContext db, FieldCipher cipher,
        Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.Applications.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } application) return CommonRefusals.NotFound;
        if (seen.Check(application).IsRefused(out var stale)) return stale;
        if (application.Review(request.PaperFormReceived, actor, clock.GetUtcNow()).IsRefused(out var refusal)) return refusal;
        await db.TakeDownListingAsync(application, cancel);
        await db.SaveChangesAsync(cancel);
        return ApplicationView.Of(application, cipher, actor);
    }
}
