using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;

namespace XibuPlan.Recruitment.PublicNotices;

/// <summary>
/// One public notice, and the applicants on it page by page, for everybody. Who was taken down is seen by the publishing office and
/// those above it only: the public has no business with who left, and why is easily guessed.
/// </summary>
internal sealed class GetPublicNotice : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/recruitment/public-notices/{id:guid}", NoticeAsync).AllowEveryone().WithName("public-notice.get");
        routes.MapGet("/api/recruitment/public-notices/{id:guid}/listings", ListingsAsync).AllowEveryone().WithName("public-notice.listings");
    }

    private static async Task<Reply<NoticeView>> NoticeAsync(Guid id, RecruitmentDbContext db, Actor actor, CancellationToken cancel) =>
        await db.PublicNotices.AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, cancel) is { } notice ? NoticeView.Of(notice, actor) : CommonRefusals.NotFound;

    private static async Task<Reply<Page<ListingView>>> ListingsAsync(Guid id, PageRequest page, RecruitmentDbContext db, Actor actor, CancellationToken cancel)
    {
        if (await db.PublicNotices.AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, cancel) is not { } notice) return CommonRefusals.NotFound;
        var listings = db.Listings.AsNoTracking().Where(l => l.NoticeId == id && l.ApplicationId > page.AfterId);
        if (!notice.IsOverseenBy(actor)) listings = listings.Where(l => l.State != ListingState.TakenDown);
        var rows = await listings.OrderBy(l => l.ApplicationId).Take(page.Take).ToListAsync(cancel);
        return Page<ListingView>.Of([.. rows.Select(ListingView.Of)], page, l => l.ApplicationId.ToString());
    }
}
