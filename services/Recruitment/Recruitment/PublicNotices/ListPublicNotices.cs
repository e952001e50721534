using Microsoft.EntityFrameworkCore;
using XibuPlan.Recruitment.Persistence;
using XibuPlan.ServiceDefaults.Access;
using XibuPlan.ServiceDefaults.Http;
using XibuPlan.ServiceDefaults.Problems;
using XibuPlan.ServiceDefaults.Time;

namespace XibuPlan.Recruitment.PublicNotices;

/// <summary>The public notices, newest first, for everybody.</summary>
internal sealed class ListPublicNotices : IEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/api/recruitment/public-notices", HandleAsync)
        .AllowEveryone()
        .WithName("public-notice.list");

    private static async Task<Reply<Page<NoticeView>>> HandleAsync([AsParameters] NoticeFilter filter, PageRequest page, RecruitmentDbContext db, Actor actor,
        TimeProvider clock, CancellationToken cancel)
    {
        var notices = filter.Over(db.PublicNotices.AsNoTracking(), db, clock.Today());
        if (page.After is not null) notices = notices.Where(n => n.Id < page.AfterId);
        var rows = await notices.OrderByDescending(n => n.Id).Take(page.Take).ToListAsync(cancel);
        return Page<NoticeView>.Of([.. rows.Select(n => NoticeView.Of(n, actor))], page, n => n.Id.ToString());
    }
}
