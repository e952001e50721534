using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.Recruitment.PublicNotices;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Protection;

namespace XibuPlan.Recruitment.Applications;

/// <summary>A4, REC-8: the university enters the medical result; unfit is terminal, and Tibet has an item of its own.</summary>
internal sealed class RecordMedicalResult : IEndpoint
{
    public sealed record Request(bool Fit, bool? PulmonaryFunctionFit);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/recruitment/applications/{id:guid}/medical-result", HandleAsync)
        .Allow(Party.University, OfficerRole.Maintainer)
        .AsOperation("application.record-medical-result");

    private static async Task<Reply<ApplicationView>> HandleAsync(Guid id, Request request, RecruitmentDbContext db, FieldCipher cipher, Actor actor,
        TimeProvider clock, CancellationToken cancel)
    {
        if (await db.Applications.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } application) return CommonRefusals.NotFound;
        if (application.RecordMedical(request.Fit, request.PulmonaryFunctionFit, actor, clock.GetUtcNow()).IsRefused(out var refusal)) return refusal;
        await db.TakeDownListingAsync(application, cancel);
        await db.SaveChangesAsync(cancel);
        return ApplicationView.Of(application, cipher, actor);
    }
}
