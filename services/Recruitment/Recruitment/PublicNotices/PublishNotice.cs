using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Applications;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Lifecycles;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Recruitment.PublicNotices;

/// <summary>
/// A7, REC-10: an office publishes whoever of its applicants has come to this step: a university those with a seat, a province those
/// whose university notice is over. Who was edited since and not reviewed again is left for the next notice (D-7), and so is who has a
/// seat but no results any more (A4).
/// </summary>
internal sealed class PublishNotice : IEndpoint
{
    public sealed record Request(NoticeLevel Level, int Year);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/api/recruitment/public-notices", HandleAsync)
        .Allow(Party.University | Party.Province, OfficerRole.Maintainer)
        .AsOperation("public-notice.publish");

    private static async Task<Reply<NoticeView>> HandleAsync(Request request, RecruitmentDbContext db, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        if (actor.Party != (request.Level == NoticeLevel.University ? Party.University : Party.Province))
            return PublicNoticeRefusals.NotYourLevel.With(request.Level.Label());
        if (await db.ProgrammeYears.AsNoTracking().SingleOrDefaultAsync(y => y.Year == request.Year, cancel) is not { } year) return ApplicationRefusals.NoProgrammeYear;
        var applications = await LockReadyAsync(request, db, actor, cancel);
        if (applications.Count == 0) return PublicNoticeRefusals.NobodyToList;

        var days = request.Level == NoticeLevel.University ? year.Rules.UniversityNoticeDays : year.Rules.ProvinceNoticeDays;
        var notice = PublicNotice.Publish(request.Year, request.Level, actor, clock.Today(), days, year.PolicyVersion, applications.Count);
        db.PublicNotices.Add(notice);
        foreach (var application in applications)
        {
            if (application.GoPublic(request.Level, actor, clock.GetUtcNow()).IsRefused(out var refusal)) return refusal;
            db.Listings.Add(Listing.Of(notice, application));
        }

        await db.SaveChangesAsync(cancel);
        return NoticeView.Of(notice, actor);
    }

    private static async Task<List<Application>> LockReadyAsync(Request request, RecruitmentDbContext db, Actor office, CancellationToken cancel)
    {
        var state = request.Level == NoticeLevel.University ? ApplicationState.Placed : ApplicationState.UniversityNoticeDone;
        var province = office.Region!.Value.Digits;
        var ready = db.Applications.Where(a => a.Year == request.Year && a.State == state && !a.NeedsReReview
            && (request.Level == NoticeLevel.University ? a.UniversityCode == office.UniversityCode : a.RecruitingProvinceCode == province));
        var ids = await ready.Select(a => a.Id).ToListAsync(cancel);
        // Looked at again under the lock: an edit or a withdrawal may just have come in between.
        return await db.LockApplications(ids).Where(a => a.State == state && !a.NeedsReReview && a.SelectionScore != null && a.MedicallyFit == true)
            .ToListAsync(cancel);
    }
}
