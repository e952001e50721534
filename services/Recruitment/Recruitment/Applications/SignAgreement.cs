using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Recruitment.Applications;

/// <summary>A7: after the province's public notice the student signs the recruitment agreement (招募协议).</summary>
internal sealed class SignAgreement : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/recruitment/applications/mine/agreement", HandleAsync)
        .Allow(Party.Student)
        .AsOperation("application.sign-agreement");

    private static async Task<Reply<ApplicationView>> HandleAsync(RecruitmentDbContext db, FieldCipher cipher, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        if (await MyApplication.OfAsync(db, actor, cancel) is not { } application) return CommonRefusals.NotFound;
        if (application.SignAgreement(actor, clock.GetUtcNow()).IsRefused(out var refusal)) return refusal;
        await db.SaveChangesAsync(cancel);
        return ApplicationView.Of(application, cipher, actor);
    }
}
