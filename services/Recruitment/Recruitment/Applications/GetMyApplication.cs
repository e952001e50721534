using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Recruitment.Applications;

/// <summary>The student's own application, newest year first.</summary>
internal sealed class GetMyApplication : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/recruitment/applications/mine", HandleAsync)
        .Allow(Party.Student)
        .WithName("application.mine");

    private static async Task<Reply<ApplicationView>> HandleAsync(RecruitmentDbContext db, FieldCipher cipher, Actor actor, CancellationToken cancel) =>
        await MyApplication.OfAsync(db, actor, cancel) is { } application ? ApplicationView.Of(application, cipher, actor) : CommonRefusals.NotFound;
}
