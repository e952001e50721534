using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Recruitment.Applications;

/// <summary>One application for an office in whose scope it lies; its ETag is what a review names.</summary>
internal sealed class GetApplication : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/recruitment/applications/{id:guid}", HandleAsync)
        .Allow(Party.University | Party.Province | Party.National)
        .WithName("application.get");

    private static async Task<Reply<ApplicationView>> HandleAsync(Guid id, RecruitmentDbContext db, FieldCipher cipher, Actor actor, CancellationToken cancel) =>
        await db.Applications.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is { } application
            ? ApplicationView.Of(application, cipher, actor)
            : CommonRefusals.NotFound;
}
