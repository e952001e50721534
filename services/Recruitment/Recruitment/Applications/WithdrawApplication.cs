using XibuPlan.Recruitment.Persistence;
using XibuPlan.Recruitment.PublicNotices;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Recruitment.Applications;

/// <summary>The student withdraws, with a reason, until admitted; a seat becomes free (A8).</summary>
internal sealed class WithdrawApplication : IEndpoint
{
    public sealed record Request(string? Reason);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/recruitment/applications/mine/withdraw", HandleAsync)
        .Allow(Party.Student)
        .AsOperation("application.withdraw");

    private static async Task<Reply<ApplicationView>> HandleAsync(Request request, RecruitmentDbContext db, FieldCipher cipher, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        if (await MyApplication.OfAsync(db, actor, cancel) is not { } application) return CommonRefusals.NotFound;
        if (application.Withdraw(request.Reason, actor, clock.GetUtcNow()).IsRefused(out var refusal)) return refusal;
        await db.TakeDownListingAsync(application, cancel);
        await db.SaveChangesAsync(cancel);
        return ApplicationView.Of(application, cipher, actor);
    }
}
