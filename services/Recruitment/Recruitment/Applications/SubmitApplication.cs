using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Recruitment.Applications;

/// <summary>A1: the student submits inside the sign-up window; a returned form may be submitted again until the review's last day. Here an ID number is refused that has applied already.</summary>
internal sealed class SubmitApplication : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/recruitment/applications/mine/submit", HandleAsync)
        .Allow(Party.Student)
        .AsOperation("application.submit");

    private static async Task<Reply<ApplicationView>> HandleAsync(RecruitmentDbContext db, FieldCipher cipher, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        if (await MyApplication.OfAsync(db, actor, cancel) is not { } application) return CommonRefusals.NotFound;
        var year = await db.ProgrammeYears.AsNoTracking().SingleAsync(y => y.Year == application.Year, cancel);
        if (application.Submit(year.Rules, clock.Today(), actor, clock.GetUtcNow()).IsRefused(out var refusal)) return refusal;
        if (await db.SaveUnlessNumberIsTakenAsync(cancel) is { } taken) return taken;
        return ApplicationView.Of(application, cipher, actor);
    }
}
