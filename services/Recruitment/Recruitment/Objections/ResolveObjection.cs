using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.Recruitment.PublicNotices;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Persistence;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Recruitment.Objections;

/// <summary>A7: the publishing office decides on an objection: upheld, the applicant is out and the seat free; dismissed, the clock goes on.</summary>
internal sealed class ResolveObjection : IEndpoint
{
    public sealed record Request(bool Upheld, string? Reason);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/recruitment/objections/{id:guid}/resolve", HandleAsync)
        .Allow(Party.University | Party.Province, OfficerRole.Reviewer)
        .AsOperation("objection.resolve");

    private static async Task<Reply<ObjectionView>> HandleAsync(Guid id, IfMatch seen, Request request, RecruitmentDbContext db, Actor actor, TimeProvider clock,
        CancellationToken cancel)
    {
        if (await db.Objections.SingleOrDefaultAsync(o => o.Id == id, cancel) is not { } objection) return CommonRefusals.NotFound;
        if (seen.Check(objection).IsRefused(out var stale)) return stale;
        var notice = await db.PublicNotices.AsNoTracking().SingleAsync(n => n.Id == objection.NoticeId, cancel);
        if (objection.Resolve(request.Upheld, request.Reason, notice, actor, clock.Today()).IsRefused(out var refusal)) return refusal;
        if (request.Upheld) await RejectAsync(objection, request.Reason!, db, actor, clock, cancel);
        else (await db.Listings.SingleAsync(l => l.Id == objection.ListingId, cancel)).ResumeClock(clock.Today());
        await db.SaveChangesAsync(cancel);
        return ObjectionView.Of(objection, actor);
    }

    private static async Task RejectAsync(Objection objection, string reason, RecruitmentDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        var application = await db.Applications.SingleAsync(a => a.Id == objection.ApplicationId, cancel);
        // An open objection means a running listing, and that an application under the same office's notice.
        if (application.Reject(reason, actor, clock.GetUtcNow()).IsRefused(out var refusal))
            throw new InvalidOperationException($"An objection was upheld and the applicant stays: {refusal.Code}");
        await db.TakeDownListingAsync(application, cancel);
    }
}
