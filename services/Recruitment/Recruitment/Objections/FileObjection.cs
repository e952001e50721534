using Microsoft.EntityFrameworkCore;
using Npgsql;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.Recruitment.PublicNotices;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Recruitment.Objections;

/// <summary>A7, D-16: whoever is signed in may object to an applicant of a running notice; the applicant's clock stops.</summary>
internal sealed class FileObjection : IEndpoint
{
    /// <summary>Who may object, and so read the answer.</summary>
    internal const Party Anybody = Party.Student | Party.University | Party.County | Party.Prefecture | Party.Province | Party.National | Party.Employer;

    public sealed record Request(Guid ApplicationId, string? Ground);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/recruitment/public-notices/{id:guid}/objections", HandleAsync)
        .Allow(Anybody)
        .AsOperation("objection.file");

    private static async Task<Reply<ObjectionView>> HandleAsync(Guid id, Request request, RecruitmentDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        if (request.Ground?.Trim().Length is not (>= 5 and <= 1000)) return CommonRefusals.Invalid.ForFields(("ground", "请写明理由（5–1000 个字）"));
        if (await db.PublicNotices.SingleOrDefaultAsync(n => n.Id == id, cancel) is not { } notice) return CommonRefusals.NotFound;
        var listing = await db.Listings.SingleOrDefaultAsync(l => l.NoticeId == id && l.ApplicationId == request.ApplicationId, cancel);
        if (listing is null) return PublicNoticeRefusals.NotListed;
        if (listing.StopClock(clock.Today()).IsRefused(out var refusal)) return refusal;
        var objection = Objection.File(notice, listing, actor, clock.Today(), request.Ground.Trim());
        db.Objections.Add(objection);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException fault) when (fault.InnerException is PostgresException { ConstraintName: ObjectionMapping.OnePerPerson })
        {
            return PublicNoticeRefusals.AlreadyFiled;
        }

        return ObjectionView.Of(objection, actor);
    }
}
